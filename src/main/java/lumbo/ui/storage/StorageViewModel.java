package lumbo.ui.storage;

import lumbo.ui.Route;
import lumbo.ui.Route.Storage.Door;
import lumbo.ui.ViewModel;
import org.jspecify.annotations.Nullable;

/** Backups of the diary, and its way out: three doors, and what is behind them. */
public final class StorageViewModel implements ViewModel {

    final BackupsViewModel backups;
    final RestoreViewModel restore;
    final ExportViewModel export;
    final PainImportViewModel pain;
    private final StorageTools tools;
    private final Route.Storage route;

    /** The doors, or one of them open. */
    public StorageViewModel(StorageTools tools, Route.Storage route) {
        this.tools = tools;
        this.route = route;
        this.restore = new RestoreViewModel(tools, route.from());
        this.backups = new BackupsViewModel(tools, restore::shown);
        this.export = new ExportViewModel(tools);
        this.pain = new PainImportViewModel(tools);
    }

    @Override
    public void shown() {
        backups.shown();
        restore.shown();
    }

    /** What was just done, in words; empty for nothing. */
    String notice() {
        return route.notice();
    }

    /** Which door is open; null for none. */
    @Nullable
    Door door() {
        return route.door();
    }

    /** Opens a door. */
    void open(Door door) {
        tools.navigator().go(new Route.Storage(route.from(), "", door));
    }

    /** To the doors, or from there back to where one came from. */
    void back() {
        tools.navigator().go(route.door() == null ? route.from() : new Route.Storage(route.from()));
    }

    @Override
    public boolean isHalfWritten() {
        return backups.isHalfWritten() || restore.isHalfWritten() || export.isHalfWritten();
    }
}
