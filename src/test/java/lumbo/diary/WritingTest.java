package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.util.Throwables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteConfig;

@Timeout(240)
class WritingTest {

    private static final UUID SESSION = id(1);
    private static final LocalDate DAY = START.toLocalDate();

    private final SessionPlan plan = Samples.smallPlan();
    private final List<Played> played = Played.toTheEnd(Player.of(plan), START);
    private final List<Played> working =
            played.stream().filter(moment -> !moment.finished().isEmpty()).toList();

    @TempDir
    Path folder;

    private Path file;
    private Diary diary;

    @BeforeEach
    void open() {
        file = folder.resolve("diary.sqlite");
        diary = Diary.open(file);
    }

    @AfterEach
    void close() {
        diary.close();
    }

    @Test
    void keepsARepetitionAndItsCursorTogetherOrNotAtAll() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        StepRecord good = Played.steps(played).get(0);
        StepRecord ofNoExercise = new StepRecord(
                good.step() + 1, good.kind(), 99, good.set(), good.side(), good.rep(), false, good.millis(), START);
        Cursor before = diary.interrupted().getFirst().cursor();

        CompletableFuture<Integer> answer =
                diary.record(SESSION, List.of(good, ofNoExercise), played.get(5).cursor(), START.plusMinutes(1));

        assertFails(answer::join, DiaryException.Kind.OTHER);
        assertThat(diary.steps(SESSION)).isEmpty();
        assertThat(diary.interrupted().getFirst().cursor()).isEqualTo(before);
        assertThat(diary.interrupted().getFirst().savedAt()).isEqualTo(START);
    }

    @Test
    void keepsASessionWithAllItsExercisesOrNotAtAll() {
        NewSession session = Samples.session(SESSION, START, plan);
        diary.writer()
                .run(
                        "test",
                        sql -> sql.execute("CREATE TRIGGER no_plank BEFORE INSERT ON session_exercise "
                                + "WHEN new.exercise_id = 'side-plank' BEGIN SELECT RAISE(ABORT, 'no'); END"))
                .join();

        assertFails(() -> diary.begin(session).join(), DiaryException.Kind.OTHER);
        assertThat(diary.interrupted()).isEmpty();

        diary.writer().run("test", sql -> sql.execute("DROP TRIGGER no_plank")).join();
        diary.begin(session).join();
        assertThat(diary.interrupted()).hasSize(1);
    }

    @Test
    void writesInTheOrderInWhichItIsAsked() {
        List<String> order = Collections.synchronizedList(new ArrayList<>());
        List<CompletableFuture<?>> answers = new ArrayList<>();

        answers.add(diary.begin(Samples.session(SESSION, START, plan)).thenRun(() -> order.add("begin")));
        List<String> expected = new ArrayList<>(List.of("begin"));
        for (Played moment : played) {
            String name = "step " + moment.cursor().step();
            expected.add(name);
            answers.add(diary.record(SESSION, moment.finished(), moment.cursor(), moment.at())
                    .thenRun(() -> order.add(name)));
        }
        answers.add(
                diary.finish(SESSION, Samples.finished(START.plusMinutes(9))).thenRun(() -> order.add("finish")));
        expected.add("finish");
        answers.forEach(CompletableFuture::join);

        assertThat(order).isEqualTo(expected);
        assertThat(diary.steps(SESSION)).isEqualTo(DiaryTest.kept(Played.steps(played)));
    }

    @Test
    void answersOnlyAfterTheCommit() throws SQLException {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        Played moment = working.get(0);

        diary.record(SESSION, moment.finished(), moment.cursor(), moment.at()).join();

        try (Connection other = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            assertThat(DiaryFile.number(statement, "SELECT count(*) FROM step_done"))
                    .isEqualTo(moment.finished().size());
            assertThat(DiaryFile.number(statement, "SELECT cursor_step FROM session"))
                    .isEqualTo(moment.cursor().step());
        }
    }

    @Test
    void closingWritesWhatWasAskedForBefore() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        List<CompletableFuture<?>> answers = new ArrayList<>();
        for (Played moment : played) {
            answers.add(diary.record(SESSION, moment.finished(), moment.cursor(), moment.at()));
        }

        diary.close();

        assertThat(answers).allMatch(answer -> answer.isDone() && !answer.isCompletedExceptionally());
        assertThat(folder).isDirectoryNotContaining("glob:**-wal");
        try (Diary again = Diary.open(file)) {
            assertThat(again.steps(SESSION)).isEqualTo(DiaryTest.kept(Played.steps(played)));
        }
    }

    @Test
    void closingAgainHasNoEffect() {
        diary.close();

        assertThatCode(diary::close).doesNotThrowAnyException();
    }

    @Test
    void closesOnTheWritingThreadWithoutWaitingForItself() {
        CompletableFuture<Void> closed =
                diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3)).thenRun(diary::close);

        assertThat(closed).succeedsWithin(60, TimeUnit.SECONDS);
    }

    @Test
    void refusesToWriteAndReadAfterItIsClosed() {
        diary.close();

        assertFails(
                () -> diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3)).join(), DiaryException.Kind.CLOSED);
        assertFails(
                () -> diary.record(SESSION, List.of(), played.getFirst().cursor(), START)
                        .join(),
                DiaryException.Kind.CLOSED);
        assertFails(() -> diary.painOn(DAY), DiaryException.Kind.CLOSED);
    }

    @Test
    void goesOnAfterAFailure() {
        diary.begin(Samples.session(SESSION, START, plan)).join();

        assertFails(() -> diary.begin(Samples.session(SESSION, START, plan)).join(), DiaryException.Kind.OTHER);

        diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3)).join();
        assertThat(diary.painOn(DAY)).hasSize(1);
        assertThat(diary.interrupted()).hasSize(1);
    }

    @Test
    void refusesStepsOfASessionThatIsNotRunning() {
        Played moment = working.get(0);

        assertFails(
                () -> diary.record(SESSION, moment.finished(), moment.cursor(), START)
                        .join(),
                DiaryException.Kind.OTHER);

        diary.begin(Samples.session(SESSION, START, plan)).join();
        diary.finish(SESSION, Samples.finished(START)).join();
        assertFails(
                () -> diary.record(SESSION, moment.finished(), moment.cursor(), START)
                        .join(),
                DiaryException.Kind.OTHER);
        assertThat(diary.steps(SESSION)).isEmpty();
    }

    @Test
    void refusesTheCursorOfAnotherPlan() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        Cursor other = Player.of(Samples.generatedPlan(1)).cursor();

        assertFails(() -> diary.record(SESSION, List.of(), other, START).join(), DiaryException.Kind.OTHER);
    }

    @Test
    void refusesTheSameStepTwiceUnlessItWasRepeated() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        Played moment = working.get(0);
        diary.record(SESSION, moment.finished(), moment.cursor(), START).join();

        assertFails(
                () -> diary.record(SESSION, moment.finished(), moment.cursor(), START)
                        .join(),
                DiaryException.Kind.OTHER);

        assertThat(diary.steps(SESSION)).hasSize(moment.finished().size());
    }

    @Test
    void finishesOnlyWhatRunsAndChangesOnlyWhatHasEnded() {
        assertFails(() -> diary.finish(SESSION, Samples.finished(START)).join(), DiaryException.Kind.OTHER);
        diary.begin(Samples.session(SESSION, START, plan)).join();
        assertFails(() -> diary.updateClose(SESSION, Samples.finished(START)).join(), DiaryException.Kind.OTHER);

        diary.finish(SESSION, Samples.finished(START)).join();

        assertFails(() -> diary.finish(SESSION, Samples.finished(START)).join(), DiaryException.Kind.OTHER);
        assertFails(() -> diary.closeInterrupted(SESSION, START).join(), DiaryException.Kind.OTHER);
    }

    @Test
    void tellsWhenTheDiskIsFullAndGoesOnWhenItIsNot() {
        SessionPlan longer = Samples.generatedPlan(3);
        List<Played> all = Played.toTheEnd(Player.of(longer), START);
        diary.begin(Samples.session(SESSION, START, longer)).join();
        limitPages(pages() + 2);

        assertFails(
                () -> diary.record(SESSION, Played.steps(all), all.getLast().cursor(), START)
                        .join(),
                DiaryException.Kind.FULL);
        assertThat(diary.steps(SESSION)).isEmpty();

        limitPages(1_000_000);
        assertThat(diary.record(SESSION, Played.steps(all), all.getLast().cursor(), START)
                        .join())
                .isEqualTo(longer.workSteps().size());
        assertThat(diary.problems()).isEmpty();
    }

    private int pages() {
        return diary.writer()
                .write("test", sql -> (int) sql.of("PRAGMA page_count").number())
                .join();
    }

    private void limitPages(int pages) {
        diary.writer()
                .write("test", sql -> sql.of("PRAGMA max_page_count = " + pages).number())
                .join();
    }

    @Test
    void tellsWhenItMayNotWriteAndGoesOnWhenItMay() throws SQLException {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        Played moment = working.get(0);
        Connection writing =
                diary.writer().write("test", sql -> sql.connection()).join();
        try (Statement statement = writing.createStatement()) {
            statement.execute("PRAGMA query_only = ON");

            assertFails(
                    () -> diary.record(SESSION, moment.finished(), moment.cursor(), START)
                            .join(),
                    DiaryException.Kind.READ_ONLY);

            statement.execute("PRAGMA query_only = OFF");
        }
        diary.record(SESSION, moment.finished(), moment.cursor(), START).join();
        assertThat(diary.interrupted().getFirst().cursor()).isEqualTo(moment.cursor());
    }

    @Test
    void tellsWhenAnotherProgramHoldsTheFileAndLosesNothing() throws SQLException {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        Played first = working.get(0);
        Played second = working.get(1);
        diary.record(SESSION, first.finished(), first.cursor(), START).join();

        try (Connection other = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            CompletableFuture<Integer> answer = diary.record(SESSION, second.finished(), second.cursor(), START);
            assertFails(answer::join, DiaryException.Kind.LOCKED);
            // what is there can be read all the while
            assertThat(diary.steps(SESSION)).hasSize(first.finished().size());
            statement.execute("ROLLBACK");
        }

        diary.record(SESSION, second.finished(), second.cursor(), START).join();
        assertThat(diary.interrupted().getFirst().cursor()).isEqualTo(second.cursor());
        assertThat(diary.steps(SESSION)).isEqualTo(DiaryTest.kept(Played.steps(List.of(first, second))));
    }

    @Test
    void twoProgramsKeepTheSameDiary() {
        try (Diary other = Diary.open(file)) {
            for (int i = 0; i < 20; i++) {
                Diary writing = i % 2 == 0 ? diary : other;
                writing.pain(Samples.pain(i, START, PainMoment.OTHER, i / 2)).join();
            }

            assertThat(diary.painOn(DAY)).hasSize(20).isEqualTo(other.painOn(DAY));
        }
        assertThat(diary.painOn(DAY)).hasSize(20);
    }

    @Test
    void waitsForAShortLockOfAnotherProgram() throws SQLException {
        try (Connection other = new SQLiteConfig().createConnection("jdbc:sqlite:" + file);
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            CompletableFuture<Void> answer = diary.pain(Samples.pain(1, START, PainMoment.OTHER, 3));
            statement.execute("COMMIT");

            assertThat(answer).succeedsWithin(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void canBeReadFromManyThreadsWhileItIsWritten() throws InterruptedException {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        int readers = 4;
        CountDownLatch read = new CountDownLatch(readers);
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        for (int i = 0; i < readers; i++) {
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    for (int n = 0; n < 50; n++) {
                        InterruptedSession seen = diary.interrupted().getFirst();
                        assertThat(seen.done())
                                .isLessThanOrEqualTo(seen.cursor().step());
                    }
                } catch (RuntimeException | AssertionError failure) {
                    failures.add(failure);
                } finally {
                    read.countDown();
                }
            });
        }
        for (Played moment : played) {
            diary.record(SESSION, moment.finished(), moment.cursor(), moment.at())
                    .join();
        }

        assertThat(read.await(60, TimeUnit.SECONDS)).isTrue();
        assertThat(failures).isEmpty();
    }

    @Test
    void neverTellsWhatAPersonSaidInAFailure() {
        PainEntry entry =
                new PainEntry(id(3), START, PainMoment.OTHER, 3, null, null, null, "a private word", Set.of());
        diary.pain(entry).join();

        assertThatThrownBy(() -> diary.pain(entry).join())
                .satisfies(
                        failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("a private word"));
    }

    private static void assertFails(ThrowingCallable call, DiaryException.Kind kind) {
        assertThatThrownBy(call).satisfies(failure -> {
            Throwable why = failure instanceof CompletionException ? failure.getCause() : failure;
            assertThat(why)
                    .isInstanceOfSatisfying(
                            DiaryException.class,
                            known -> assertThat(known.kind()).isEqualTo(kind));
        });
    }
}
