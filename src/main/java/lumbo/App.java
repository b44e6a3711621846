package lumbo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Stage;
import lumbo.cue.audio.SynthTones;
import lumbo.i18n.Messages;
import lumbo.instance.SingleInstance;
import lumbo.log.ConsoleFilter;
import lumbo.log.LogFile;
import lumbo.settings.DataFolders;
import lumbo.settings.SettingsFile;
import lumbo.time.LocalClock;
import lumbo.time.SystemTicker;
import lumbo.ui.DesktopServices;
import lumbo.ui.fault.FaultBar;
import lumbo.ui.shell.Services;
import lumbo.ui.shell.Shell;
import lumbo.ui.shell.Window;
import lumbo.ui.shell.Wiring;
import org.jspecify.annotations.Nullable;

/** The window. Started with the data folder, and the program files to add, as its arguments. */
public final class App extends Application {

    private static final Logger LOG = Logger.getLogger(App.class.getName());

    /** How long another window may take to answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** The longest that the process goes on without a window. */
    private static final Duration ENDING_TAKES = Duration.ofSeconds(20);

    private @Nullable Wiring wiring;
    private @Nullable Shell shell;
    private @Nullable SingleInstance instance;
    private @Nullable LogFile log;

    /** What the process waits for when the window is gone. */
    private static final CompletableFuture<Void> ENDED = new CompletableFuture<>();

    /** Waits, when the window is gone, until all is kept; not for ever. */
    static void awaitEnd() {
        try {
            ENDED.orTimeout(ENDING_TAKES.toMillis(), TimeUnit.MILLISECONDS).join();
        } catch (CompletionException tooLong) {
            LOG.log(Level.WARNING, "closing takes too long", tooLong);
        }
    }

    /** What the screens say, handed over from before the toolkit was launched. */
    private static final AtomicReference<@Nullable Messages> SPOKEN = new AtomicReference<>();

    /** Called by the toolkit. */
    public App() {}

    /** What its screens say, where that is known before it is launched. */
    static void speak(Messages words) {
        SPOKEN.set(words);
    }

    private static Messages words() {
        Messages known = SPOKEN.get();
        return known == null ? Messages.ofSystem() : known;
    }

    @Override
    public void init() {
        ConsoleFilter.install();
        DataFolders folders = new DataFolders(Path.of(getParameters().getRaw().getFirst()));
        if (!take(folders.data())) {
            return;
        }
        log = LogFile.install(folders.log(), folders.data());
        SettingsFile.Loaded loaded = new SettingsFile(folders.settings()).read();
        SystemTicker ticker = new SystemTicker();
        Messages words = words();
        // the toolkit's own words and calendars would be in the system's language else
        Locale.setDefault(words.regional().forLibraries());
        Wiring made = new Wiring(
                words,
                folders,
                loaded,
                ticker,
                new LocalClock(),
                new SynthTones(
                        ticker,
                        loaded.settings().sound().volume(),
                        !loaded.settings().sound().tonesOn()),
                DesktopServices.real());
        made.load();
        wiring = made;
    }

    /** Whether the folder is ours, or nobody can hold it; otherwise the window that has it was asked to show itself. */
    private boolean take(Path folder) {
        try {
            Optional<SingleInstance> taken = SingleInstance.take(folder);
            instance = taken.orElse(null);
            if (taken.isEmpty()) {
                SingleInstance.hand(folder, files(), PATIENCE);
            }
            return taken.isPresent();
        } catch (IOException notWritable) {
            LOG.log(Level.WARNING, "the data folder can't be held; a second window could be opened", notWritable);
            return true;
        }
    }

    private List<Path> files() {
        return getParameters().getRaw().stream().skip(1).map(Path::of).toList();
    }

    private void listen(Wiring made, Shell opened) {
        SingleInstance held = instance;
        if (held == null) {
            return;
        }
        try {
            held.listen(files -> made.services().background().screen().execute(() -> opened.arrive(files)));
        } catch (IOException unable) {
            LOG.log(Level.WARNING, "a second start of Lumbo can't bring this window to the front", unable);
        }
    }

    @Override
    public void start(Stage stage) {
        Wiring made = wiring;
        if (made == null) {
            // another window opened at the same instant, and has been asked to show itself
            Platform.exit();
            return;
        }
        shell = Window.open(made, stage);
        Services services = made.services();
        FaultBar.in(
                        services.words(),
                        services.worker(),
                        services.background().screen(),
                        services.desk(),
                        services.folders().log(),
                        shell.column(),
                        log)
                .install();
        stage.show();
        if (!files().isEmpty()) {
            shell.add(files());
        }
        listen(made, shell);
    }

    @Override
    public void stop() {
        if (shell != null) {
            shell.closing();
        }
        CompletableFuture<Void> kept = wiring == null
                ? CompletableFuture.completedFuture(null)
                : wiring.ending().begin();
        SingleInstance held = instance;
        CompletableFuture<Void> _ = kept.whenComplete((_, _) -> {
            if (held != null) {
                letGo(held);
            }
            ENDED.complete(null);
        });
    }

    /** Another start may have the folder when all is kept. */
    private static void letGo(SingleInstance held) {
        try {
            held.close();
        } catch (IOException failure) {
            LOG.log(Level.FINE, "the lock is released only when the process ends", failure);
        }
    }
}
