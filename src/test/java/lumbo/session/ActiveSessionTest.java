package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.ExerciseDone;
import lumbo.diary.InterruptedSession;
import lumbo.diary.LoggedSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionState;
import lumbo.diary.StepRecord;
import lumbo.outbox.Outbox;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.player.Playing;
import lumbo.player.RestReason;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.DoseBuilder;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.PainBands;
import lumbo.safety.SafetyStop;
import lumbo.safety.Substitution;
import lumbo.ui.ScreenFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ActiveSessionTest {

    private static final Program PROGRAM =
            Programs.oneExercise(Programs.reps(3).tempo(1, 0, 1, 0).dose());

    @TempDir
    Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withDiary();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + stand.services().folders().diary());
                Statement run = connection.createStatement()) {
            run.execute(statement);
        }
    }

    private Outbox.State unkept() {
        return stand.services().diary().outbox().state();
    }

    private SessionDetail kept(ActiveSession session) {
        return stand.diary().session(session.id()).orElseThrow();
    }

    @Test
    void isKeptAsItIsPlayed() {
        ActiveSession session = stand.begin(PROGRAM, Optional.of(new CheckIn(ScreenFixture.START, 2, 3, false)));
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();

        SessionDetail kept = kept(session);
        assertThat(kept.summary().state()).isEqualTo(SessionState.FINISHED);
        assertThat(kept.summary().done()).isEqualTo(3);
        assertThat(kept.summary().painBefore()).isEqualTo(2);
        assertThat(kept.pain()).extracting(PainEntry::moment).contains(PainMoment.WORST_24H);
    }

    @Test
    void isBegunOnceMoreWhenItsBeginningCouldNotBeKept() throws SQLException {
        sql("CREATE TRIGGER no_space BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'no space'); END");
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        stand.settle();
        assertThat(unkept().trouble()).isNotNull();
        assertThat(stand.diary().session(session.id())).isEmpty();

        sql("DROP TRIGGER no_space");
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();

        assertThat(unkept()).isEqualTo(Outbox.State.NONE);
        assertThat(kept(session).summary().done()).isEqualTo(3);
        assertThat(kept(session).summary().state()).isEqualTo(SessionState.FINISHED);
    }

    @Test
    void isKeptWholeWhenTheDiaryOnlyWorksAgainAtTheEnd() throws SQLException {
        sql("CREATE TRIGGER no_space BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'no space'); END");
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        stand.playOn(session);
        CompletableFuture<Void> closed = session.close();
        stand.settle();
        assertThat(closed).isNotDone();

        sql("DROP TRIGGER no_space");
        CompletableFuture<Void> said = session.say(1, 4, null, null, "late");
        stand.settle();

        assertThat(said).isCompleted();
        assertThat(kept(session).summary().done()).isEqualTo(3);
        assertThat(kept(session).summary().painAfter()).isEqualTo(1);
        assertThat(kept(session).note()).isEqualTo("late");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keepsItsLastStepsAlsoWhereOnlyTheyCouldNotBeKept(boolean says) throws SQLException {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        sql("CREATE TRIGGER no_space BEFORE INSERT ON step_done WHEN (SELECT count(*) FROM step_done) > 0 "
                + "BEGIN SELECT RAISE(ABORT, 'no space'); END");
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        assertThat(stand.diary().steps(session.id())).hasSize(1);

        sql("DROP TRIGGER no_space");
        if (says) {
            CompletableFuture<Void> _ = session.say(1, null, null, null, "");
            stand.settle();
        }
        stand.close();

        try (Diary again = Diary.open(stand.services().folders().diary())) {
            SessionDetail kept = again.session(session.id()).orElseThrow();
            assertThat(kept.summary().state()).isEqualTo(SessionState.FINISHED);
            assertThat(kept.summary().done()).isEqualTo(3);
            assertThat(again.steps(session.id())).extracting(StepRecord::rep).containsExactly(1, 2, 3);
        }
    }

    @Test
    void keepsThePainDuringAnExercise() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.HURT);

        CompletableFuture<Void> _ = session.hurt(6, null, session.exerciseThatHurts());
        stand.settle();

        assertThat(kept(session).pain())
                .extracting(PainEntry::moment, PainEntry::value, PainEntry::exercise)
                .containsExactly(tuple(PainMoment.DURING, 6, 0));
    }

    @Test
    void keepsPainThatCouldNotBeKeptWithWhatIsKeptNext() throws SQLException {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        sql("CREATE TRIGGER no_space BEFORE INSERT ON pain BEGIN SELECT RAISE(ABORT, 'no space'); END");
        sql("CREATE TRIGGER no_log BEFORE INSERT ON safety_log BEGIN SELECT RAISE(ABORT, 'no space'); END");
        session.live().give(PlayerCommand.HURT);
        CompletableFuture<Void> hurt = session.hurt(7, PainPlace.LEG, 0);
        session.stop(new SafetyStop(DecisionRow.HURTS, List.of()));
        stand.settle();
        assertThat(hurt).isNotDone();

        sql("DROP TRIGGER no_space");
        sql("DROP TRIGGER no_log");
        session.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        CompletableFuture<Void> _ = session.say(1, null, null, null, "");
        stand.settle();

        assertThat(kept(session).pain())
                .filteredOn(entry -> entry.moment() == PainMoment.DURING)
                .extracting(PainEntry::value, PainEntry::place)
                .containsExactly(tuple(7, PainPlace.LEG));
        assertThat(stand.diary().logOf(session.id()))
                .extracting(SafetyLogEntry::kind, SafetyLogEntry::json)
                .containsExactly(tuple(SafetyLogKind.STOP, "{\"row\":\"S11\",\"signs\":[]}"));
        assertThat(session.stopped()).contains(new SafetyStop(DecisionRow.HURTS, List.of()));
    }

    @Test
    void worksWithoutADiary() {
        stand.close();
        stand = new ScreenFixture(folder);
        ActiveSession session = stand.begin(PROGRAM, Optional.of(new CheckIn(ScreenFixture.START, 2, 3, false)));
        session.live().give(PlayerCommand.HURT);

        assertThat(session.hurt(4, null, 0)).isNotDone();
        session.ease(Playing.EASIER);

        assertThat(session.live().player().unit().exercise()).isEqualTo(Playing.EASIER);
        assertThat(session.painBefore()).contains(2);
    }

    @Test
    void countsWhatWasLeftOutForPainAlsoAfterAnInterruption() {
        Program program = Programs.inOrder(
                Programs.item("one", Programs.reps(1).tempo(1, 0, 1, 0).dose()),
                Programs.item("two", Programs.reps(1).tempo(1, 0, 1, 0).dose()),
                Programs.item("three", Programs.reps(1).tempo(1, 0, 1, 0).dose()),
                Programs.item("four", Programs.reps(1).tempo(1, 0, 1, 0).dose()));
        ActiveSession session = stand.begin(program, Optional.of(new CheckIn(ScreenFixture.START, 2, 3, false)));
        CompletableFuture<Void> _ = session.hurt(2, null, 0);
        session.live().give(PlayerCommand.HURT);
        session.live().give(PlayerCommand.SKIP_EXERCISE);
        assertThat(session.leftOutForPain(PainBands.NARROW)).isZero();

        session.live().give(PlayerCommand.HURT);
        CompletableFuture<Void> _ = session.hurt(4, null, session.exerciseThatHurts());
        assertThat(session.leftOutForPain(PainBands.NARROW)).isZero();
        session.live().give(PlayerCommand.SKIP_EXERCISE);
        assertThat(session.leftOutForPain(PainBands.NARROW)).isEqualTo(1);

        session.live().give(PlayerCommand.RESUME);
        while (session.live().player().step().rest() != RestReason.BETWEEN_EXERCISES) {
            stand.ticker().advance(500);
            session.live().tick();
        }
        assertThat(session.exerciseThatHurts()).isEqualTo(2);
        CompletableFuture<Void> _ = session.hurt(4, null, 2);
        session.live().give(PlayerCommand.HURT);
        stand.settle();
        ActiveSession back = stand.services()
                .sessions()
                .resume(ResumePoint.read(
                        stand.diary(), stand.diary().interrupted().getFirst(), new ProgramReader()))
                .orElseThrow();
        assertThat(back.painBefore()).contains(2);
        assertThat(back.leftOutForPain(PainBands.NARROW)).isEqualTo(1);
        assertThat(session.leftOutForPain(PainBands.WIDE)).isEqualTo(1);

        back.live().give(PlayerCommand.SKIP_EXERCISE);
        assertThat(back.live().player().mode()).isEqualTo(PlayerMode.FINISHED);
        assertThat(back.leftOutForPain(PainBands.NARROW)).isEqualTo(2);
    }

    @Test
    void doesNotGoOnWithASessionThatARuleHadEnded() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.HURT);
        session.stop(new SafetyStop(DecisionRow.HURTS, List.of()));
        stand.settle();

        ResumePoint interruption =
                ResumePoint.read(stand.diary(), stand.diary().interrupted().getFirst(), new ProgramReader());

        assertThat(interruption.stopped()).isTrue();
        assertThat(stand.services().sessions().resume(interruption)).isEmpty();
    }

    private Optional<ActiveSession> goneOn() {
        InterruptedSession interrupted = stand.diary().interrupted().getFirst();
        return stand.services().sessions().resume(ResumePoint.read(stand.diary(), interrupted, new ProgramReader()));
    }

    @Test
    void goesOnWithTheEasierExercise() {
        Map<String, Exercise> exercises = new HashMap<>(PROGRAM.exercises());
        exercises.put("bridge", Programs.exercise("bridge", Optional.of("easier"), false));
        exercises.put("easier", Playing.EASIER);
        ActiveSession session = stand.begin(PROGRAM.withExercises(exercises), Optional.empty());
        session.live().give(PlayerCommand.HURT);
        session.ease(Playing.EASIER);
        stand.settle();

        Player back = goneOn().orElseThrow().live().player();

        assertThat(back.mode()).isEqualTo(PlayerMode.PAUSED);
        assertThat(back.unit()).isEqualTo(session.live().player().unit());
        assertThat(back.unit().exercise()).isEqualTo(Playing.EASIER);
        assertThat(back.cursor()).isEqualTo(session.live().player().cursor());
        assertThat(kept(session).exercises())
                .extracting(ExerciseDone::exerciseId)
                .containsExactly("bridge");
    }

    @Test
    void goesOnWithThePlannedExerciseWhereNoneWasEased() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.PAUSE);
        stand.settle();

        Optional<ActiveSession> back = goneOn();

        assertThat(back.orElseThrow().live().player().unit())
                .isEqualTo(session.live().player().unit());
        Substitution another = new Substitution(1, "bridge");
        stand.diary()
                .log(List.of(PersonRecord.entry(ScreenFixture.START, SafetyLogKind.EASING, session.id(), another)))
                .join();
        assertThat(goneOn()).as("there is no second exercise").isEmpty();
    }

    @Test
    void goesOnWithTheAmountsAndLinesThatWereChosen() {
        Program program = Programs.inOrder(
                Programs.item("cat", new DoseBuilder().reps(new Band(3, 8)).dose()),
                Programs.item("bridge", Programs.reps(2).dose()));
        Amount more = new Amount(null, 6, null, null);
        PlanChoices choices =
                PlanChoices.DEFAULT.withAmounts(Map.of("cat CAT", more)).withLeftOut(Set.of("bridge BRIDGE"));
        ActiveSession session = stand.services().sessions().begin(Workout.whole(program, choices), null);
        session.live().give(PlayerCommand.START);
        stand.settle();

        ActiveSession back = goneOn().orElseThrow();

        assertThat(back.live().plan().choices()).isEqualTo(choices);
        assertThat(back.live().plan().steps()).isEqualTo(session.live().plan().steps());
        assertThat(back.live().plan().workSteps()).hasSize(6);
    }

    @Test
    void isClosedOnceAndSpokenOfAfterwards() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.END);

        assertThatThrownBy(() -> session.say(null, null, null, null, "")).isInstanceOf(IllegalStateException.class);
        CompletableFuture<Void> first = session.close();

        assertThat(session.close()).isSameAs(first);
        stand.settle();
        assertThat(kept(session).summary().state()).isEqualTo(SessionState.ENDED);
    }

    @Test
    void isRememberedAsTheDiaryTellsIt() {
        Program program = Programs.inOrder(
                Programs.item("one", Programs.reps(2).tempo(1, 0, 1, 0).dose()),
                Programs.item("two", new DoseBuilder().seconds(new Band(5, 5)).dose()),
                Programs.item("three", Programs.reps(3).tempo(1, 0, 1, 0).dose()));
        ActiveSession session = stand.begin(program, Optional.of(new CheckIn(ScreenFixture.START, 2, 3, false)));
        while (session.live().player().step().unit() < 2) {
            stand.ticker().advance(500);
            session.live().tick();
        }
        session.live().give(PlayerCommand.HURT);
        CompletableFuture<Void> _ = session.hurt(6, PainPlace.LEG, session.exerciseThatHurts());
        session.stop(new SafetyStop(DecisionRow.HURTS, List.of()));
        session.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();
        CompletableFuture<Void> _ = session.say(4, 3, null, null, "well");
        stand.settle();

        LoggedSession remembered = session.remembered();

        assertThat(remembered.session())
                .isEqualTo(stand.diary().played(Ever.END).getLast());
        assertThat(remembered.log()).isEqualTo(stand.diary().logOf(session.id()));
        assertThat(remembered.session().doneWork()).isEqualTo(3);
    }
}
