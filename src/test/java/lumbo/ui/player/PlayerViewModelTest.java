package lumbo.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import lumbo.diary.InterruptedSession;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.player.Playing;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Programs;
import lumbo.session.ActiveSession;
import lumbo.session.ResumePoint;
import lumbo.session.Workout;
import lumbo.ui.Route;
import lumbo.ui.ScreenFixture;
import lumbo.ui.player.PlayerViewModel.Overlay;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlayerViewModelTest {

    private static final Program PROGRAM = Programs.inOrder(
            Programs.item("bridge", Programs.reps(3).tempo(1, 0, 1, 0).dose()),
            Programs.item("plank", Programs.seconds(20).dose()));

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

    private ActiveSession session() {
        ActiveSession session = stand.services()
                .sessions()
                .begin(Workout.whole(PROGRAM, stand.services().settings().get().choices()), null);
        stand.services().current().play(session);
        return session;
    }

    private PlayerViewModel begun(ActiveSession session) {
        PlayerViewModel model = new PlayerViewModel(
                session,
                stand.services().words(),
                stand.services().library(),
                stand.services().diary(),
                stand.services().ticker(),
                stand.services().clock(),
                stand.services().background(),
                stand.services().safety(),
                stand);
        model.shown();
        return model;
    }

    private void pass(PlayerViewModel model, long millis) {
        stand.ticker().advance(millis);
        model.tick();
    }

    @Test
    void beginsWhenItIsShown() {
        ActiveSession session = session();

        PlayerViewModel model = begun(session);

        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.RUNNING);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
        assertThat(model.noticeProperty().get()).isEmpty();
        assertThat(model.frameProperty().get().phase()).isEqualTo("READY");
    }

    @Test
    void pausesAndGoesOn() {
        ActiveSession session = session();
        PlayerViewModel model = begun(session);

        model.toggle();
        assertThat(model.frameProperty().get().paused()).isTrue();
        assertThat(model.frameProperty().get().next()).isEqualTo(stand.words().get("player.paused.hint"));
        model.toggle();

        assertThat(model.frameProperty().get().paused()).isFalse();
    }

    @Test
    void saysThatTheComputerSlept() {
        PlayerViewModel model = begun(session());

        pass(model, 60_000);

        assertThat(model.frameProperty().get().paused()).isTrue();
        assertThat(model.frameProperty().get().next()).isEqualTo(stand.words().get("player.paused.gap"));
    }

    @Test
    void asksBeforeItStopsAndStandsStillMeanwhile() {
        ActiveSession session = session();
        PlayerViewModel model = begun(session);

        model.askToStop();
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.STOP);
        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.PAUSED);
        model.stay();

        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.RUNNING);
    }

    @Test
    void endsWhenThePersonSaysSo() {
        ActiveSession session = session();
        PlayerViewModel model = begun(session);
        model.askToStop();

        model.give(PlayerCommand.END);
        model.tick();

        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.ENDED);
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
        assertThat(stand.routes()).containsExactly(new Route.Finish());
    }

    @Test
    void stopsAtOnceWhenItHurts() {
        ActiveSession session = session();
        PlayerViewModel model = begun(session);

        model.hurt();
        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.HURT);
        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.HURT);
        model.askToStop();

        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.HURT);
    }

    @Test
    void takesTheNewPositionBeforeItGoesOnWithAnEasierExercise() {
        ActiveSession session = session();
        PlayerViewModel model = begun(session);
        for (int i = 0; i < 11; i++) {
            pass(model, 1000);
        }
        model.hurt();

        session.ease(Playing.EASIER);
        model.tick();

        assertThat(model.overlayProperty().get()).isEqualTo(Overlay.NONE);
        PlayerFrame eased = model.frameProperty().get();
        assertThat(eased.paused()).isTrue();
        assertThat(eased.name()).isEqualTo("Exercise easier");
        assertThat(eased.next()).isEqualTo(stand.words().get("player.eased"));
        assertThat(eased.lines()).containsExactly("Lie on your back.");
        model.toggle();
        assertThat(model.frameProperty().get().lines()).containsExactly("Move slowly. Breathe out.");
    }

    @Test
    void goesToTheEndOnceWhenTheLastStepIsOver() {
        ActiveSession session = session();
        PlayerViewModel model = begun(session);

        stand.playOn(session);
        model.tick();

        assertThat(stand.routes()).containsExactly(new Route.Finish());
        assertThat(stand.diary().session(session.id()).orElseThrow().summary().done())
                .isEqualTo(4);
    }

    @Test
    void saysThatThereIsNoDiary() {
        stand.close();
        stand = new ScreenFixture(folder);

        assertThat(begun(session()).noticeProperty().get())
                .isEqualTo(stand.words().get("player.trouble.none"));
    }

    @Test
    void saysThatTheDiaryCannotBeWritten() {
        PlayerViewModel model = begun(session());
        stand.settle();
        assertThat(model.noticeProperty().get()).isEmpty();
        stand.diary().close();

        model.toggle();
        stand.settle();

        assertThat(model.noticeProperty().get()).isEqualTo(stand.words().get("player.trouble"));
    }

    @Test
    void waitsPausedWhereAnInterruptedSessionWas() {
        ActiveSession before = session();
        begun(before).toggle();
        stand.settle();
        InterruptedSession interrupted = stand.diary().interrupted().getFirst();
        ActiveSession session = stand.services()
                .sessions()
                .resume(ResumePoint.read(stand.diary(), interrupted, new ProgramReader()))
                .orElseThrow();

        PlayerViewModel model = begun(session);

        assertThat(session.live().player().mode()).isEqualTo(PlayerMode.PAUSED);
        assertThat(model.frameProperty().get().next()).isEqualTo(stand.words().get("player.resume-hint"));
    }

    @Test
    void countsFlashes() {
        PlayerViewModel model = begun(session());

        model.flash();
        model.flash();

        assertThat(model.flashesProperty().get()).isEqualTo(2);
    }
}
