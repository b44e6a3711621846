package lumbo.ui.keep;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.keep.Backups;
import lumbo.diary.keep.Password;
import lumbo.diary.keep.Retention;
import lumbo.files.Access;
import lumbo.settings.Settings.Backup;
import lumbo.ui.Services;

/** Whether and where backups are made, and making one. */
final class BackupsViewModel {

    private final Services services;
    private final KeepFiles files;
    private final KeepWords keepWords;
    private final Runnable made;
    private final Said said = new Said();
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
    BackupsViewModel(Services services, KeepFiles files, Runnable made) {
        this.services = services;
        this.files = files;
        this.keepWords = new KeepWords(services);
        this.made = made;
    }

    /** Reads what is there. */
    void shown() {
        folder.set(in().toString());
        Backup wanted = services.settings().get().backup();
        services.background()
                .run(
                        () -> new There(
                                wanted.isAway(),
                                backups(wanted.now(services.folders())).newestSeen()),
                        there -> {
                            away.set(
                                    there.isAway()
                                            ? services.words()
                                                    .format(
                                                            "keeping.backup.away",
                                                            in().toString(),
                                                            services.folders()
                                                                    .backups()
                                                                    .toString())
                                            : "");
                            last.set(there.newest()
                                    .map(one -> services.words().format("keeping.backup.last", keepWords.at(one.at())))
                                    .orElse(services.words().get("keeping.backup.none")));
                        },
                        failure -> last.set(keepWords.trouble(in(), failure)));
    }

    /**
     * What there is.
     *
     * @param isAway whether the folder that was chosen is not there
     * @param newest the newest backup
     */
    private record There(boolean isAway, Optional<Backups.Backup> newest) {}

    private Path in() {
        return services.settings().get().backup().in(services.folders());
    }

    private Backups backups(Path folder) {
        return new Backups(folder, services.clock());
    }

    /** Whether a backup is made when Lumbo is closed. */
    boolean isOn() {
        return services.settings().get().backup().on();
    }

    /** A backup is made when Lumbo is closed, or none. */
    void turn(boolean on) {
        services.settings().change(now -> now.with(new Backup(on, now.backup().folder())));
    }

    /** Asks for another folder. */
    void chooseFolder() {
        files.backupFolder(in()).ifPresent(chosen -> {
            services.settings().change(now -> now.with(new Backup(now.backup().on(), Optional.of(chosen))));
            said.nothing();
            shown();
            made.run();
        });
    }

    /** Shows the folder, or the one in which it will be. */
    void showFolder() {
        Backup wanted = services.settings().get().backup();
        services.background()
                .run(
                        () -> {
                            Path shown = wanted.now(services.folders());
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
            said.trouble(services.words().get("keeping.password.missing"));
            return;
        }
        if (locked.get() && !password.get().equals(again.get())) {
            said.trouble(services.words().get("keeping.password.differs"));
            return;
        }
        Optional<Password> lock = locked.get() ? Optional.of(new Password(password.get())) : Optional.empty();
        Path to = in();
        Backup wanted = services.settings().get().backup();
        said.begin();
        services.background()
                .run(
                        () -> backups(wanted.now(services.folders()))
                                .make(services.folders().diary(), lock),
                        file -> {
                            password.set("");
                            again.set("");
                            locked.set(false);
                            said.done(services.words().format("keeping.backup.made", file.toString()));
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
        return services.words().format("keeping.backup.kept", Retention.DAYS, Retention.WEEKS, Retention.MONTHS);
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
    Said said() {
        return said;
    }
}
