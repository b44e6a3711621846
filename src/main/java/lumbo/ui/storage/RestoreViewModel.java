package lumbo.ui.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.backup.BackupException;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.Password;
import lumbo.diary.backup.Restore;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.ui.CurrentSession;
import lumbo.ui.DiaryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import lumbo.ui.Task;

/** The backups that are there, the way to bring one back, and back again. */
final class RestoreViewModel {

    /**
     * A backup.
     *
     * @param file where it is
     * @param when when it was made
     * @param what its size, and whether it is locked or bad; what is in it is told when it is looked into
     * @param isUsable whether it can be brought back, as far as can be seen
     */
    record Row(Path file, String when, String what, boolean isUsable) {}

    private final DataFolders folders;
    private final LiveSettings settings;
    private final DiaryModel diary;
    private final CurrentSession current;
    private final Clock clock;
    private final Navigator navigator;
    private final StorageFileChooser files;
    private final Route from;
    private final Messages words;
    private final StorageWords keepWords;
    private final Task said;
    private final ReadOnlyObjectWrapper<Optional<List<Row>>> rows = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> asks = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty password = new SimpleStringProperty("");

    /** Backups of the folder that the settings name. */
    RestoreViewModel(
            Messages words,
            DataFolders folders,
            LiveSettings settings,
            DiaryModel diary,
            CurrentSession current,
            Clock clock,
            Navigator navigator,
            StorageFileChooser files,
            Route from) {
        this.folders = folders;
        this.settings = settings;
        this.diary = diary;
        this.current = current;
        this.clock = clock;
        this.navigator = navigator;
        this.files = files;
        this.from = from;
        this.said = new Task(navigator.owner());
        this.words = words;
        this.keepWords = new StorageWords(words, diary);
    }

    /** Reads what is there. */
    void shown() {
        Settings.Backup wanted = settings.get().backup();
        navigator
                .owner()
                .run(
                        () -> wanted.all(folders).stream()
                                .flatMap(folder -> new Backups(folder, clock).list().stream())
                                .sorted(Comparator.comparing(Backups.Backup::at).reversed())
                                .map(this::row)
                                .toList(),
                        found -> rows.set(Optional.of(found)),
                        failure -> said.trouble(keepWords.trouble(folders.backups(), failure)));
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

    /** Looks into a file that the person chooses. */
    void fromFile() {
        files.backup().ifPresent(this::look);
    }

    /** Looks into a backup, and shows what bringing it back would change. */
    void look(Path file) {
        asks.set(Optional.empty());
        password.set("");
        look(file, Optional.empty());
    }

    /** Tries the password on the backup that is locked. */
    void unlock() {
        asks.get().ifPresent(file -> {
            if (password.get().isEmpty()) {
                said.trouble(words.get("keeping.password.missing"));
            } else {
                look(file, Optional.of(new Password(password.get())));
            }
        });
    }

    /** Leaves the locked backup as it is. */
    void leaveLocked() {
        asks.set(Optional.empty());
        password.set("");
        said.nothing();
    }

    private void look(Path file, Optional<Password> lock) {
        if (said.busyProperty().get()) {
            return;
        }
        if (current.isPlaying()) {
            said.trouble(words.get("keeping.trouble.playing"));
            return;
        }
        said.look(
                words.get("task.look"),
                lastMoment -> RestorePlan.look(file, lock.orElse(null), folders.diary()),
                plan -> {
                    leaveLocked();
                    navigator.go(new Route.RestorePreview(from, plan));
                },
                failure -> refused(file, failure));
    }

    private void refused(Path file, Exception failure) {
        if (failure instanceof BackupException known && known.kind() == BackupException.Kind.NEEDS_PASSWORD) {
            said.nothing();
            asks.set(Optional.of(file));
        } else {
            said.trouble(keepWords.trouble(file, failure));
            shown();
        }
    }

    /** Whether a password is written that was not tried yet. */
    boolean isHalfWritten() {
        return asks.get().isPresent()
                && !said.busyProperty().get()
                && !password.get().isEmpty();
    }

    /** Where the diary is that was there before the last restoring, to follow. */
    ReadOnlyObjectProperty<Optional<Path>> beforeProperty() {
        return this.diary.beforeProperty();
    }

    /** Brings the diary back that was there before the last restoring. */
    void undo() {
        if (said.busyProperty().get()) {
            return;
        }
        if (current.isPlaying()) {
            said.trouble(words.get("keeping.trouble.playing"));
            return;
        }
        beforeProperty().get().ifPresent(before -> {
            current.forget();
            Path diary = folders.diary();
            LocalDateTime now = LocalDateTime.now(clock);
            this.diary.replace(
                    words.get("task.undo"),
                    lastMoment -> {
                        new Restore(diary).apply(before, null, now, lastMoment);
                        return Optional.empty();
                    },
                    () -> navigator.go(new Route.Storage(from, words.get("keeping.restore.undone"))),
                    failure -> said.trouble(keepWords.trouble(before, failure)));
        });
    }

    /** The backups that are there, newest first, to follow; empty until they are read. */
    ReadOnlyObjectProperty<Optional<List<Row>>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /** The locked backup whose password is asked for, to follow. */
    ReadOnlyObjectProperty<Optional<Path>> asksProperty() {
        return asks.getReadOnlyProperty();
    }

    /** The password of the locked backup. */
    StringProperty passwordProperty() {
        return password;
    }

    /** What came of it. */
    Task said() {
        return said;
    }
}
