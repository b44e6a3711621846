package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.i18n.Messages;
import lumbo.outbox.Outbox;
import lumbo.program.Programs;
import lumbo.program.Stage;
import lumbo.safety.CheckIn;
import lumbo.safety.ClinicianDecision;
import lumbo.safety.NextMorning;
import lumbo.safety.Profile;
import lumbo.safety.SafetySession;
import lumbo.safety.Screening;
import lumbo.session.ActiveSession;
import lumbo.session.PersonRecord;
import lumbo.settings.DataFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafetyModelTest {

    private static final UUID NOBODY = new UUID(0, 0);

    @TempDir
    Path folder;

    private final Queue<Runnable> work = new ConcurrentLinkedQueue<>();
    private final Queue<Runnable> results = new ConcurrentLinkedQueue<>();

    private Outbox outbox() {
        return new Outbox((pause, task) -> {}, results::add);
    }

    private UUID played() {
        try (ScreenFixture stand = new ScreenFixture(folder).withDiary()) {
            ActiveSession session = stand.begin(
                    Programs.oneExercise(Programs.reps(2).tempo(1, 0, 1, 0).dose()),
                    Optional.of(new CheckIn(ScreenFixture.START, 1, 2, false)));
            stand.playOn(session);
            CompletableFuture<Void> _ = session.close();
            stand.settle();
            return session.id();
        }
    }

    private static void runAll(Queue<Runnable> tasks) {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    @Test
    void nothingOfThePersonBeforeIsKnownOnceTheDiaryIsDeleted() {
        UUID session = played();
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            SafetyModel model = stand.services().safety();
            model.follow();
            stand.withDiary().withKnownPerson();
            stand.settle();
            PersonRecord before = model.get().orElseThrow().person();
            assertThat(before.history().sessions())
                    .extracting(SafetySession::id)
                    .containsExactly(session.toString());
            assertThat(before.profile()).isNotNull();
            List<Boolean> empty = new ArrayList<>();
            model.property().subscribe(now -> empty.add(now.isEmpty()));

            Path file = stand.services().folders().diary();
            stand.services()
                    .diary()
                    .replace(
                            "",
                            lastMoment -> {
                                Files.delete(file);
                                return null;
                            },
                            () -> {},
                            failure -> {
                                throw new AssertionError(failure);
                            });
            stand.settle();

            assertThat(empty).as("no old advice until there is new one").containsSequence(false, true, false);
            assertThat(model.get().orElseThrow().person()).isEqualTo(PersonRecord.NEW);
            assertThat(stand.diary().log())
                    .as("nothing of before is written into the new one")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatWaitsIsNotForTheDiaryThatComesAndThatIsToldUnlessAllIsDeleted(boolean deleted) throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder).withDiary()) {
            stand.services().safety().follow();
            stand.settle();
            sql(stand, "CREATE TRIGGER no BEFORE INSERT ON safety_log BEGIN SELECT RAISE(ABORT, 'no space'); END");
            stand.services().safety().keep(Profile.UNKNOWN.withStart(Stage.REMISSION));
            stand.settle();
            Path file = stand.services().folders().diary();
            Path aside = folder.resolve("aside.sqlite");
            stand.services()
                    .diary()
                    .replace(
                            "",
                            lastMoment -> {
                                Files.move(file, aside);
                                return deleted ? null : aside;
                            },
                            () -> {},
                            failure -> {
                                throw new AssertionError(failure);
                            });
            stand.settle();

            assertThat(stand.diary().log()).isEmpty();
            assertThat(stand.services().diary().troubleProperty().get()).isEmpty();
            assertThat(stand.services().diary().noticeProperty().get())
                    .isEqualTo(
                            deleted
                                    ? ""
                                    : "Not saved: your answers. It belonged to your earlier diary and is not in this one.");
        }
    }

    @Test
    void whatWaitsGoesIntoTheDiaryOfBeforeWhereItCan() throws Exception {
        try (ScreenFixture stand = new ScreenFixture(folder).withDiary()) {
            stand.services().safety().follow();
            stand.settle();
            sql(stand, "CREATE TRIGGER no BEFORE INSERT ON safety_log BEGIN SELECT RAISE(ABORT, 'no space'); END");
            stand.services().safety().keep(Profile.UNKNOWN.withStart(Stage.REMISSION));
            stand.settle();
            sql(stand, "DROP TRIGGER no");
            Path file = stand.services().folders().diary();
            Path aside = folder.resolve("aside.sqlite");
            stand.services()
                    .diary()
                    .replace(
                            "",
                            lastMoment -> {
                                Files.move(file, aside);
                                return aside;
                            },
                            () -> {},
                            failure -> {
                                throw new AssertionError(failure);
                            });
            stand.settle();

            assertThat(stand.services().diary().noticeProperty().get()).isEmpty();
            try (Diary before = Diary.open(aside)) {
                assertThat(before.log()).extracting(SafetyLogEntry::kind).containsExactly(SafetyLogKind.PROFILE);
            }
        }
    }

    @Test
    void adviceThatIsReckonedWhileTheDiaryIsDeletedIsOfNoAccount() {
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Background background = new Background(work::add, work::add, results::add, new Delays());
            Clock clock = stand.services().clock();
            Path file = stand.services().folders().diary();
            DiaryModel diary = new DiaryModel(file, Messages.of(Locale.UK), background, clock, List::of, outbox());
            SafetyModel model = new SafetyModel(
                    diary,
                    stand.services().library(),
                    stand.services().current(),
                    clock,
                    background,
                    new EmergencyModel(stand.services().settings(), stand.words()));
            model.follow();
            diary.open();
            everything();
            model.keep(Profile.UNKNOWN.withStart(Stage.REMISSION));
            diary.replace(
                    "",
                    lastMoment -> {
                        Files.delete(file);
                        return null;
                    },
                    () -> {},
                    failure -> {
                        throw new AssertionError(failure);
                    });
            everything();

            assertThat(model.get().orElseThrow().person()).isEqualTo(PersonRecord.NEW);
            assertThat(diary.get().orElseThrow().log()).isEmpty();
            diary.close();
        }
    }

    /** Every kind of answer about oneself, as it is kept. */
    static Stream<Arguments> answers() {
        OffsetDateTime at = ScreenFixture.START;
        return Stream.of(
                answer(SafetyLogKind.PROFILE, model -> model.keep(Profile.UNKNOWN.withStart(Stage.REMISSION))),
                answer(
                        SafetyLogKind.SCREENING,
                        model -> model.keep(
                                List.of(PersonRecord.entry(
                                        at, SafetyLogKind.SCREENING, null, new Screening(at, Set.of("fever")))),
                                told -> {})),
                answer(
                        SafetyLogKind.OVERRIDE,
                        model -> model.decide(new ClinicianDecision(at, "Dr. Test", null, Stage.SUBACUTE), told -> {})),
                answer(SafetyLogKind.ADVICE, model -> model.given(List.of(), null)),
                answer(
                        SafetyLogKind.CHECK_IN,
                        model -> model.keep(
                                List.of(PersonRecord.entry(
                                        at, SafetyLogKind.CHECK_IN, null, new CheckIn(at, 1, 2, false))),
                                told -> {})));
    }

    private static Arguments answer(SafetyLogKind kind, Consumer<SafetyModel> saying) {
        return Arguments.of(kind, saying);
    }

    private static void sql(ScreenFixture stand, String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + stand.services().folders().diary());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    @ParameterizedTest
    @MethodSource("answers")
    void whatCouldNotBeKeptIsToldAndKeptBeforeTheWindowCloses(SafetyLogKind kind, Consumer<SafetyModel> saying)
            throws SQLException {
        try (ScreenFixture stand = new ScreenFixture(folder).withDiary()) {
            stand.services().safety().follow();
            sql(stand, "CREATE TRIGGER no BEFORE INSERT ON safety_log BEGIN SELECT RAISE(ABORT, 'no space'); END");

            saying.accept(stand.services().safety());
            stand.settle();
            assertThat(stand.services().diary().troubleProperty().get()).contains("Not saved yet: your answers.");

            sql(stand, "DROP TRIGGER no");
        }
        try (Diary again = Diary.open(new DataFolders(folder).diary())) {
            assertThat(again.log()).extracting(SafetyLogEntry::kind).containsExactly(kind);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"pain", "safety_log"})
    void theMorningIsKeptWithItsAnswersOrNotAtAll(String table) throws SQLException {
        UUID session = played();
        try (ScreenFixture stand = new ScreenFixture(folder).withDiary()) {
            stand.services().safety().follow();
            stand.settle();
            sql(stand, "CREATE TRIGGER no BEFORE INSERT ON " + table + " BEGIN SELECT RAISE(ABORT, 'no space'); END");
            NextMorning answer = new NextMorning(false, true);
            stand.services()
                    .safety()
                    .keepMorning(
                            Set.of(session),
                            4,
                            List.of(PersonRecord.entry(ScreenFixture.START, SafetyLogKind.MORNING, session, answer)),
                            told -> {});
            stand.settle();

            assertThat(stand.diary().played(Ever.END).getFirst().nextMorning()).isNull();
            assertThat(stand.diary().logOf(session)).isEmpty();
            stand.services().safety().refresh();
            stand.settle();
            assertThat(stand.services()
                            .safety()
                            .get()
                            .orElseThrow()
                            .person()
                            .history()
                            .sessions())
                    .as("it is known all the same, however often the diary is read")
                    .extracting(safetySession -> Optional.ofNullable(safetySession.morning()))
                    .containsExactly(Optional.of(4));
            sql(stand, "DROP TRIGGER no");
        }
        try (Diary again = Diary.open(new DataFolders(folder).diary())) {
            assertThat(again.played(Ever.END).getFirst().nextMorning()).isEqualTo(4);
            assertThat(again.logOf(session)).extracting(SafetyLogEntry::kind).containsExactly(SafetyLogKind.MORNING);
        }
    }

    /** Runs what waits, and what comes of it, until there is nothing more. */
    private void everything() {
        while (!work.isEmpty() || !results.isEmpty()) {
            runAll(work);
            runAll(results);
        }
    }

    @Test
    void whatIsSaidWhileTheDiaryIsReadIsNotForgotten() {
        UUID session = played();
        try (ScreenFixture stand = new ScreenFixture(folder)) {
            Background background = new Background(work::add, work::add, results::add, new Delays());
            Clock clock = stand.services().clock();
            DataFolders folders = stand.services().folders();
            DiaryModel diary = new DiaryModel(
                    folders.diary(),
                    Messages.of(Locale.UK),
                    background,
                    clock,
                    () -> List.of(folders.backups()),
                    outbox());
            SafetyModel model = new SafetyModel(
                    diary,
                    stand.services().library(),
                    stand.services().current(),
                    clock,
                    background,
                    new EmergencyModel(stand.services().settings(), stand.words()));
            model.follow();
            diary.open();
            runAll(work);
            runAll(results);
            runAll(results);
            runAll(work);

            model.keepMorning(Set.of(session), 1, List.of(), told -> {});
            for (int i = 0; i < 5; i++) {
                boolean _ = diary.get()
                        .orElseThrow()
                        .closeInterrupted(NOBODY, ScreenFixture.START)
                        .handle((done, failure) -> failure != null)
                        .join();
                runAll(results);
                runAll(work);
            }

            assertThat(model.get().orElseThrow().person().history().sessions())
                    .extracting(safetySession -> Optional.ofNullable(safetySession.morning()))
                    .containsExactly(Optional.of(1));
            diary.get().orElseThrow().close();
        }
    }
}
