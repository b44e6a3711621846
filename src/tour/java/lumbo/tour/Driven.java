package lumbo.tour;

import java.time.Clock;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import lumbo.i18n.Messages;
import lumbo.session.ActiveSession;
import lumbo.session.SessionRecorder;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.settings.SettingsFile;
import lumbo.ui.DesktopServices;
import lumbo.ui.shell.Services;
import lumbo.ui.shell.Shell;
import lumbo.ui.shell.Window;
import lumbo.ui.shell.Wiring;

/**
 * One start of the real application, with its time, its desktop and its sound in the hands of whoever drives it: a tour, or
 * a test. Used by the screen's thread, but for {@link #frames}.
 */
public final class Driven {

    /** How long what is waited for may take, in seconds. The property shortens it where somebody seeks a fault. */
    public static final long PATIENCE_SECONDS = Long.getLong("lumbo.patience", 240);

    /** Longer at once, and a session would pause by itself. */
    private static final long SLICE_MILLIS = 1000;

    private final ManualTicker ticker = new ManualTicker();
    private final Wiring wiring;
    private final Stage stage = new Stage();
    private final Shell shell;

    /**
     * Opens the window, and begins to read all files.
     *
     * @param placed puts the window where it is wanted before it is shown
     */
    public Driven(
            Messages words,
            DataFolders folders,
            Settings first,
            Clock clock,
            DesktopServices desk,
            Consumer<Stage> placed) {
        wiring = new Wiring(
                words, folders, new SettingsFile.Loaded(first, null), ticker, clock, new SilentTones(), desk);
        shell = Window.open(wiring, stage);
        placed.accept(stage);
        stage.show();
        wiring.load();
    }

    /** What the screens stand on. */
    public Services services() {
        return wiring.services();
    }

    /** What puts it together. */
    public Wiring wiring() {
        return wiring;
    }

    /** What shows them. */
    public Shell shell() {
        return shell;
    }

    /** The window. */
    public Stage stage() {
        return stage;
    }

    /** What it shows. */
    public Scene scene() {
        return stage.getScene();
    }

    /** Its time. */
    public ManualTicker ticker() {
        return ticker;
    }

    /** Whether programs and diary are read, or it is known why the diary can't be. */
    public boolean hasReadItsFiles() {
        return !services().library().get().entries().isEmpty()
                && (services().diary().get().isPresent()
                        || services().diary().lostProperty().get() != null
                        || !services().diary().troubleProperty().get().isEmpty());
    }

    /** Lets time pass, never so long at once that a session would pause by itself. */
    public void pass(long millis) {
        long left = millis;
        while (left > 0) {
            long slice = Math.min(left, SLICE_MILLIS);
            ticker.advance(slice);
            left -= slice;
            services().current().active().map(ActiveSession::live).ifPresent(SessionRecorder::tick);
        }
    }

    /** Waits, on another thread than the screen's, until the window has been laid out so many times more. */
    public void frames(int count) throws InterruptedException {
        CountDownLatch drawn = new CountDownLatch(count);
        Runnable listener = () -> {
            drawn.countDown();
            Platform.requestNextPulse();
        };
        Scene scene = scene();
        Platform.runLater(() -> {
            scene.addPostLayoutPulseListener(listener);
            Platform.requestNextPulse();
        });
        boolean inTime = drawn.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        CountDownLatch removed = new CountDownLatch(1);
        Platform.runLater(() -> {
            scene.removePostLayoutPulseListener(listener);
            removed.countDown();
        });
        if (!inTime || !removed.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the window is not drawn");
        }
    }

    /** The window is closed without anybody having asked for it. */
    public void vanish() {
        stage.close();
    }

    /** Lets go of the files; may wait for what is being written, and so on another thread than the screen's. */
    public void letGo() {
        wiring.close();
    }
}
