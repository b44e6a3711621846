package lumbo.ui.shell;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.diary.backup.BackupException;
import lumbo.diary.backup.Backups;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.ui.Background;
import lumbo.ui.Task;
import org.jspecify.annotations.Nullable;

/**
 * Makes the backups that nobody asks for: when Lumbo is closed, and when there was no time for that, at the next start. Says when
 * the last one is old.
 */
final class BackupKeeper {

    private static final Logger LOG = Logger.getLogger(BackupKeeper.class.getName());

    private final Messages words;
    private final DataFolders folders;
    private final Supplier<Settings.Backup> wanted;
    private final Clock clock;

    /** Keeps backups as they are {@code wanted}, which is asked each time. */
    BackupKeeper(Messages words, DataFolders folders, Supplier<Settings.Backup> wanted, Clock clock) {
        this.words = words;
        this.folders = folders;
        this.wanted = wanted;
        this.clock = clock;
    }

    /**
     * Makes a backup of the diary that was open and is closed, if one is due. What is broken off here is made at the next start.
     *
     * @param diary its file, which is another one than ever where something else was put in its place
     */
    void atClosing(Path diary) throws BackupException {
        if (wanted.get().on()) {
            Optional<Path> _ = backups().makeIfDue(diary);
        }
    }

    private Optional<Path> make() throws BackupException {
        return backups().makeIfDue(folders.diary());
    }

    private Backups backups() {
        return new Backups(wanted.get().now(folders), clock);
    }

    /** Makes the backup in the background that is still due from before; where that fails, says how old the last one is. */
    void atStart(Background background) {
        if (!wanted.get().on()) {
            return;
        }
        new Task(background.owner())
                .make(
                        words.get("task.backup"),
                        lastMoment -> make(),
                        made -> {},
                        failure -> background.run(
                                () -> backups().newestGood(),
                                newest -> tell(background, newest.orElse(null), failure),
                                unknown -> LOG.log(Level.WARNING, "the backups can't be read", unknown)));
    }

    private void tell(Background background, Backups.@Nullable Backup newest, Exception failure) {
        if (newest == null || newest.isOld(LocalDateTime.now(clock))) {
            String old = newest == null
                    ? words.get("keeping.backup.failed.none")
                    : words.format("keeping.backup.failed.old", words.regional().dateAndTime(newest.at()));
            BackupException why = BackupException.of(wanted.get().in(folders), failure);
            background.notices().tell(old + " " + why.sentence(words));
        }
    }
}
