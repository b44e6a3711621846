package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import lumbo.player.Command;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.Sides;
import lumbo.safety.CheckIn;
import lumbo.session.ActiveSession;
import lumbo.ui.Route;
import lumbo.ui.Stand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryViewModelTest {

    private static final Program PROGRAM = Programs.inOrder(
            Programs.item(
                    "bridge", Programs.reps(2).sets(2).hold(3).sides(Sides.EACH).dose()),
            Programs.item("plank", Programs.seconds(5).dose()));

    @TempDir
    Path folder;

    private Stand stand;

    @BeforeEach
    void open() {
        stand = new Stand(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private DiaryViewModel shown(Optional<String> session) {
        DiaryViewModel model = new DiaryViewModel(stand.services(), stand, session);
        model.shown();
        return model;
    }

    private UUID play() {
        ActiveSession session = stand.begin(PROGRAM, Optional.of(new CheckIn(stand.now(), 2, 5, false)));
        stand.playOn(session);
        CompletableFuture<Void> _ = session.close();
        CompletableFuture<Void> _ =
                session.say(Optional.of(1), Optional.of(4), Optional.of(64), Optional.empty(), "Well.");
        stand.settle();
        return session.id();
    }

    private static DiaryViewModel.Sessions sessions(DiaryViewModel model) {
        return model.sessionsProperty().get().orElseThrow();
    }

    @Test
    void saysThatItIsEmptyOnlyOnceItIsRead() {
        DiaryViewModel model = shown(Optional.empty());
        assertThat(model.sessionsProperty().get()).isEmpty();

        stand.withDiary();

        assertThat(sessions(model).isEmpty()).isTrue();
        assertThat(sessions(model).first()).isEmpty();
        model.choosePrograms();
        assertThat(stand.routes()).containsExactly(new Route.Programs());
    }

    @Test
    void listsTheNewestFirstAndLooksAtIt() {
        stand.withDiary();
        UUID older = play();
        stand.setTime(Stand.START.plusHours(1));
        UUID newer = play();

        DiaryViewModel model = shown(Optional.empty());

        assertThat(sessions(model).rows()).extracting(SessionRow::id).containsExactly(newer, older);
        assertThat(sessions(model).first()).map(SessionRow::id).contains(newer);
        assertThat(sessions(model).rows().getFirst().spoken())
                .isEqualTo("22 Nov 2026, 19:30, Sample, Pain 2 before, 1 after, Finished");
    }

    @Test
    void looksAtTheSessionThatWasAskedFor() {
        stand.withDiary();
        UUID older = play();
        stand.setTime(Stand.START.plusHours(1));
        play();

        DiaryViewModel model = shown(Optional.of(older.toString()));

        assertThat(sessions(model).first()).map(SessionRow::id).contains(older);
    }

    @Test
    void putsASessionIntoWords() {
        stand.withDiary();
        play();
        DiaryViewModel model = shown(Optional.empty());

        model.choose(sessions(model).first());

        SessionPage page = model.pageProperty().get().orElseThrow();
        assertThat(page.title()).isEqualTo("Sample");
        assertThat(page.when()).contains("22 November 2026").endsWith(", Finished");
        assertThat(page.note()).isEqualTo("Well.");
        assertThat(page.facts())
                .extracting(SessionPage.Fact::name, SessionPage.Fact::value)
                .contains(
                        tuple("Done", "9 of 9"),
                        tuple("Pain before", "2"),
                        tuple("Worst in 24 hours", "5"),
                        tuple("Pain after", "1"),
                        tuple("Effort", "4"),
                        tuple("Heart rate before, after", "64, \u2013"));
        assertThat(page.facts()).extracting(SessionPage.Fact::name).doesNotContain("Pain during");
        assertThat(page.exercises())
                .containsExactly(
                        new SessionPage.Line(
                                "Exercise bridge", "2 \u00d7 2 times, hold 3 s", "left 4 of 4\nright 4 of 4"),
                        new SessionPage.Line("Exercise plank", "5 s", "1 of 1"));
    }

    @Test
    void saysThatASessionWasInterrupted() {
        stand.withDiary();
        ActiveSession session = stand.begin(PROGRAM, Optional.empty());
        session.live().give(Command.PAUSE);
        stand.settle();

        DiaryViewModel model = shown(Optional.empty());

        assertThat(sessions(model).rows())
                .extracting(SessionRow::state, SessionRow::pain)
                .isEqualTo(List.of(tuple("Interrupted", "Pain \u2013 before, \u2013 after")));
    }

    @Test
    void looksAtNothingWhenNothingIsChosen() {
        stand.withDiary();
        play();
        DiaryViewModel model = shown(Optional.empty());
        model.choose(sessions(model).first());

        model.choose(Optional.empty());

        assertThat(model.pageProperty().get()).isEmpty();
    }

    @Test
    void listensNoMoreWhenHidden() {
        DiaryViewModel model = shown(Optional.empty());

        model.hidden();
        stand.withDiary();

        assertThat(model.sessionsProperty().get()).isEmpty();
    }
}
