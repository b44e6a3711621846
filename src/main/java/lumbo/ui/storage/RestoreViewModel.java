package lumbo.ui.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.backup.BackupException;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.Password;
import lumbo.diary.backup.Restore;
import lumbo.settings.Settings;
import lumbo.ui.FileChoiceRequest;
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import org.jspecify.annotations.Nullable;

/** The backups that are there, the way to bring one back, and back again. */
final class RestoreViewModel extends StorageAction {

    /**
     * A backup.
     *
     * @param file where it is
     * @param when when it was made
     * @param what its size, and whether it is locked or bad; what is in it is told when it is looked into
     * @param isUsable whether it can be brought back, as far as can be seen
     */
    record Row(Path file, String when, String what, boolean isUsable) {}

    private final Route from;
    private final ReadOnlyObjectWrapper<@Nullable List<Row>> rows = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Path> asks = new ReadOnlyObjectWrapper<>();
    private final StringProperty password = new SimpleStringProperty("");

    /** Backups of the folder that the settings name. */
    RestoreViewModel(StorageTools tools, Route from) {
        super(tools);
        this.from = from;
    }

    @Override
    public void shown() {
        Settings.Backup wanted = wanted();
        navigator
                .owner()
                .run(
                        () -> wanted.all(folders).stream()
                                .flatMap(folder -> new Backups(folder, clock).list().stream())
                                .sorted(Comparator.comparing(Backups.Backup::at).reversed())
                                .map(this::row)
                                .toList(),
                        rows::set,
                        failed(folders.backups()));
    }

    private Row row(Backups.Backup backup) {
        String size = size(backup.file());
        Backups.Outside outside = Backups.glance(backup.file());
        String what = switch (outside) {
            case OPEN -> size;
            case LOCKED -> words.format("keeping.restore.what", size, words.get("keeping.restore.locked"));
            case BAD -> words.format("keeping.restore.what", size, words.get("keeping.restore.bad"));
        };
        return new Row(backup.file(), keepWords.at(backup.at()), what, outside != Backups.Outside.BAD);
    }

    private String size(Path file) {
        try {
            return keepWords.size(Files.size(file));
        } catch (IOException gone) {
            return words.get("diary.unknown");
        }
    }

    /** Looks into a backup or an exported diary that the person chooses. */
    void fromFile() {
        files.open(new FileChoiceRequest(
                        words.get("keeping.restore.choose"),
                        words.get("keeping.kind.backup"),
                        List.of("*" + Backups.ENDING, "*.json", "*.sqlite"),
                        ""))
                .ifPresent(this::look);
    }

    /** Looks into a backup, and shows what bringing it back would change. */
    void look(Path file) {
        leaveLocked();
        look(file, null);
    }

    /** Tries the password on the backup that is locked. */
    void unlock() {
        Path file = asks.get();
        if (file != null && password.get().isEmpty()) {
            said().trouble(words.get("keeping.password.missing"));
        } else if (file != null) {
            look(file, new Password(password.get()));
        }
    }

    /** Leaves the locked backup as it is. */
    void leaveLocked() {
        asks.set(null);
        password.set("");
        said().nothing();
    }

    private void look(Path file, @Nullable Password lock) {
        if (mayReplace("keeping.trouble.playing")) {
            said().look(
                            words.get("task.look"),
                            lastMoment -> RestorePlan.look(file, lock, folders.diary(), said()::share),
                            plan -> {
                                leaveLocked();
                                go(new Route.RestorePreview(from, plan));
                            },
                            failure -> refused(file, failure));
        }
    }

    private void refused(Path file, Exception failure) {
        if (failure instanceof BackupException known && known.kind() == BackupException.Kind.NEEDS_PASSWORD) {
            said().nothing();
            asks.set(file);
        } else {
            failed(file).accept(failure);
            shown();
        }
    }

    @Override
    public boolean isHalfWritten() {
        return asks.get() != null && isFree() && !password.get().isEmpty();
    }

    /** Brings the diary back that was there before the last restoring. */
    void undo() {
        Path before = diary.beforeProperty().get();
        if (mayReplace("keeping.trouble.playing") && before != null) {
            LocalDateTime now = LocalDateTime.now(clock);
            replace(
                    "task.undo",
                    lastMoment -> {
                        new Restore(folders.diary()).apply(before, null, now, diary.task()::share, lastMoment);
                        return null;
                    },
                    before,
                    () -> go(new Route.Storage(from, words.get("keeping.restore.undone"), Route.Storage.Door.RESTORE)));
        }
    }

    /** The backups that are there, newest first, to follow; null until they are read. */
    ReadOnlyObjectProperty<@Nullable List<Row>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The locked backup whose password is asked for, to follow. */
    ReadOnlyObjectProperty<@Nullable Path> asksProperty() {
        return asks.getReadOnlyProperty();
    }

    /** The password of the locked backup. */
    StringProperty passwordProperty() {
        return password;
    }
}
