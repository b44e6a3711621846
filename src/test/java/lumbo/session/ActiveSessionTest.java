package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.ExerciseDone;
import lumbo.diary.InterruptedSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionState;
import lumbo.player.Command;
import lumbo.player.Mode;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.Playing;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.DoseBuilder;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.safety.CheckIn;
import lumbo.ui.Stand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActiveSessionTest {

    private static final Program PROGRAM =
            Programs.oneExercise(Programs.reps(3).tempo(1, 0, 1, 0).dose());

    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void open() {
        stand = new Stand(folder).withDiary();
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

    private SessionDetail kept(ActiveSession session) {
        return stand.diary().session(session.id()).orElseThrow();
    }

    @Test
    void isKeptAsItIsPlayed() {
        ActiveSession session = stand.begin(PROGRAM, Optional.of(new CheckIn(Stand.START, 2, 3, false)));
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();

        SessionDetail kept = kept(session);
        assertThat(kept.summary().state()).isEqualTo(SessionState.FINISHED);
        assertThat(kept.summary().done()).isEqualTo(3);
        assertThat(kept.summary().painBefore()).contains(2);
        assertThat(kept.pain()).extracting(PainEntry::moment).contains(PainMoment.WORST_24H);
    }

    @Test
    void isBegunOnceMoreWhenItsBeginningCouldNotBeKept() throws SQLException {
        sql("CREATE TRIGGER no_space BEFORE INSERT ON session BEGIN SELECT RAISE(ABORT, 'no space'); END");
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        stand.settle();
        assertThat(session.live().trouble()).isPresent();
        assertThat(stand.diary().session(session.id())).isEmpty();

        sql("DROP TRIGGER no_space");
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();

        assertThat(session.live().trouble()).isEmpty();
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
        assertThat(closed).isCompletedExceptionally();

        sql("DROP TRIGGER no_space");
        CompletableFuture<Void> said =
                session.say(Optional.of(1), Optional.of(4), Optional.empty(), Optional.empty(), "late");
        stand.settle();

        assertThat(said).isCompleted();
        assertThat(kept(session).summary().done()).isEqualTo(3);
        assertThat(kept(session).summary().painAfter()).contains(1);
        assertThat(kept(session).note()).isEqualTo("late");
    }

    @Test
    void keepsThePainDuringAnExercise() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(Command.HURT);

        CompletableFuture<Void> _ = session.hurt(6);
        stand.settle();

        assertThat(kept(session).pain())
                .extracting(PainEntry::moment, PainEntry::value, PainEntry::exercise)
                .containsExactly(tuple(PainMoment.DURING, 6, Optional.of(0)));
    }

    private Optional<ActiveSession> goneOnWith(InterruptedSession interrupted, Map<Integer, Exercise> eased) {
        return stand.services().sessions().resume(interrupted, new ProgramReader(), eased);
    }

    @Test
    void goesOnWithTheEasierExercise() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(Command.HURT);
        session.ease(Playing.EASIER);
        stand.settle();
        InterruptedSession interrupted = stand.diary().interrupted().getFirst();

        Player back = goneOnWith(interrupted, Map.of(0, Playing.EASIER))
                .orElseThrow()
                .live()
                .player();

        assertThat(back.mode()).isEqualTo(Mode.PAUSED);
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
        session.live().give(Command.PAUSE);
        stand.settle();
        InterruptedSession interrupted = stand.diary().interrupted().getFirst();

        Optional<ActiveSession> back = stand.services().sessions().resume(interrupted, new ProgramReader());

        assertThat(back.orElseThrow().live().player().unit())
                .isEqualTo(session.live().player().unit());
        assertThat(goneOnWith(interrupted, Map.of(1, Playing.EASIER))).isEmpty();
    }

    @Test
    void goesOnWithTheAmountsAndLinesThatWereChosen() {
        Program program = Programs.inOrder(
                Programs.item("cat", new DoseBuilder().reps(new Band(3, 8)).dose()),
                Programs.item("bridge", Programs.reps(2).dose()));
        Amount more = new Amount(Optional.empty(), Optional.of(6), Optional.empty(), Optional.empty());
        PlanChoices choices =
                PlanChoices.DEFAULT.withAmounts(Map.of("cat CAT", more)).withLeftOut(Set.of("bridge BRIDGE"));
        ActiveSession session = stand.services().sessions().begin(program, choices, Optional.empty());
        session.live().give(Command.START);
        stand.settle();

        ActiveSession back =
                goneOnWith(stand.diary().interrupted().getFirst(), Map.of()).orElseThrow();

        assertThat(back.live().plan().choices()).isEqualTo(choices);
        assertThat(back.live().plan().steps()).isEqualTo(session.live().plan().steps());
        assertThat(back.live().plan().workSteps()).hasSize(6);
    }

    @Test
    void isClosedOnceAndSpokenOfAfterwards() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(Command.END);

        assertThatThrownBy(
                        () -> session.say(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), ""))
                .isInstanceOf(IllegalStateException.class);
        CompletableFuture<Void> first = session.close();

        assertThat(session.close()).isSameAs(first);
        stand.settle();
        assertThat(kept(session).summary().state()).isEqualTo(SessionState.ENDED);
    }
}
