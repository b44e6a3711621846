package lumbo;

import java.time.Clock;
import java.time.ZoneId;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import lumbo.cue.audio.SynthTones;
import lumbo.settings.Folders;
import lumbo.settings.SettingsFile;
import lumbo.time.SystemTicker;
import lumbo.ui.Desk;
import lumbo.ui.Route;
import lumbo.ui.shell.Shell;
import lumbo.ui.theme.Themes;
import org.jspecify.annotations.Nullable;

/** The window. Started with the data folder as its only argument. */
public final class App extends Application {

    private static final double WIDTH = 1200;
    private static final double HEIGHT = 800;
    private static final double LEAST_WIDTH = 1000;
    private static final double LEAST_HEIGHT = 700;

    private @Nullable Wiring wiring;
    private @Nullable Shell shell;

    /** Called by the toolkit. */
    public App() {}

    @Override
    public void init() {
        Folders folders =
                new Folders(java.nio.file.Path.of(getParameters().getRaw().getFirst()));
        SettingsFile.Loaded loaded = new SettingsFile(folders.settings()).read();
        SystemTicker ticker = new SystemTicker();
        Wiring made = new Wiring(
                folders,
                loaded.settings(),
                ticker,
                Clock.system(ZoneId.systemDefault()),
                new SynthTones(
                        ticker, loaded.settings().volume(), !loaded.settings().tonesOn()),
                Desk.real());
        made.load();
        wiring = made;
    }

    @Override
    public void start(Stage stage) {
        Wiring made = wiring;
        if (made == null) {
            throw new IllegalStateException("init comes first");
        }
        shell = open(made, stage);
        stage.show();
    }

    /** Fills a stage with the application, at its first screen. */
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
        shell.installKeys();
        shell.go(new Route.Today());
        return shell;
    }

    @Override
    public void stop() {
        if (shell != null) {
            shell.closing();
        }
        if (wiring != null) {
            wiring.close();
        }
    }
}
