package lumbo.tour;

import java.time.OffsetDateTime;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import lumbo.measure.MeasureKind;
import lumbo.player.PlayerCommand;
import lumbo.safety.CheckIn;
import lumbo.session.Workout;
import lumbo.ui.Route;
import lumbo.ui.shell.Services;

/** Goes to every screen of an application, and to what comes up over some of them. */
final class EveryScreen {

    /** What is looked at on each. */
    @FunctionalInterface
    interface Look {

        /** Looks at the screen that is called so. */
        void at(String name) throws Exception;
    }

    /** The headless screen keeps one row of so many pixels after the other, and has so many rows. */
    private static final int SIDE = 1000;

    private final TourDriver guide;
    private final String program;
    private final Look look;

    /** Screens with a program on those that show one. */
    EveryScreen(TourDriver guide, String program, Look look) {
        this.guide = guide;
        this.program = program;
        this.look = look;
    }

    /**
     * Makes the window this large, as on a screen that has no more room. It may be wider than the headless screen, but not
     * such that its last row would end behind the last pixel: painting it would then fail on the screen's thread, in
     * whatever test comes next.
     */
    static void size(TourDriver guide, double width, double height) throws Exception {
        if ((height - 1) * SIDE + width > SIDE * SIDE) {
            throw new IllegalArgumentException("no room for a window of " + width + " x " + height);
        }
        TourDriver.onScreen(() -> {
            Stage stage = (Stage) guide.scene().getWindow();
            stage.setMinWidth(0);
            stage.setMinHeight(0);
            stage.setX(0);
            stage.setY(0);
            return true;
        });
        guide.size(width, height);
    }

    /** Waits until nothing is on its way and all is laid out: some parts find their size only when they were laid out once. */
    static void layOut(TourDriver guide) throws Exception {
        guide.settle();
        guide.pulse();
        guide.pulse();
    }

    /** All of them, one after the other. */
    void all() throws Exception {
        see(new Route.Today());
        see(new Route.Programs());
        see(new Route.ProgramPage(program));
        see(new Route.Demo(program));
        see(new Route.CheckIn(program, 1));
        see(new Route.Questions(program));
        see(new Route.NotNow(program));
        see(new Route.Diary(null));
        see(new Route.Trends());
        see(new Route.Measures());
        for (MeasureKind kind : MeasureKind.values()) {
            see(new Route.Measure(kind));
        }
        see(new Route.Help(null));
        see(new Route.Settings());
        see(new Route.AboutYou());
        see(new Route.Welcome());
        see(new Route.Storage(new Route.Diary(null)));
        for (Route.Storage.Door door : Route.Storage.Door.values()) {
            see(new Route.Storage(new Route.Diary(null), "", door));
        }
        see(new Route.Report(new Route.Trends()));
        see(new Route.DeleteDiary(new Route.Diary(null)));
        session();
    }

    private void session() throws Exception {
        begin();
        guide.pass(1000);
        look.at("getting ready");
        guide.pass(15_000);
        look.at("player");
        guide.give(PlayerCommand.PAUSE);
        look.at("paused");
        guide.give(PlayerCommand.RESUME);
        guide.give(PlayerCommand.HURT);
        look.at("it hurts");
        guide.press(guide.services().words().get("player.hurt.other"));
        look.at("something else");
        guide.press(KeyCode.ESCAPE);
        guide.press(KeyCode.DIGIT7);
        guide.press(guide.services().words().get("player.hurt.next"));
        look.at("what now");
        guide.give(PlayerCommand.END);
        see(new Route.Finish());
    }

    private void begin() throws Exception {
        guide.settle();
        Services services = guide.services();
        TourDriver.onScreen(() -> {
            services.current()
                    .play(services.sessions()
                            .begin(
                                    Workout.whole(
                                            services.library()
                                                    .get()
                                                    .program(program)
                                                    .orElseThrow(),
                                            services.settings().get().choices()),
                                    new CheckIn(OffsetDateTime.now(services.clock()), 1, 2, false)));
            return true;
        });
        guide.go(new Route.Play());
    }

    private void see(Route route) throws Exception {
        guide.go(route);
        look.at(route.getClass().getSimpleName());
    }
}
