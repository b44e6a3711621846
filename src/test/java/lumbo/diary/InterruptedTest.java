package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import lumbo.player.Player;
import lumbo.player.PlayerMode;
import lumbo.player.SessionPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions that broke off: found again, gone on with, or closed. */
class InterruptedTest {

    private static final UUID SESSION = id(1);

    private final SessionPlan plan = Samples.smallPlan();
    private final List<Played> played = Played.toTheEnd(Player.of(plan), START);

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void choose() {
        file = folder.resolve("diary.sqlite");
    }

    @Test
    void offersASessionThatWasNotEnded() {
        Played last = played.get(6);
        breakOff(SESSION, 7);

        try (Diary diary = Diary.open(file)) {
            InterruptedSession interrupted = diary.interrupted().getFirst();
            assertThat(interrupted.id()).isEqualTo(SESSION);
            assertThat(interrupted.programId()).isEqualTo("gentle");
            assertThat(interrupted.title()).isEqualTo(plan.program().title());
            assertThat(interrupted.programJson()).isEqualTo("{\"id\": \"gentle\"}");
            assertThat(interrupted.choicesJson()).isEqualTo(Samples.CHOICES_JSON);
            assertThat(interrupted.cursor()).isEqualTo(last.cursor());
            assertThat(interrupted.startedAt()).isEqualTo(START);
            assertThat(interrupted.savedAt()).isEqualTo(Timestamps.parse(Timestamps.text(last.at())));
            assertThat(interrupted.planned()).isEqualTo(plan.workSteps().size());
            assertThat(interrupted.done())
                    .isEqualTo(Played.steps(played.subList(0, 7)).size());
        }
    }

    @Test
    void offersASessionThatBrokeOffBeforeItsFirstStep() {
        breakOff(SESSION, 0);

        try (Diary diary = Diary.open(file)) {
            InterruptedSession interrupted = diary.interrupted().getFirst();
            assertThat(interrupted.cursor()).isEqualTo(Player.of(plan).cursor());
            assertThat(interrupted.done()).isZero();
        }
    }

    @Test
    void offersSeveralNewestFirst() {
        try (Diary diary = Diary.open(file)) {
            diary.begin(Samples.session(id(1), START, plan)).join();
            diary.begin(Samples.session(id(2), START.plusDays(2), plan)).join();
            diary.begin(Samples.session(id(3), START.plusDays(1), plan)).join();
            diary.begin(Samples.session(id(4), START.plusDays(3), plan)).join();
            diary.finish(id(4), Samples.finished(START.plusDays(3))).join();

            assertThat(diary.interrupted()).extracting(InterruptedSession::id).containsExactly(id(2), id(3), id(1));
            assertThat(diary.lastSession(Ever.END))
                    .as("nothing was done in any")
                    .isEmpty();
        }
    }

    @Test
    void goesOnAtTheStepWhereItBrokeOff() {
        breakOff(SESSION, 7);

        try (Diary diary = Diary.open(file)) {
            InterruptedSession interrupted = diary.interrupted().getFirst();
            Player restored = Player.restore(plan, interrupted.cursor());
            assertThat(restored.mode()).isEqualTo(PlayerMode.PAUSED);
            for (Played moment : Played.toTheEnd(restored, START.plusDays(1))) {
                diary.record(SESSION, moment.finished(), moment.cursor(), moment.at())
                        .join();
            }
            diary.finish(SESSION, Samples.finished(START.plusDays(1).plusMinutes(8)))
                    .join();

            SessionSummary summary = diary.session(SESSION).orElseThrow().summary();
            assertThat(summary.state()).isEqualTo(SessionState.FINISHED);
            assertThat(summary.done()).isEqualTo(summary.planned());
            assertThat(diary.steps(SESSION)).extracting(StepRecord::step).isEqualTo(plan.workSteps());
            assertThat(diary.interrupted()).isEmpty();
        }
    }

    @Test
    void closesWhatWillNotGoOn() {
        breakOff(SESSION, 7);

        try (Diary diary = Diary.open(file)) {
            diary.closeInterrupted(SESSION, START.plusMinutes(4)).join();

            assertThat(diary.interrupted()).isEmpty();
            SessionDetail closed = diary.session(SESSION).orElseThrow();
            assertThat(closed.summary().state()).isEqualTo(SessionState.CLOSED);
            assertThat(closed.summary().endedAt()).isEqualTo(START.plusMinutes(4));
            assertThat(closed.summary().done())
                    .isEqualTo(Played.steps(played.subList(0, 7)).size());
            assertThat(diary.lastSession(Ever.END)).contains(closed.summary());
        }
    }

    @Test
    void findsEverythingThatWasCommittedWhenTheFileWasNeverClosed() throws IOException {
        Path copy = folder.resolve("copy/diary.sqlite");
        Files.createDirectories(folder.resolve("copy"));
        try (Diary diary = Diary.open(file)) {
            diary.begin(Samples.session(SESSION, START, plan)).join();
            for (Played moment : played.subList(0, 9)) {
                diary.record(SESSION, moment.finished(), moment.cursor(), moment.at())
                        .join();
            }
            Files.copy(file, copy);
            Files.copy(folder.resolve("diary.sqlite-wal"), folder.resolve("copy/diary.sqlite-wal"));
        }

        try (Diary diary = Diary.open(copy)) {
            assertThat(diary.problems()).isEmpty();
            assertThat(diary.steps(SESSION)).isEqualTo(DiaryTest.kept(Played.steps(played.subList(0, 9))));
            assertThat(diary.interrupted().getFirst().cursor())
                    .isEqualTo(played.get(8).cursor());
        }
    }

    /** Begins a session, keeps some of its moments, and goes away. */
    private void breakOff(UUID session, int moments) {
        try (Diary diary = Diary.open(file)) {
            diary.begin(Samples.session(session, START, plan)).join();
            for (Played moment : played.subList(0, moments)) {
                diary.record(session, moment.finished(), moment.cursor(), moment.at())
                        .join();
            }
        }
    }
}
