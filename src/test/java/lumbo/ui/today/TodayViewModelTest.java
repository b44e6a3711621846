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
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lumbo.diary.NewSession;
import lumbo.diary.StepRecord;
import lumbo.player.PlanChoices;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerEvent;
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
import lumbo.tour.PastSessions;
import lumbo.ui.ChosenFiles;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.own.ProgramImporter;
import lumbo.ui.today.TodayViewModel.InterruptedCard;
import lumbo.ui.words.WeekSoFar;
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
                stand.services().guidance(),
                new ProgramImporter(stand.services().words(), stand.services().library(), stand, new ChosenFiles()),
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
        interrupt(stand.begin(PROGRAM, Optional.empty()), stand);
    }

    /** Ends a session in its middle, with one repetition done. */
    private static void interrupt(ActiveSession session, ScreenFixture stand) {
        doOne(session, stand);
        session.live().give(PlayerCommand.PAUSE);
        stand.settle();
        stand.services().current().clear();
    }

    private static void doOne(ActiveSession session, ScreenFixture stand) {
        while (session.live().kept() == 0) {
            stand.ticker().advance(500);
            session.live().tick();
            stand.settle();
        }
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

        assertThat(model.weekProperty().get()).isEqualTo(new WeekSoFar(2, 3));
        assertThat(model.weekProperty().get().counted(stand.words())).isEqualTo("2 of 3 sessions");
    }

    @Test
    void saysWhatTheWeekIsForBeforeThereIsASession() {
        TodayViewModel model = shown();

        assertThat(model.weekProperty().get().counted(stand.words())).isEqualTo("No session yet. Your goal is 3.");
    }

    @Test
    void showsDiaryAndProgramsAsSoonAsTheyAreThere() {
        stand.withDiary();
        play();
        stand.close();
        stand = new ScreenFixture(folder);
        stand.services().safety().follow();
        TodayViewModel model = shown();
        assertThat(model.choiceProperty().get()).isEqualTo(TodayViewModel.TodayActions.NONE);

        stand.withDiary().withLibrary();

        assertThat(model.weekProperty().get().sessions()).isEqualTo(1);
        assertThat(model.choiceProperty().get().instead())
                .isEqualTo(stand.words().get("today.program.which"));
        assertThat(model.choiceProperty().get().asksForProgram()).isTrue();
        assertThat(model.choiceProperty().get().asksForPain()).isFalse();
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

        assertThat(stand.routes())
                .isEqualTo(List.of(new Route.CheckIn(null, null, true), new Route.CheckIn(null, 4, true)));
    }

    @Test
    void goesOnWithAnInterruptedSession() {
        stand.withDiary();
        interrupt();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().orElseThrow();

        model.resume(card);

        assertThat(card.title()).isEqualTo("Sample was interrupted");
        assertThat(card.text().get()).contains("1 of 2 done.");
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
            doOne(session, busy);
            session.live().give(PlayerCommand.HURT);
            session.ease(Playing.EASIER);
            busy.settle();
            busy.services().current().clear();
            TodayViewModel model = of(busy);
            model.shown();
            waitFor(work, busy);
            InterruptedCard card = model.interruptedProperty().get().orElseThrow();

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
        doOne(session, stand);
        session.live().give(PlayerCommand.HURT);
        session.ease(Playing.EASIER);
        stand.settle();
        stand.services().current().clear();
        TodayViewModel model = shown();

        model.resume(model.interruptedProperty().get().orElseThrow());

        ActiveSession back = stand.services().current().active().orElseThrow();
        assertThat(back.live().player().unit().exercise()).isEqualTo(Playing.EASIER);
        assertThat(back.painBefore()).contains(2);
    }

    @Test
    void onlyClosesASessionWhoseEasierExerciseIsNotKnown() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        doOne(session, stand);
        session.live().give(PlayerCommand.HURT);
        session.ease(Playing.EASIER);
        stand.settle();
        stand.services().current().clear();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().orElseThrow();

        model.resume(card);

        assertThat(card.text().get()).isEqualTo(stand.words().get("today.interrupted.changed"));
        assertThat(stand.routes()).isEmpty();
    }

    @Test
    void onlyClosesASessionThatARuleHadEnded() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        doOne(session, stand);
        session.live().give(PlayerCommand.HURT);
        session.stop(new SafetyStop(DecisionRow.HURTS, List.of()));
        stand.settle();
        stand.services().current().clear();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().orElseThrow();

        model.resume(card);

        assertThat(card.text().get()).isEqualTo(stand.words().get("today.interrupted.stopped"));
        assertThat(stand.routes()).isEmpty();
    }

    @Test
    void saysWhyTheDiaryOfAnInterruptedSessionCannotBeRead() {
        stand.withDiary();
        interrupt();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().orElseThrow();
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
        Playing playing = Playing.started(plan).after(30);
        CompletableFuture<Integer> _ = stand.diary()
                .record(
                        UUID.fromString("00000000-0000-4000-8000-000000000001"),
                        playing.events().stream()
                                .filter(PlayerEvent.StepDone.class::isInstance)
                                .map(PlayerEvent.StepDone.class::cast)
                                .filter(done -> done.step().kind().isWork())
                                .map(done -> StepRecord.of(done, ScreenFixture.START))
                                .limit(1)
                                .toList(),
                        playing.player().cursor(),
                        ScreenFixture.START);
        stand.settle();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().orElseThrow();

        model.resume(card);

        assertThat(card.text().get()).isEqualTo(stand.words().get("today.interrupted.changed"));
        assertThat(stand.routes()).isEmpty();
        model.close(card);
        stand.settle();
        assertThat(model.interruptedProperty().get()).isEmpty();
        assertThat(model.weekProperty().get().sessions()).isEqualTo(1);
    }

    @Test
    void offersOnlyTheNewestThatWasInterruptedWithSomethingDone() {
        stand.withDiary();
        interrupt();
        stand.setTime(ScreenFixture.START.plusHours(1));
        interrupt();
        stand.setTime(ScreenFixture.START.plusHours(2));
        stand.begin(PROGRAM, Optional.empty()).live().give(PlayerCommand.PAUSE);
        stand.settle();
        stand.services().current().clear();

        TodayViewModel model = shown();

        assertThat(stand.diary().interrupted()).hasSize(3);
        InterruptedCard card = model.interruptedProperty().get().orElseThrow();
        assertThat(card.session().startedAt()).isEqualTo(ScreenFixture.START.plusHours(1));
        model.hidden();
    }

    private TodayViewModel known(String... played) {
        stand.withDiary().withLibrary().withKnownPerson();
        OffsetDateTime now = stand.now();
        PastSessions past = new PastSessions(stand.diary());
        for (int i = 0; i < played.length; i++) {
            past.play(
                    stand.program(played[i]),
                    now.minusDays(2L * (played.length - i)),
                    1,
                    1,
                    Optional.of(1),
                    Optional.empty());
        }
        stand.services().safety().refresh();
        stand.settle();
        TodayViewModel model = shown();
        stand.settle();
        return model;
    }

    @Test
    void saysSinceWhenTheProgramIsFollowed() {
        TodayViewModel model = known("remission", "remission");

        ProposedProgram proposed =
                Objects.requireNonNull(model.choiceProperty().get().proposed());
        assertThat(proposed.id()).isEqualTo("remission");
        assertThat(proposed.line())
                .startsWith("Your program since 18 Nov 2026 \u00b7 ")
                .endsWith(" today");
        assertThat(proposed.why()).isEqualTo("You last played it on 20 Nov 2026.");
        assertThat(model.choiceProperty().get().asksForProgram()).isFalse();
    }

    @Test
    void proposesSomethingEasierAndTheFirstAgain() {
        TodayViewModel model = known("remission");
        List<String> titles = new ArrayList<>();
        titles.add(
                Objects.requireNonNull(model.choiceProperty().get().proposed()).id());

        while (model.choiceProperty().get().hasEasier()) {
            model.easier();
            titles.add(Objects.requireNonNull(model.choiceProperty().get().proposed())
                    .id());
            assertThat(model.choiceProperty().get().easier())
                    .isEqualTo(
                            stand.program("remission").title().in(stand.words().locale()));
        }

        assertThat(titles).containsExactly("remission", "subacute");
        assertThat(titles.stream()
                        .map(id -> stand.program(id).stages().iterator().next()))
                .isSortedAccordingTo(Comparator.reverseOrder());
        model.start();
        assertThat(stand.routes().getLast()).isEqualTo(new Route.CheckIn(titles.getLast(), null, true));
        model.notEasier();
        assertThat(Objects.requireNonNull(model.choiceProperty().get().proposed())
                        .id())
                .isEqualTo("remission");
        assertThat(model.choiceProperty().get().easier()).isEmpty();
    }

    @Test
    void aNumberThatIsPressedIsTheFirstAnswerOfTheCheckIn() {
        TodayViewModel model = known("remission");

        model.pressed();
        assertThat(stand.routes()).isEmpty();
        model.painProperty().set(2);
        model.pressed();

        assertThat(stand.routes()).containsExactly(new Route.CheckIn("remission", 2, true));
    }

    @Test
    void aNumberThatIsPressedBeginsNothingWhileTheCheckInHolds() {
        TodayViewModel model = known("remission");
        stand.services().current().checkedIn(new CheckIn(stand.now(), 2, 2, false));
        model.painProperty().set(2);

        model.pressed();

        assertThat(stand.routes()).isEmpty();
    }

    @Test
    void asksWhichProgramUntilTheFirstWasPlayed() {
        assertThat(known().choiceProperty().get().asksForProgram()).isTrue();
    }

    @Test
    void saysInALineWhatToThinkOfAfterTheSessionOfToday() {
        stand.withDiary().withLibrary().withKnownPerson();
        PastSessions past = new PastSessions(stand.diary());
        past.play(stand.program("fitball"), stand.now().minusHours(1), 1, 1, Optional.empty(), Optional.empty());

        TodayViewModel model = shown();
        stand.settle();

        assertThat(model.afterwardsProperty().get()).isEqualTo("Afterwards: Watch how you feel.");
        stand.setTime(stand.now().plusDays(1));
        model.hidden();
        assertThat(shown().afterwardsProperty().get()).isEmpty();
    }

    @Test
    void saysWhyASessionCouldNotBeClosed() {
        stand.withDiary();
        interrupt();
        TodayViewModel model = shown();
        InterruptedCard card = model.interruptedProperty().get().orElseThrow();
        stand.diary().close();

        model.close(card);
        stand.settle();

        assertThat(card.text().get()).contains("is already closed");
    }
}
