package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lumbo.diary.Ever;
import lumbo.diary.PastSession;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionFeedback;
import lumbo.diary.SessionSummary;
import lumbo.player.PlayerCommand;
import lumbo.player.WorkSide;
import lumbo.program.Programs;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.SafetyStop;
import lumbo.session.ActiveSession;
import lumbo.ui.ScreenFixture;
import lumbo.ui.diary.DiaryEdits.LastDeletion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionEditsTest {

    private static final String PROGRAM = "fitball";

    @TempDir
    Path folder;

    private ScreenFixture stand;
    private DiaryViewModel model;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder).withLibrary().withDiary();
        stand.services().safety().follow();
        stand.withKnownPerson();
        stand.settle();
        model = DiaryPages.model(stand, null);
        model.shown();
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private SessionEdits edits() {
        return model.sessions();
    }

    private SessionForm form() {
        return DiaryPages.form(model);
    }

    private String trouble() {
        edits().keep();
        return model.edits().troubleProperty().get();
    }

    private DiaryViewModel.Shown list() {
        return Objects.requireNonNull(model.shownProperty().get());
    }

    private SessionPage look() {
        model.choose(list().first());
        return DiaryPages.session(model);
    }

    private UUID written() {
        model.writeSession();
        edits().choose(PROGRAM);
        UUID id = form().id();
        edits().keep();
        stand.settle();
        return id;
    }

    private SessionDetail kept(UUID id) {
        return stand.diary().session(id).orElseThrow();
    }

    private int known() {
        return stand.services()
                .safety()
                .get()
                .orElseThrow()
                .person()
                .history()
                .sessions()
                .size();
    }

    @Test
    void writesASessionDownThatEndsNowAndWasDoneAsPlanned() {
        UUID id = written();

        SessionSummary summary = kept(id).summary();
        assertThat(summary.byHand()).isTrue();
        assertThat(summary.done()).isEqualTo(summary.planned()).isPositive();
        assertThat(summary.endedAt()).isEqualTo(ScreenFixture.START);
        assertThat(model.pageProperty().get()).isNull();
        assertThat(list().first()).extracting(DiaryRow::id).isEqualTo(id);
        assertThat(list().rows().getFirst().spoken()).contains(", written down later, ");
        assertThat(look().when()).contains(", written down later, Finished");
        assertThat(list().marks().get(ScreenFixture.START.toLocalDate()))
                .extracting(DayMark::sessions)
                .isEqualTo(1);
        assertThat(known()).isEqualTo(1);
    }

    @Test
    void takesTheDayThatIsChosen() {
        model.chooseDay(ScreenFixture.START.toLocalDate().minusDays(3));

        UUID id = written();

        assertThat(kept(id).summary().startedAt())
                .isEqualTo(ScreenFixture.START.minusDays(3).withHour(12).withMinute(0));
    }

    @Test
    void findsProgramsAsTheLibraryDoes() {
        model.writeSession();
        assertThat(edits().foundProperty().get())
                .hasSameSizeAs(stand.services().library().get().programs());

        edits().find("fitball");

        assertThat(edits().foundProperty().get())
                .extracting(ProgramFinder.Choice::id)
                .contains(PROGRAM)
                .hasSizeLessThan(stand.services().library().get().programs().size());
    }

    @Test
    void saysWhatIsMissing() {
        model.writeSession();
        assertThat(trouble()).isEqualTo("Choose the program first.");
        edits().choose(PROGRAM);
        form().minutesProperty().set("0");
        assertThat(trouble()).isEqualTo("Enter how many minutes it took, from 1 to 600.");
        form().minutesProperty().set("601");
        assertThat(trouble()).isEqualTo("Enter how many minutes it took, from 1 to 600.");
        form().minutesProperty().set("600");
        assertThat(trouble()).isEqualTo("It would end in the future. Choose an earlier time or fewer minutes.");
        form().when().dateProperty().set(ScreenFixture.START.toLocalDate().plusDays(1));
        assertThat(trouble()).isEqualTo("That is in the future. Choose an earlier time.");
        form().when().dateProperty().set(ScreenFixture.START.toLocalDate().minusDays(2));
        form().when().timeProperty().set("noon");
        assertThat(trouble()).isEqualTo("Lumbo can't read “noon” as a time. Write it like 18:30.");
        form().when().timeProperty().set("07:05");
        form().heartAfterProperty().set("9");
        assertThat(trouble()).isEqualTo("Enter a number from 30 to 240, or nothing.");
        form().heartAfterProperty().set("90");
        form().amounts().forEach(amount -> amount.didProperty().set(false));
        assertThat(trouble()).isEqualTo("Tick at least one exercise that you did.");
        assertThat(stand.diary().countedSessions(Ever.END)).isZero();
        form().amounts().getFirst().didProperty().set(true);
        edits().keep();
        stand.settle();
        assertThat(model.edits().troubleProperty().get()).isEmpty();
        assertThat(stand.diary().countedSessions(Ever.END)).isEqualTo(1);
    }

    @Test
    void countsWhatWasDoneOfAnExercise() {
        DoneAmount amount = new DoneAmount(
                "Bridge", "2 times", Map.of(WorkSide.LEFT, 2, WorkSide.RIGHT, 1), Map.of(WorkSide.LEFT, 1));
        amount.change(WorkSide.LEFT, 5);
        assertThat(amount.done()).isEqualTo(Map.of(WorkSide.LEFT, 2, WorkSide.RIGHT, 0));
        amount.change(WorkSide.LEFT, -2);
        assertThat(amount.didProperty().get()).isFalse();
        amount.didProperty().set(true);
        assertThat(amount.done()).isEqualTo(Map.of(WorkSide.LEFT, 2, WorkSide.RIGHT, 1));
        amount.didProperty().set(false);
        assertThat(amount.done()).isEqualTo(Map.of(WorkSide.LEFT, 0, WorkSide.RIGHT, 0));
    }

    @Test
    void changesAllOfASessionByHand() {
        UUID id = written();
        edits().change(look());
        assertThat(form().scope()).isEqualTo(SessionForm.Scope.BY_HAND);
        assertThat(form().isHalfWritten()).isFalse();

        form().when().dateProperty().set(ScreenFixture.START.toLocalDate().minusDays(1));
        form().scale(SessionForm.Scale.PAIN_MORNING).set(2);
        form().amounts().getLast().didProperty().set(false);
        edits().keep();
        stand.settle();

        assertThat(kept(id).summary().startedAt().toLocalDate())
                .isEqualTo(ScreenFixture.START.toLocalDate().minusDays(1));
        assertThat(kept(id).summary().done()).isLessThan(kept(id).summary().planned());
        assertThat(stand.diary().played(Ever.END))
                .extracting(PastSession::nextMorning)
                .containsExactly(2);
        assertThat(look().when()).endsWith("Ended early");
    }

    private ActiveSession played() {
        ActiveSession session = stand.begin(
                Programs.inOrder(Programs.item("plank", Programs.seconds(5).dose())),
                Optional.of(new CheckIn(stand.now(), 2, 5, false)));
        stand.services().current().clear();
        return session;
    }

    @Test
    void changesOnlyWhatWasSaidOfAPlayedSession() {
        ActiveSession session = played();
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        model.toToday();
        edits().change(look());
        assertThat(form().scope()).isEqualTo(SessionForm.Scope.PLAYED);

        form().noteProperty().set(" Rain. ");
        form().scale(SessionForm.Scale.PAIN_BEFORE).set(null);
        form().scale(SessionForm.Scale.PAIN_AFTER).set(1);
        edits().keep();
        stand.settle();

        SessionDetail now = kept(session.id());
        assertThat(now.note()).isEqualTo("Rain.");
        assertThat(now.summary().painBefore()).isNull();
        assertThat(now.summary().painAfter()).isEqualTo(1);
        assertThat(now.summary().done()).isEqualTo(1);
        model.search("rain");
        assertThat(list().rows()).extracting(DiaryRow::id).containsExactly(session.id());
    }

    private Table diary() {
        return new Table(stand.services().folders().diary());
    }

    /** Rows of a session that was written down, with a place, words and spots of its pain, as an import may have them. */
    private List<String> rows() throws SQLException {
        return diary().rows("SELECT s.*, p.id, p.at, p.moment, p.value, p.note, p.place, p.spots FROM session s "
                + "JOIN pain p ON p.session = s.id ORDER BY p.moment");
    }

    @Test
    void whatTheFormDoesNotShowStaysWhatItWas() throws SQLException {
        UUID id = written();
        stand.diary()
                .change(id, new SessionFeedback(3, 2, 4, 5, 66, 99, " two \r\n lines "), stand.now())
                .join();
        diary().write("UPDATE pain SET note = 'a note', place = 'LEG', spots = '[\"LOW_BACK\"]', "
                + "at = '2026-11-22T18:29:59.125+01:00'");
        diary().write("UPDATE session SET active_millis = active_millis + 17");
        model.toToday();
        List<String> before = rows();
        assertThat(before).hasSize(3);

        edits().change(look());
        edits().keep();
        stand.settle();
        assertThat(rows()).isEqualTo(before);

        edits().change(look());
        form().scale(SessionForm.Scale.EFFORT).set(7);
        edits().keep();
        stand.settle();
        assertThat(rows())
                .isEqualTo(before.stream()
                        .map(row -> row.replace(" 5 66 99 ", " 7 66 99 "))
                        .toList());
        assertThat(kept(id).effort()).isEqualTo(7);
        assertThat(kept(id).note()).isEqualTo(" two \r\n lines ");
        assertThat(diary().rows("SELECT value FROM pain ORDER BY moment")).containsExactly("2", "3", "4");

        edits().change(look());
        form().minutesProperty().set("5");
        edits().keep();
        stand.settle();
        assertThat(kept(id).note()).isEqualTo(" two \r\n lines ");
        assertThat(diary().rows("SELECT moment, value, note, place, spots FROM pain ORDER BY moment"))
                .containsExactly(
                        "AFTER 2 a note LEG [\"LOW_BACK\"]",
                        "BEFORE 3 a note LEG [\"LOW_BACK\"]",
                        "NEXT_MORNING 4 a note LEG [\"LOW_BACK\"]");
    }

    @Test
    void asksBeforeItThrowsAwayWhatWasWritten() {
        written();
        edits().change(look());
        edits().leave();
        assertThat(model.pageProperty().get()).isInstanceOf(SessionPage.class);

        edits().change(look());
        form().noteProperty().set("Rain.");
        assertThat(model.isHalfWritten()).isTrue();
        stand.answerToLeaving(false);
        edits().leave();
        assertThat(form().noteProperty().get()).isEqualTo("Rain.");
        stand.answerToLeaving(true);
        edits().leave();

        assertThat(model.pageProperty().get()).isInstanceOf(SessionPage.class);
        assertThat(model.isHalfWritten()).isFalse();
        assertThat(model.pageProperty().get()).isInstanceOf(SessionPage.class);
    }

    @Test
    void deletesASessionAndTakesThatBack() {
        UUID id = written();
        SessionDetail before = kept(id);

        edits().delete(look());
        stand.settle();
        assertThat(stand.diary().session(id)).isEmpty();
        assertThat(model.pageProperty().get()).isNull();
        assertThat(list().rows()).isEmpty();
        assertThat(known()).isZero();
        assertThat(model.edits().deletedProperty().get())
                .extracting(LastDeletion::sentence)
                .isEqualTo("The session was deleted. Pain noted in it still counts for the advice.");
        model.undo();
        stand.settle();

        assertThat(kept(id)).isEqualTo(before);
        assertThat(list().first()).extracting(DiaryRow::id).isEqualTo(id);
        assertThat(known()).isEqualTo(1);
    }

    @Test
    void theAdviceMindsAStopThatWasDeleted() {
        ActiveSession session = played();
        session.stop(new SafetyStop(DecisionRow.STOP, List.of()));
        session.live().give(PlayerCommand.END);
        CompletableFuture<Void> _ = session.close();
        stand.settle();
        stand.services().safety().refresh();
        stand.settle();
        var before = stand.services().safety().get().orElseThrow().advice();
        model.toToday();

        edits().delete(look());
        stand.settle();

        assertThat(stand.diary().countedSessions(Ever.END)).isZero();
        assertThat(before.reasons()).isNotEmpty();
        assertThat(stand.services().safety().get().orElseThrow().advice()).isEqualTo(before);
    }

    @Test
    void whatRunsCanNotBeChanged() {
        ActiveSession session = played();
        stand.settle();
        model.toToday();

        SessionPage page = look();
        assertThat(page.isOver()).isFalse();
        edits().delete(page);
        stand.settle();

        assertThat(stand.diary().session(session.id())).isPresent();
        assertThat(model.edits().troubleProperty().get()).isNotEmpty();
    }
}
