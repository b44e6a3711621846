package lumbo.ui.storage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.backup.BackupRetention;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.Password;
import lumbo.files.Access;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings.Backup;
import lumbo.ui.Background;
import lumbo.ui.BackupAge;
import lumbo.ui.DiaryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Task;

/** Whether and where backups are made, and making one. */
final class BackupsViewModel {

    private final Messages words;
    private final DataFolders folders;
    private final DiaryModel diary;
    private final LiveSettings settings;
    private final Clock clock;
    private final Background background;
    private final Navigator navigator;
    private final StorageFileChooser files;
    private final StorageWords keepWords;
    private final Runnable made;
    private final Task said;
    private final ReadOnlyStringWrapper folder = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper away = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper last = new ReadOnlyStringWrapper("");
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");

    /**
     * Backups as the settings have them.
     *
     * @param made called when the backups that are there have changed
     */
    BackupsViewModel(
            Messages words,
            DataFolders folders,
            LiveSettings settings,
            DiaryModel diary,
            Clock clock,
            Background background,
            Navigator navigator,
            StorageFileChooser files,
            Runnable made) {
        this.words = words;
        this.folders = folders;
        this.settings = settings;
        this.clock = clock;
        this.background = background;
        this.navigator = navigator;
        this.said = new Task(navigator.owner());
        this.files = files;
        this.diary = diary;
        this.keepWords = new StorageWords(words, diary);
        this.made = made;
    }

    /** Reads what is there. */
    void shown() {
        folder.set(in().toString());
        Backup wanted = settings.get().backup();
        navigator
                .owner()
                .run(
                        () -> new BackupState(
                                wanted.isAway(),
                                backups(wanted.now(folders)).newestSeen(),
                                backups(wanted.now(folders)).isDue(diary.file())),
                        there -> {
                            away.set(
                                    there.isAway()
                                            ? words.format(
                                                    "keeping.backup.away",
                                                    in().toString(),
                                                    folders.backups().toString())
                                            : "");
                            last.set(there.newest()
                                    .map(one -> words.format(
                                            there.isDue() && BackupAge.isOld(one.at(), LocalDateTime.now(clock))
                                                    ? "keeping.backup.old"
                                                    : "keeping.backup.last",
                                            keepWords.at(one.at())))
                                    .orElse(words.get("keeping.backup.none")));
                        },
                        failure -> last.set(keepWords.trouble(in(), failure)));
    }

    /**
     * What there is.
     *
     * @param isAway whether the folder that was chosen is not there
     * @param newest the newest backup
     * @param isDue whether the diary changed since
     */
    private record BackupState(boolean isAway, Optional<Backups.Backup> newest, boolean isDue) {}

    private Path in() {
        return settings.get().backup().in(folders);
    }

    private Backups backups(Path folder) {
        return new Backups(folder, clock);
    }

    /** Whether a backup is made when Lumbo is closed. */
    boolean isOn() {
        return settings.get().backup().on();
    }

    /** A backup is made when Lumbo is closed, or none. */
    void turn(boolean on) {
        settings.change(now -> now.with(new Backup(on, now.backup().folder())));
    }

    /** Asks for another folder. */
    void chooseFolder() {
        files.backupFolder(in()).ifPresent(chosen -> {
            settings.change(now -> now.with(new Backup(now.backup().on(), chosen)));
            said.nothing();
            shown();
            made.run();
        });
    }

    /** Shows the folder, or the one in which it will be. */
    void showFolder() {
        Backup wanted = settings.get().backup();
        background.run(
                () -> {
                    Path shown = wanted.now(folders);
                    Access.OWNER.makeFolder(shown);
                    files.show(shown);
                    return true;
                },
                done -> {},
                failure -> said.trouble(keepWords.trouble(in(), failure)));
    }

    /** Makes a backup, locked if that is wanted. */
    void backUp() {
        if (said.busyProperty().get()) {
            return;
        }
        if (locked.get() && password.get().isEmpty()) {
            said.trouble(words.get("keeping.password.missing"));
            return;
        }
        if (locked.get() && !password.get().equals(again.get())) {
            said.trouble(words.get("keeping.password.differs"));
            return;
        }
        Password lock = locked.get() ? new Password(password.get()) : null;
        Path to = in();
        Backup wanted = settings.get().backup();
        said.make(
                words.get("task.backup"),
                lastMoment -> backups(wanted.now(folders)).make(diary.file(), lock),
                file -> {
                    password.set("");
                    again.set("");
                    locked.set(false);
                    said.done(words.format("keeping.backup.made", file.toString()));
                    shown();
                    made.run();
                },
                failure -> said.trouble(keepWords.trouble(to, failure)));
    }

    /** Whether a password is written with which nothing was locked yet. */
    boolean isHalfWritten() {
        return locked.get()
                && !said.busyProperty().get()
                && !(password.get().isEmpty() && again.get().isEmpty());
    }

    /** Which backups are kept, in words. */
    String kept() {
        return words.format("keeping.backup.kept", BackupRetention.DAYS, BackupRetention.WEEKS, BackupRetention.MONTHS);
    }

    /** Where backups are, to follow. */
    ReadOnlyStringProperty folderProperty() {
        return folder.getReadOnlyProperty();
    }

    /** That the folder that was chosen is not there, and where backups are made meanwhile, to follow; empty while it is. */
    ReadOnlyStringProperty awayProperty() {
        return away.getReadOnlyProperty();
    }

    /** When the last good one was made, to follow; empty until that is known. */
    ReadOnlyStringProperty lastProperty() {
        return last.getReadOnlyProperty();
    }

    /** Whether the next one is locked. */
    BooleanProperty lockedProperty() {
        return locked;
    }

    /** The password to lock it with. */
    StringProperty passwordProperty() {
        return password;
    }

    /** The password once more. */
    StringProperty againProperty() {
        return again;
    }

    /** What came of it. */
    Task said() {
        return said;
    }
}
