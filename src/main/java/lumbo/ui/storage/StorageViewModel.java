package lumbo.ui.storage;

import java.time.Clock;
import lumbo.diary.export.DiaryExport;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.ui.Background;
import lumbo.ui.CurrentSession;
import lumbo.ui.DiaryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Route;

/** All that can be done with the diary's file. */
public final class StorageViewModel {

    private final Navigator navigator;
    private final Route.Storage route;
    private final BackupsViewModel backups;
    private final RestoreViewModel restore;
    private final ExportViewModel export;
    private final PainImportViewModel pain;

    /** The page. */
    public StorageViewModel(
            Messages words,
            DataFolders folders,
            LiveSettings settings,
            DiaryModel diary,
            CurrentSession current,
            Clock clock,
            Background background,
            Navigator navigator,
            StorageFileChooser files,
            Route.Storage route) {
        this.navigator = navigator;
        this.route = route;
        this.restore =
                new RestoreViewModel(words, folders, settings, diary, current, clock, navigator, files, route.from());
        this.backups = new BackupsViewModel(
                words, folders, settings, diary, clock, background, navigator, files, restore::shown);
        this.export = new ExportViewModel(
                words,
                folders,
                diary,
                clock,
                navigator,
                files,
                route.export() == null ? DiaryExport.Format.CSV : route.export());
        this.pain = new PainImportViewModel(words, diary, clock, navigator, files);
    }

    /** Reads what there is. */
    void shown() {
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

    /** Whether a password or a name is written that was used for nothing yet. */
    boolean isHalfWritten() {
        return backups.isHalfWritten() || restore.isHalfWritten() || export.isHalfWritten();
    }

    /** Making backups. */
    BackupsViewModel backups() {
        return backups;
    }

    /** Bringing one back. */
    RestoreViewModel restore() {
        return restore;
    }

    /** Getting the diary out. */
    ExportViewModel export() {
        return export;
    }

    /** Getting pain entries in. */
    PainImportViewModel pain() {
        return pain;
    }
}
