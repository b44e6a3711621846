package lumbo.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionState;
import lumbo.player.Command;
import lumbo.program.Program;
import lumbo.program.Programs;
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
        ActiveSession session = stand.begin(PROGRAM, Optional.of(new CheckIn(Stand.START, 2, 3)));
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
