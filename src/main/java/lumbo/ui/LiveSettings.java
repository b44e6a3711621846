package lumbo.ui;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.settings.Settings;
import lumbo.settings.SettingsFile;
import org.jspecify.annotations.Nullable;

/** The settings in force, for screens to follow. A change is written a moment later, off the screen's thread. */
public final class LiveSettings {

    private static final Logger LOG = Logger.getLogger(LiveSettings.class.getName());
    private static final long DELAY_MILLIS = 400;

    /** Keeps settings. */
    @FunctionalInterface
    public interface Keeper {

        /**
         * Writes the settings, on a thread that is not the screen's.
         *
         * @throws IOException when they can't be written
         */
        void keep(Settings settings) throws IOException;
    }

    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ReadOnlyBooleanWrapper unkept = new ReadOnlyBooleanWrapper();
    private final @Nullable Path setAside;
    private final ScheduledExecutorService worker;
    private final Executor screen;
    private final Keeper keeper;
    private @Nullable ScheduledFuture<?> due;

    /** Settings that begin as they were {@code loaded}, are kept on {@code worker} and followed on {@code screen}. */
    public LiveSettings(SettingsFile.Loaded loaded, ScheduledExecutorService worker, Executor screen, Keeper keeper) {
        this.settings = new ReadOnlyObjectWrapper<>(loaded.settings());
        this.setAside = loaded.setAside();
        this.worker = worker;
        this.screen = screen;
        this.keeper = keeper;
    }

    /** The settings, to follow. */
    public ReadOnlyObjectProperty<Settings> property() {
        return settings.getReadOnlyProperty();
    }

    /** The settings now. */
    public Settings get() {
        return settings.get();
    }

    /** Whether the last change could not be written, to follow. */
    public ReadOnlyBooleanProperty unkeptProperty() {
        return unkept.getReadOnlyProperty();
    }

    /** Where the file was put that could not be read when these settings began; empty when all was well. */
    public Optional<Path> setAside() {
        return Optional.ofNullable(setAside);
    }

    /** Changes the settings. */
    public void change(UnaryOperator<Settings> change) {
        Settings changed = change.apply(settings.get());
        if (changed.equals(settings.get())) {
            return;
        }
        settings.set(changed);
        ScheduledFuture<?> before = due;
        if (before != null) {
            before.cancel(false);
        }
        due = worker.schedule(() -> keep(changed), DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void keep(Settings changed) {
        boolean failed = !isKept(changed);
        screen.execute(() -> unkept.set(failed));
    }

    private boolean isKept(Settings changed) {
        try {
            keeper.keep(changed);
            return true;
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the settings could not be written", e);
            return false;
        }
    }

    /** Writes a change that waits to be written, or could not be written before, at once and on this thread. */
    public void flush() {
        ScheduledFuture<?> waiting = due;
        boolean isWaiting = waiting != null && waiting.cancel(false);
        if (isWaiting || unkept.get()) {
            keep(settings.get());
        }
        due = null;
    }
}
