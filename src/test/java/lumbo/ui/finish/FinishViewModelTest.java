package lumbo.ui.finish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.Diary;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionState;
import lumbo.player.PlayerCommand;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.safety.DecisionRow;
import lumbo.safety.SafetyStop;
import lumbo.safety.Screening;
import lumbo.session.ActiveSession;
import lumbo.session.PersonRecord;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.ScreenFixture;
import lumbo.ui.emergency.Emergency;
import lumbo.ui.finish.FinishViewModel.Field;
import lumbo.ui.words.WeekSoFar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FinishViewModelTest {

    private static final Program PROGRAM = Programs.inOrder(
            Programs.item("bridge", Programs.reps(2).tempo(1, 0, 1, 0).dose()),
            Programs.item("plank", Programs.seconds(5).dose()));

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

    private ActiveSession played() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        return session;
    }

    private FinishViewModel model(ActiveSession session) {
        return new FinishViewModel(
                stand.services().words(),
                stand.services().diary(),
                stand.services().clock(),
                stand.services().background(),
                stand.services().safety(),
                stand,
                session);
    }

    private SessionDetail kept(ActiveSession session) {
        try (Diary again = Diary.open(stand.services().folders().diary())) {
            return again.session(session.id()).orElseThrow();
        }
    }

    @Test
    void isNeverLeftGreyByAnAnswerThatCanNotBeKept() {
        stand.withDiary();
        ActiveSession open = stand.begin(PROGRAM, Optional.empty());
        FinishViewModel model = model(open);
        model.painProperty().set(2);

        // it is not closed yet, and refuses at once
        model.accept();
        stand.settle();

        assertThat(model.savingProperty().get()).isFalse();
        assertThat(model.troubleProperty().get()).isNotEmpty();
        stand.playOn(open);
        CompletableFuture<Void> _ = open.close();
        stand.settle();
        assertThat(model.isHalfWritten()).isTrue();
        model.accept();
        model.accept();
        stand.settle();
        assertThat(model.isHalfWritten()).isFalse();
        assertThat(stand.routes()).hasSize(1);
        stand.close();
        assertThat(kept(open).summary().painAfter()).isEqualTo(2);
    }

    @Test
    void saysWhatWasDone() {
        stand.withDiary();
        FinishViewModel model = model(played());

        assertThat(model.title()).isEqualTo("Well done");
        assertThat(model.summary()).isEqualTo("2 exercises, one minute.");
        model.shown();
        assertThat(model.weekProperty().get()).contains(new WeekSoFar(1, 3));
        assertThat(model.counted(new WeekSoFar(1, 3))).isEqualTo("That is 1 of 3 this week");
        assertThat(model.isNothing()).isFalse();
        assertThat(model.keptProperty().get()).isEqualTo(stand.words().get("finish.saved"));
    }

    @Test
    void saysThatNothingWasDone() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(PlayerCommand.END);
        session.close().join();

        FinishViewModel model = model(session);
        model.shown();

        assertThat(model.isNothing()).isTrue();
        assertThat(model.title()).isEqualTo("No exercise was done");
        assertThat(model.weekProperty().get()).isEmpty();
    }

    @Test
    void keepsTheYearOfBirthAndNamesOneThatCanNotBe() {
        stand.withLibrary().withDiary().withKnownPerson();
        stand.settle();
        ActiveSession session = stand.begin(stand.program("training"), Optional.empty());
        session.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        FinishViewModel model = model(session);
        assertThat(model.heartProperty().get().orElseThrow().ofAge()).isNull();
        model.yearProperty().set("19");
        assertThat(model.accept()).contains(Field.YEAR);

        model.yearProperty().set("1952");
        assertThat(model.heartProperty().get().orElseThrow().ofAge()).isEqualTo("For your age: 73 to 102");
        assertThat(model.accept()).isEmpty();
        stand.settle();

        assertThat(stand.services()
                        .safety()
                        .get()
                        .orElseThrow()
                        .person()
                        .known()
                        .yearOfBirth())
                .isEqualTo(1952);
    }

    @Test
    void saysWhyARuleEndedIt() {
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.stop(new SafetyStop(DecisionRow.HURTS, List.of()));
        session.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();
        FinishViewModel model = model(session);

        assertThat(model.title()).isEqualTo(stand.words().get("safety.row.hurts"));
        assertThat(model.isStopped()).isTrue();
        assertThat(model.emergency()).isEmpty();
    }

    @Test
    void aSignThatCallsForHelpTellsWhomToCallAndLeadsToToday() {
        stand.withDiary().withKnownPerson();
        stand.settle();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.stop(new SafetyStop(DecisionRow.STOP, List.of("chest-pain-now")));
        session.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();
        FinishViewModel model = model(session);

        assertThat(model.emergency())
                .hasValueSatisfying(told -> assertThat(told.say())
                        .isEqualTo("Say: “I have pain in my chest. It came while I was exercising.”"));
        model.accept();
        stand.settle();
        assertThat(stand.routes()).last().isEqualTo(new Route.Today());
        SafetyModel safety = stand.services().safety();
        assertThat(Emergency.of(safety.get().orElseThrow(), stand.words()))
                .as("Today goes on telling whom to call")
                .isEqualTo(model.emergency());

        OffsetDateTime now = stand.now();
        safety.keep(
                List.of(PersonRecord.entry(now, SafetyLogKind.SCREENING, null, new Screening(now, Set.of()))),
                told -> {});
        stand.settle();
        assertThat(Emergency.of(safety.get().orElseThrow(), stand.words())).isEmpty();
    }

    @Test
    void aSignThatWasNoneLeadsToTheQuestionsWhileTheSessionStaysEnded() {
        stand.withDiary().withKnownPerson();
        stand.settle();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.stop(new SafetyStop(DecisionRow.STOP, List.of("chest-pain-now")));
        session.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();

        model(session).mistake();
        stand.settle();

        assertThat(stand.routes()).last().isEqualTo(new Route.Questions(null));
        assertThat(stand.services().current().active()).isEmpty();
        assertThat(stand.services().safety().get().orElseThrow().advice().due()).isEqualTo(Screening.Due.STOPPED);
    }

    @Test
    void saysNothingOfTheHeartRateWhereTheAdviceNamesNone() {
        FinishViewModel model = model(played());

        assertThat(model.isStopped()).isFalse();
        assertThat(model.heartProperty().get()).isEmpty();
    }

    @Test
    void countsTheSessionInTheAdviceOnceItIsKept() {
        stand.withDiary().withKnownPerson();
        stand.settle();
        FinishViewModel model = model(played());
        assertThat(stand.services()
                        .safety()
                        .get()
                        .orElseThrow()
                        .person()
                        .history()
                        .sessions())
                .isEmpty();

        model.accept();
        stand.settle();

        assertThat(stand.services()
                        .safety()
                        .get()
                        .orElseThrow()
                        .person()
                        .history()
                        .sessions())
                .hasSize(1);
    }

    @Test
    void keepsWhatThePersonSays() {
        stand.withDiary();
        ActiveSession session = played();
        FinishViewModel model = model(session);
        model.painProperty().set(2);
        model.effortProperty().set(4);
        model.heartBeforeProperty().set("64");
        model.heartAfterProperty().set("");
        model.noteProperty().set("  felt good \n");

        assertThat(model.accept()).isEmpty();

        assertThat(model.savingProperty().get()).isTrue();
        stand.settle();
        stand.close();
        SessionDetail kept = kept(session);
        assertThat(kept.summary().state()).isEqualTo(SessionState.FINISHED);
        assertThat(kept.summary().painAfter()).isEqualTo(2);
        assertThat(kept.effort()).isEqualTo(4);
        assertThat(kept.heartRateBefore()).isEqualTo(64);
        assertThat(kept.heartRateAfter()).isNull();
        assertThat(kept.note()).isEqualTo("felt good");
        assertThat(stand.routes())
                .isEqualTo(List.of(new Route.Diary(session.id().toString())));
        assertThat(stand.services().current().active()).isEmpty();
    }

    @Test
    void namesTheHeartRateThatCannotBe() {
        stand.withDiary();
        FinishViewModel model = model(played());
        model.heartBeforeProperty().set("29");
        model.heartAfterProperty().set("241");

        assertThat(model.accept()).contains(Field.HEART_BEFORE);
        model.heartBeforeProperty().set("30");
        assertThat(model.accept()).contains(Field.HEART_AFTER);

        assertThat(model.troubleProperty().get()).isEqualTo(stand.words().get("finish.heart.bad"));
        assertThat(model.savingProperty().get()).isFalse();
        assertThat(stand.routes()).isEmpty();
    }

    /** What keeps a diary from being written. */
    enum Obstacle {
        /** The table of sessions takes nothing more. */
        REFUSED,
        /** Another program writes, and does not let go. */
        LOCKED,
        CLOSED,
        /** There never was one. */
        NONE
    }

    @ParameterizedTest
    @EnumSource
    void canBeLeftWhileTheDiaryCanNotBeWrittenAndIsKeptLater(Obstacle obstacle) throws SQLException {
        if (obstacle != Obstacle.NONE) {
            stand.withDiary();
        }
        ActiveSession session = played();
        FinishViewModel model = model(session);
        model.shown();
        model.painProperty().set(2);
        model.noteProperty().set("better");
        try (Connection other = DriverManager.getConnection(
                        "jdbc:sqlite:" + stand.services().folders().diary());
                Statement sql = other.createStatement()) {
            switch (obstacle) {
                case REFUSED ->
                    sql.execute("CREATE TRIGGER no_end BEFORE UPDATE ON session BEGIN SELECT RAISE(ABORT, 'no space');"
                            + " END");
                case LOCKED -> sql.execute("BEGIN IMMEDIATE");
                case CLOSED -> stand.diary().close();
                case NONE -> {}
            }
            model.accept();
            stand.settle();

            assertThat(stand.routes()).containsExactly(new Route.Today());
            assertThat(stand.services().current().active()).isEmpty();
            assertThat(model.isHalfWritten()).isFalse();
            assertThat(model.keptProperty().get())
                    .containsAnyOf("It is saved as soon as", "This session is saved as soon as");
            if (obstacle != Obstacle.NONE) {
                assertThat(stand.services().diary().troubleProperty().get())
                        .contains("Not saved yet: what you did in a session.");
            }
            switch (obstacle) {
                case REFUSED -> sql.execute("DROP TRIGGER no_end");
                case LOCKED -> sql.execute("ROLLBACK");
                case CLOSED, NONE -> stand.services().diary().close();
            }
        }
        stand.services().diary().open();
        stand.settle();
        assertThat(stand.services().diary().troubleProperty().get()).isEmpty();
        assertThat(model.keptProperty().get()).isEqualTo(stand.words().get("finish.saved"));
        stand.close();
        assertThat(kept(session).summary().painAfter()).isEqualTo(2);
        assertThat(kept(session).summary().state()).isEqualTo(SessionState.FINISHED);
        assertThat(kept(session).note()).isEqualTo("better");
    }

    @Test
    void doesNotClaimThatASessionIsInTheDiaryWhenItIsNot() {
        stand.withDiary();
        stand.diary().close();

        FinishViewModel model = model(played());
        model.shown();

        assertThat(model.keptProperty().get()).contains("is already closed");
    }

    @Test
    void saysThatThereIsNoDiaryAndGoesBackToToday() {
        FinishViewModel model = model(played());
        model.shown();

        model.accept();
        stand.settle();

        assertThat(model.keptProperty().get()).startsWith("Your diary is not open right now");
        assertThat(stand.routes()).containsExactly(new Route.Today());
    }
}
