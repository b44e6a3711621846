package lumbo.ui.storage;

import lumbo.diary.export.DiaryExport;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.ViewModel;

/** All that can be done with the diary's file. */
public final class StorageViewModel implements ViewModel {

    private final Navigator navigator;
    private final Route.Storage route;
    final BackupsViewModel backups;
    final RestoreViewModel restore;
    final ExportViewModel export;
    final PainImportViewModel pain;

    /** The page. */
    public StorageViewModel(StorageTools tools, Route.Storage route) {
        this.navigator = tools.navigator();
        this.route = route;
        this.restore = new RestoreViewModel(tools, route.from());
        this.backups = new BackupsViewModel(tools, restore::shown);
        this.export = new ExportViewModel(tools, route.export() == null ? DiaryExport.Format.CSV : route.export());
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

    /** Whether one came to get the diary out. */
    boolean isForExport() {
        return route.export() != null;
    }

    /** Back to where one came from. */
    void back() {
        navigator.go(route.from());
    }

    /** To the page for deleting everything. */
    void delete() {
        navigator.go(new Route.DeleteDiary(route.from()));
    }

    @Override
    public boolean isHalfWritten() {
        return backups.isHalfWritten() || restore.isHalfWritten() || export.isHalfWritten();
    }
}
