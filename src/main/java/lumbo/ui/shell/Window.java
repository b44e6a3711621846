package lumbo.ui.shell;

import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import lumbo.ui.Route;
import lumbo.ui.theme.Themes;

/** Fills a stage with the application. */
public final class Window {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    private Window() {}

    /**
     * Puts the application into {@code stage}, at its first screen: Today, or for somebody new the welcome. The
     * stage is not shown yet.
     */
    public static Shell open(Wiring wiring, Stage stage) {
        Shell shell = new Shell(wiring.services(), stage);
        Scene scene = new Scene(shell.root(), WIDTH, HEIGHT);
        new Themes(scene, wiring.services().settings()).follow();
        stage.setScene(scene);
        stage.setTitle(wiring.services().words().get("app.name"));
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        shell.installKeys(wiring.services().words().locale());
        shell.go(new Route.Today());
        shell.welcomeIfNew();
        return shell;
    }
}
