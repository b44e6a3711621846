package lumbo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import javafx.application.Application;
import javafx.stage.Stage;
import lumbo.cue.audio.SynthTones;
import lumbo.settings.Folders;
import lumbo.settings.SettingsFile;
import lumbo.time.SystemTicker;
import lumbo.ui.Desk;
import lumbo.ui.shell.Shell;
import lumbo.ui.shell.Window;
import lumbo.ui.shell.Wiring;
import org.jspecify.annotations.Nullable;

/** The window. Started with the data folder, and a program file to add if there is one, as its arguments. */
public final class App extends Application {

    private @Nullable Wiring wiring;
    private @Nullable Shell shell;

    /** Called by the toolkit. */
    public App() {}

    @Override
    public void init() {
        Folders folders = new Folders(Path.of(getParameters().getRaw().getFirst()));
        SettingsFile.Loaded loaded = new SettingsFile(folders.settings()).read();
        SystemTicker ticker = new SystemTicker();
        Wiring made = new Wiring(
                folders,
                loaded,
                ticker,
                Clock.system(ZoneId.systemDefault()),
                new SynthTones(
                        ticker,
                        loaded.settings().sound().volume(),
                        !loaded.settings().sound().tonesOn()),
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
        shell = Window.open(made, stage);
        stage.show();
        List<String> arguments = getParameters().getRaw();
        if (arguments.size() > 1) {
            shell.add(Path.of(arguments.get(1)));
        }
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
