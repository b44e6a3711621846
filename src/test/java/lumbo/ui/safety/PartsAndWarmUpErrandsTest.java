package lumbo.ui.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.InterruptedSession;
import lumbo.diary.PastSession;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.DoneExercise;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import lumbo.player.PlayerCommand;
import lumbo.program.ProgramReader;
import lumbo.program.WarmUp;
import lumbo.safety.DecisionRow;
import lumbo.safety.SafetySession;
import lumbo.session.ActiveSession;
import lumbo.session.ProgramPart;
import lumbo.session.ResumePoint;
import lumbo.session.SessionOptions;
import lumbo.session.Workout;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenFixture;
import lumbo.ui.checkin.Errand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parts of long programs and the warm-up before a program, on a real diary from day to day. */
class PartsAndWarmUpErrandsTest {

    private static final String LONG = "gentle";
    private static final String SHORT = "bubnovsky";

    @TempDir
    Path folder;

    private ScreenFixture stand;
    private OffsetDateTime day = ScreenFixture.START.minusDays(20);

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary().withDiary();
        stand.settle();
        stand.setTime(day);
        stand.withKnownPerson();
        stand.services().safety().follow();
        stand.settle();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private Workout workout(String program) {
        return stand.starting().workouts().of(stand.program(program));
    }

    private State state() {
        stand.settle();
        stand.services().safety().computeAdvice(told -> {});
        return stand.services().safety().get().orElseThrow();
    }

    private ActiveSession begin(String program) {
        new Errand(stand).checkIn(1, 2, Optional.empty());
        stand.settle();
        stand.starting().start(program);
        stand.settle();
        assertThat(stand.routes().getLast()).isEqualTo(new Route.Play());
        ActiveSession session = stand.services().current().active().orElseThrow();
        session.live().give(PlayerCommand.START);
        return session;
    }

    private void end(ActiveSession session) {
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        stand.services().current().clear();
        stand.services().safety().over(session.remembered());
        stand.settle();
        day = day.plusDays(1);
        stand.setTime(day);
    }

    private void play(String program) {
        ActiveSession session = begin(program);
        stand.playOn(session);
        end(session);
    }

    /** Plays until so many exercises are over, warm-up counted. */
    private ActiveSession playOnly(String program, int exercises) {
        ActiveSession session = begin(program);
        while (session.live().player().unit().number() < exercises) {
            stand.ticker().advance(1000);
            session.live().tick();
            session.live().give(PlayerCommand.DONE);
        }
        stand.settle();
        return session;
    }

    private List<SafetySession> sessions() {
        return state().person().history().sessions();
    }

    @Test
    void theDiaryTellsOfAPartAndTheRulesTakeItForWhole() {
        ProgramPart part = Objects.requireNonNull(workout(LONG).part());

        play(LONG);

        PastSession played = stand.diary().played(day).getFirst();
        assertThat(played.isPart()).isTrue();
        assertThat(ProgramPart.in(
                        stand.diary().session(played.id()).orElseThrow().choicesJson()))
                .contains(part);
        assertThat(sessions().getFirst().part())
                .satisfies(lines -> assertThat(lines).hasSize(part.last()).noneMatch(key -> key.contains("warm-up")));
        assertThat(sessions().getFirst().finished()).isTrue();
        assertThat(Objects.requireNonNull(workout(LONG).part()).first()).isEqualTo(part.last() + 1);
    }

    @Test
    void whatIsKnownWithoutADiaryLeadsToTheSameNextPart() {
        stand.close();
        stand = new ScreenFixture(folder.resolve("none")).withLibrary();
        stand.setTime(day);
        stand.withKnownPerson();
        stand.services().safety().follow();
        ProgramPart part = Objects.requireNonNull(workout(LONG).part());

        play(LONG);

        state();
        assertThat(Objects.requireNonNull(workout(LONG).part()).first()).isEqualTo(part.last() + 1);
    }

    @Test
    void aPartWithAWarmUpGoesOnWhereItWasCutOff() {
        for (int exercises : new int[] {2, 7}) {
            ActiveSession session = playOnly(LONG, exercises);
            session.live().give(PlayerCommand.PAUSE);
            stand.settle();
            stand.services().current().clear();

            InterruptedSession cut = stand.diary().interrupted().getFirst();
            ActiveSession back = stand.services()
                    .sessions()
                    .resume(ResumePoint.read(stand.diary(), cut, new ProgramReader()))
                    .orElseThrow();

            assertThat(back.live().plan().fingerprint())
                    .isEqualTo(session.live().plan().fingerprint());
            assertThat(back.live().player().unit().item())
                    .isEqualTo(session.live().player().unit().item());
        }
    }

    @Test
    void whenOnlyTheWarmUpWasDoneItWasNoSessionOfAPlan() {
        ActiveSession session = playOnly(SHORT, 5);
        session.live().give(PlayerCommand.END);
        end(session);

        assertThat(sessions().getFirst().warmUp()).isTrue();
        assertThat(state().advice().first()).isTrue();
    }

    @Test
    void theProgramAndItsWarmUpAreOnePlan() {
        play(SHORT);
        stand.setTime(day.minusDays(1).plusHours(1));

        assertThat(state().advice().of(SHORT).orElseThrow().notes()).doesNotContain(DecisionRow.ONE_PLAN);
        assertThat(state().advice().of("beginners").orElseThrow().notes()).contains(DecisionRow.ONE_PLAN);
    }

    @Test
    void theWarmUpIsOffAfterItWasTurnedOffTwiceRunningAndOnAgainWhenItIsTurnedOn() {
        for (int i = 0; i < 2; i++) {
            assertThat(workout(SHORT).warmUp()).isEqualTo(Workout.WarmUpChoice.ON);
            stand.services().current().wish(SHORT, SessionOptions.NONE.withWarmUp(false));
            play(SHORT);
            state();
        }

        assertThat(workout(SHORT).warmUp()).isEqualTo(Workout.WarmUpChoice.OFF);
        assertThat(workout("beginners").warmUp()).isEqualTo(Workout.WarmUpChoice.OFF);
        play("subacute");
        state();
        assertThat(workout(SHORT).warmUp()).isEqualTo(Workout.WarmUpChoice.OFF);
        stand.services().current().wish(SHORT, SessionOptions.NONE.withWarmUp(true));
        play(SHORT);
        state();
        assertThat(workout(SHORT).warmUp()).isEqualTo(Workout.WarmUpChoice.ON);
    }

    @Test
    void trendsTellOfTheProgramsOwnLinesOnly() {
        play(SHORT);

        StatisticsRange days = new StatisticsRange(day.minusDays(9).toLocalDate(), day.toLocalDate(), Granularity.DAY);
        List<DoneExercise> exercises =
                stand.diary().fromState(diary -> new DiaryStatistics(diary, day, DayOfWeek.MONDAY).exercises(days));

        assertThat(exercises).isNotEmpty().noneMatch(exercise -> exercise.id().equals("marching-on-the-spot"));
    }

    @Test
    void theLinesOfTheWarmUpAreNoneOfTheProgram() {
        ActiveSession session = begin(LONG);
        assertThat(session.live().plan().units().getFirst().item()).matches(WarmUp::holds);
        session.live().give(PlayerCommand.HURT);
        CompletableFuture<Void> _ = session.hurt(4, null, 1);
        session.live().give(PlayerCommand.PAUSE);
        stand.settle();
        session.live().give(PlayerCommand.END);
        end(session);

        assertThat(state().advice().of(LONG).orElseThrow().amounts())
                .isEqualTo(new lumbo.safety.Progression(state().person().known(), lumbo.safety.SafetyHistory.NONE)
                        .in(stand.program(LONG), day.toLocalDate())
                        .amounts());
    }
}
