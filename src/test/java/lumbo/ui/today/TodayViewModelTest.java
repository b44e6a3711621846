package lumbo.ui.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lumbo.diary.NewSession;
import lumbo.player.PlanChoices;
import lumbo.player.PlayerCommand;
import lumbo.player.Playing;
import lumbo.player.SessionPlan;
import lumbo.player.WorkSide;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.program.ProgramWriter;
import lumbo.program.Programs;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.SafetyStop;
import lumbo.session.ActiveSession;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.control.ProgramTile;
import lumbo.ui.today.TodayViewModel.InterruptedCard;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TodayViewModelTest {

    private static TodayViewModel of(ScreenFixture stand) {
        return new TodayViewModel(
                stand.services().words(),
                stand.services().settings(),
                stand.services().library(),
                stand.services().diary(),
                stand.services().sessions(),
                stand.services().current(),
                stand.services().clock(),
                stand.services().background(),
                stand.services().safety(),
                stand.starting(),
                stand);
    }

    private static final Program PROGRAM =
            Programs.oneExercise(Programs.reps(2).tempo(1, 0, 1, 0).dose());

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private TodayViewModel shown() {
        TodayViewModel model = of(stand);
        model.shown();
        return model;
    }

    private void play() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        stand.services().current().clear();
    }

    private void interrupt() {
        stand.begin(PROGRAM, Optional.empty()).live().give(PlayerCommand.PAUSE);
        stand.settle();
        stand.services().current().clear();
    }

    @ParameterizedTest
    @CsvSource({
        "00:00, morning",
        "11:59, morning",
        "12:00, afternoon",
        "17:59, afternoon",
        "18:00, evening",
        "23:59, evening"
    })
    void greetsByTheHour(String time, String part) {
        stand.setTime(OffsetDateTime.parse("2026-11-22T" + time + ":00+01:00"));

        TodayViewModel model = of(stand);

        assertThat(model.greeting()).isEqualTo(stand.words().get("today.greeting." + part));
        assertThat(model.date()).contains("22 November 2026");
    }

    @Test
    void countsTheSessionsOfThisWeekThatAreOver() {
        stand.withDiary();
        stand.setTime(ScreenFixture.START.minusDays(7));
        play();
        stand.setTime(ScreenFixture.START.minusDays(6));
        play();
        stand.setTime(ScreenFixture.START);
        play();
        interrupt();

        TodayViewModel model = shown();

        assertThat(model.weekProperty().get().sessions()).isEqualTo(2);
        assertThat(model.weekProperty().get().counted()).isEqualTo("2 of 3 sessions");
        assertThat(model.weekProperty().get().last()).isEqualTo("Last: Sample, 22 Nov 2026");
    }

    @Test
    void saysWhatTheWeekIsForBeforeThereIsASession() {
        TodayViewModel model = shown();

        assertThat(model.weekProperty().get().counted()).isEqualTo("No session yet. Your goal is 3.");
        assertThat(model.weekProperty().get().last()).isEqualTo(stand.words().get("today.week.none"));
    }

    @Test
    void showsDiaryAndProgramsAsSoonAsTheyAreThere() {
        stand.withDiary();
        play();
        stand.close();
        stand = new ScreenFixture(folder);
        TodayViewModel model = shown();
        assertThat(model.choiceProperty().get()).isEqualTo(TodayViewModel.TodayActions.NONE);

        stand.withDiary().withLibrary();

        assertThat(model.weekProperty().get().sessions()).isEqualTo(1);
        assertThat(model.choiceProperty().get().others())
                .extracting(ProgramTile::id)
                .containsExactlyInAnyOrderElementsOf(stand.services().library().get().programs().stream()
                        .map(Program::id)
                        .toList());
    }

    @Test
    void listensNoMoreWhenHidden() {
        TodayViewModel model = shown();

        model.hidden();
        stand.withLibrary();

        assertThat(model.choiceProperty().get()).isEqualTo(TodayViewModel.TodayActions.NONE);
    }

    @Test
    void showsACheckInWhileItHolds() {
        stand.services().current().checkedIn(new CheckIn(ScreenFixture.START.minusMinutes(59), 3, 5, false));

        TodayViewModel model = shown();

        assertThat(model.painProperty().get()).isEqualTo(3);
        assertThat(model.checkedInProperty().get()).isEqualTo("At 17:31 your pain was 3, and 5 at worst.");
    }

    @Test
    void forgetsACheckInAfterAnHour() {
        stand.services().current().checkedIn(new CheckIn(ScreenFixture.START.minusMinutes(60), 3, 5, false));

        TodayViewModel model = shown();

        assertThat(model.painProperty().get()).isNull();
        assertThat(model.checkedInProperty().get()).isEmpty();
    }

    @Test
    void takesTheChosenPainToTheCheckIn() {
        TodayViewModel model = shown();

        model.checkIn();
        model.painProperty().set(4);
        model.checkIn();

        assertThat(stand.routes()).isEqualTo(List.of(new Route.CheckIn(null, null), new Route.CheckIn(null, 4)));
    }

    @Test
    void goesOnWithAnInterruptedSession() {
        stand.withDiary();
        interrupt();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().getFirst();

        model.resume(card);

        assertThat(card.title()).isEqualTo("Sample was interrupted");
        assertThat(card.text().get()).contains("0 of 2 done so far");
        assertThat(stand.routes()).containsExactly(new Route.Play());
        assertThat(stand.services().current().active().orElseThrow().id())
                .isEqualTo(card.session().id());
    }

    @Test
    void doesNotOfferASessionWhoseEndIsStillOnItsWay() throws SQLException {
        stand.withDiary();
        String file = "jdbc:sqlite:" + stand.services().folders().diary();
        try (Connection other = DriverManager.getConnection(file);
                Statement sql = other.createStatement()) {
            sql.execute("CREATE TRIGGER no_end BEFORE UPDATE OF state ON session "
                    + "BEGIN SELECT RAISE(ABORT, 'no space'); END");
            ActiveSession session = stand.begin(PROGRAM, Optional.empty());
            stand.playOn(session);
            CompletableFuture<Void> _ = session.close();
            stand.settle();
            stand.services().current().clear();

            TodayViewModel model = shown();
            assertThat(stand.diary().interrupted()).hasSize(1);
            assertThat(model.interruptedProperty().get()).isEmpty();
            assertThat(model.weekProperty().get().sessions()).isZero();

            sql.execute("DROP TRIGGER no_end");
            stand.services().diary().outbox().tryAgain();
            stand.settle();
            assertThat(model.interruptedProperty().get()).isEmpty();
            assertThat(model.weekProperty().get().sessions())
                    .as("it counts as soon as it is kept")
                    .isEqualTo(1);
        }
    }

    @Test
    void makesNoPlanOnTheScreensThread() throws Exception {
        List<Long> threads = Collections.synchronizedList(new ArrayList<>());
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord record) {
                threads.add(record.getLongThreadID());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger log = Logger.getLogger("lumbo.session");
        try (ExecutorService work = Executors.newSingleThreadExecutor();
                ScreenFixture busy = new ScreenFixture(folder.resolve("busy"), work)) {
            log.addHandler(handler);
            busy.withDiary();
            waitFor(work, busy);
            ActiveSession session = busy.begin(PROGRAM, Optional.empty());
            session.live().give(PlayerCommand.HURT);
            session.ease(Playing.EASIER);
            busy.settle();
            busy.services().current().clear();
            TodayViewModel model = of(busy);
            model.shown();
            waitFor(work, busy);
            InterruptedCard card = model.interruptedProperty().get().getFirst();

            model.resume(card);
            waitFor(work, busy);

            assertThat(card.text().get()).isEqualTo(busy.words().get("today.interrupted.changed"));
            assertThat(threads)
                    .as("where its plan was made")
                    .isNotEmpty()
                    .doesNotContain(Thread.currentThread().threadId());
        } finally {
            log.removeHandler(handler);
        }
    }

    private static void waitFor(ExecutorService work, ScreenFixture busy) throws Exception {
        for (int i = 0; i < 3; i++) {
            work.submit(() -> {}).get();
            busy.settle();
        }
    }

    /** A program whose one exercise has an easier one. */
    private static Program easing() {
        Map<String, Exercise> exercises = new HashMap<>(PROGRAM.exercises());
        exercises.put("bridge", Programs.exercise("bridge", Optional.of("easier"), false));
        exercises.put("easier", Playing.EASIER);
        return PROGRAM.withExercises(exercises);
    }

    @Test
    void goesOnWithTheEasierExerciseAndThePainBefore() {
        stand.withDiary();
        ActiveSession session = stand.begin(easing(), Optional.of(new CheckIn(ScreenFixture.START, 2, 3, false)));
        session.live().give(PlayerCommand.HURT);
        session.ease(Playing.EASIER);
        stand.settle();
        stand.services().current().clear();
        TodayViewModel model = shown();

        model.resume(model.interruptedProperty().get().getFirst());

        ActiveSession back = stand.services().current().active().orElseThrow();
        assertThat(back.live().player().unit().exercise()).isEqualTo(Playing.EASIER);
        assertThat(back.painBefore()).contains(2);
    }

    @Test
    void onlyClosesASessionWhoseEasierExerciseIsNotKnown() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.HURT);
        session.ease(Playing.EASIER);
        stand.settle();
        stand.services().current().clear();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().getFirst();

        model.resume(card);

        assertThat(card.text().get()).isEqualTo(stand.words().get("today.interrupted.changed"));
        assertThat(stand.routes()).isEmpty();
    }

    @Test
    void onlyClosesASessionThatARuleHadEnded() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.HURT);
        session.stop(new SafetyStop(DecisionRow.HURTS, List.of()));
        stand.settle();
        stand.services().current().clear();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().getFirst();

        model.resume(card);

        assertThat(card.text().get()).isEqualTo(stand.words().get("today.interrupted.stopped"));
        assertThat(stand.routes()).isEmpty();
    }

    @Test
    void saysWhyTheDiaryOfAnInterruptedSessionCannotBeRead() {
        stand.withDiary();
        interrupt();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().getFirst();
        stand.diary().close();

        model.resume(card);

        assertThat(card.text().get()).contains("is already closed");
    }

    @Test
    void doesNotOfferTheSessionThatIsBeingPlayed() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.PAUSE);
        stand.settle();

        TodayViewModel model = shown();

        assertThat(model.interruptedProperty().get()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{\"readySeconds\": 30}", "{\"readySeconds\": 300}", "{}"})
    void onlyClosesASessionWhosePlanIsAnotherNowOrCannotBeRead(String choices) {
        stand.withDiary();
        SessionPlan plan = SessionPlan.of(PROGRAM, new PlanChoices(20, 10, 5, true, WorkSide.LEFT, null));
        CompletableFuture<Void> _ = stand.diary()
                .begin(new NewSession(
                        UUID.fromString("00000000-0000-4000-8000-000000000001"),
                        ScreenFixture.START,
                        ProgramWriter.write(PROGRAM),
                        choices,
                        plan,
                        null,
                        null));
        stand.settle();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().getFirst();

        model.resume(card);

        assertThat(card.text().get()).isEqualTo(stand.words().get("today.interrupted.changed"));
        assertThat(stand.routes()).isEmpty();
        model.close(card);
        stand.settle();
        assertThat(model.interruptedProperty().get()).isEmpty();
        assertThat(model.weekProperty().get().sessions()).as("nothing was done").isZero();
    }

    @Test
    void saysWhyASessionCouldNotBeClosed() {
        stand.withDiary();
        interrupt();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().getFirst();
        stand.diary().close();

        model.close(card);
        stand.settle();

        assertThat(card.text().get()).contains("is already closed");
    }
}
