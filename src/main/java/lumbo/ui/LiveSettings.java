package lumbo.ui;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.settings.Settings;
import org.jspecify.annotations.Nullable;

/** The settings in force, for screens to follow. A change is written a moment later, off the screen's thread. */
public final class LiveSettings {

    private static final long DELAY_MILLIS = 400;

    /** Keeps settings. */
    @FunctionalInterface
    public interface Keeper {

        /** Writes the settings, on a thread that is not the screen's. */
        void keep(Settings settings);
    }

    private final ReadOnlyObjectWrapper<Settings> settings;
    private final ScheduledExecutorService worker;
    private final Keeper keeper;
    private @Nullable ScheduledFuture<?> due;

    /** Settings that begin as {@code first} and are kept by {@code keeper} on {@code worker}. */
    public LiveSettings(Settings first, ScheduledExecutorService worker, Keeper keeper) {
        this.settings = new ReadOnlyObjectWrapper<>(first);
        this.worker = worker;
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
        due = worker.schedule(() -> keeper.keep(changed), DELAY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Writes a change that waits to be written, at once and on this thread. */
    public void flush() {
        ScheduledFuture<?> waiting = due;
        if (waiting != null && waiting.cancel(false)) {
            keeper.keep(settings.get());
        }
        due = null;
    }
}
