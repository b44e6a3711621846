package lumbo.ui.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.backup.BackupRetention;
import lumbo.diary.backup.Backups;
import lumbo.diary.backup.Password;
import lumbo.files.Access;
import lumbo.settings.Settings.Backup;

/** Whether and where backups are made, and making one. */
final class BackupsViewModel extends StorageAction {

    private final Runnable made;
    private final ReadOnlyObjectWrapper<BackupState> state = new ReadOnlyObjectWrapper<>(new BackupState("", "", ""));
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final StringProperty password = new SimpleStringProperty("");
    private final StringProperty again = new SimpleStringProperty("");

    /**
     * What there is, in words.
     *
     * @param folder where backups are
     * @param away that the folder that was chosen is not there, and where backups are made meanwhile; empty while it is
     * @param last when the last good one was made; empty until that is known
     */
    record BackupState(String folder, String away, String last) {}

    /**
     * Backups as the settings have them.
     *
     * @param made called when the backups that are there have changed
     */
    BackupsViewModel(StorageTools tools, Runnable made) {
        super(tools);
        this.made = made;
    }

    @Override
    public void shown() {
        Backup wanted = wanted();
        String before = state.get().last();
        state.set(new BackupState(in().toString(), state.get().away(), before));
        navigator
                .owner()
                .run(
                        () -> read(wanted),
                        state::set,
                        failure -> state.set(new BackupState(in().toString(), "", keepWords.trouble(in(), failure))));
    }

    private BackupState read(Backup wanted) throws IOException {
        Path chosen = wanted.in(folders);
        Backups there = backups(wanted);
        boolean isDue = there.isDue(diary.file());
        return new BackupState(
                chosen.toString(),
                wanted.isAway()
                        ? words.format(
                                "keeping.backup.away",
                                chosen.toString(),
                                folders.backups().toString())
                        : "",
                there.newestSeen()
                        .map(one -> words.format(
                                isDue && one.isOld(LocalDateTime.now(clock))
                                        ? "keeping.backup.old"
                                        : "keeping.backup.last",
                                keepWords.at(one.at())))
                        .orElse(words.get("keeping.backup.none")));
    }

    private Path in() {
        return wanted().in(folders);
    }

    private Backups backups(Backup wanted) {
        return new Backups(wanted.now(folders), clock);
    }

    /** Whether a backup is made when Lumbo is closed. */
    boolean isOn() {
        return wanted().on();
    }

    /** A backup is made when Lumbo is closed, or none. */
    void turn(boolean on) {
        want(new Backup(on, wanted().folder()));
    }

    /** Asks for another folder. */
    void chooseFolder() {
        files.folder(words.get("keeping.backup.folder.choose"), in()).ifPresent(chosen -> {
            want(new Backup(isOn(), chosen));
            said().nothing();
            shown();
            made.run();
        });
    }

    /** Shows the folder, or the one in which it will be. */
    void showFolder() {
        Backup wanted = wanted();
        navigator
                .owner()
                .background()
                .run(
                        () -> {
                            Path shown = wanted.now(folders);
                            Access.OWNER.makeFolder(shown);
                            tools.show().accept(shown);
                            return true;
                        },
                        done -> {},
                        failed(in()));
    }

    /** Makes a backup, locked if that is wanted. */
    void backUp() {
        if (!isFree()) {
            return;
        }
        if (locked.get() && password.get().isEmpty()) {
            said().trouble(words.get("keeping.password.missing"));
            return;
        }
        if (locked.get() && !password.get().equals(again.get())) {
            said().trouble(words.get("keeping.password.differs"));
            return;
        }
        Password lock = locked.get() ? new Password(password.get()) : null;
        Backup wanted = wanted();
        said().make(
                        words.get("task.backup"),
                        lastMoment -> backups(wanted).make(diary.file(), lock),
                        file -> {
                            password.set("");
                            again.set("");
                            locked.set(false);
                            said().done(words.format("keeping.backup.made", file.toString()));
                            shown();
                            made.run();
                        },
                        failed(in()));
    }

    @Override
    public boolean isHalfWritten() {
        return locked.get()
                && isFree()
                && !(password.get().isEmpty() && again.get().isEmpty());
    }

    /** Which backups are kept, in words. */
    String kept() {
        return words.format("keeping.backup.kept", BackupRetention.DAYS, BackupRetention.WEEKS, BackupRetention.MONTHS);
    }

    /** What there is, to follow. */
    ReadOnlyObjectProperty<BackupState> stateProperty() {
        return state.getReadOnlyProperty();
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
}
