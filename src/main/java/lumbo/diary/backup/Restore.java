package lumbo.diary.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.DiaryFacts;
import lumbo.diary.DiaryLoss;
import lumbo.diary.NewDiaryFile;
import lumbo.files.Access;
import lumbo.files.Beginning;
import lumbo.files.FullDisk;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.files.Share;
import lumbo.files.TemporaryFolder;
import org.jspecify.annotations.Nullable;

/** Brings a backup back in place of a diary, which nobody may have open meanwhile and which stays under another name. */
public final class Restore {

    private static final Logger LOG = Logger.getLogger(Restore.class.getName());

    /** How much of the time has gone when all is unpacked, and when its rows are copied; measured with twenty years. */
    private static final double UNPACKED = 0.1;

    private static final double COPIED = 0.4;

    /** What is wrong with a backup; all else is in the way of the new diary. */
    private static final Set<DiaryException.Kind> OF_BACKUP =
            Set.of(DiaryException.Kind.DAMAGED, DiaryException.Kind.NEWER);

    private final Path diary;

    /**
     * What would become of it.
     *
     * @param backup what is in the backup
     * @param present what is in the diary that it would replace; null where there is no diary that can be read
     * @param loss what is in that one and not in the backup
     */
    public record Preview(DiaryFacts backup, @Nullable DiaryFacts present, DiaryLoss loss) {}

    /**
     * What became of it.
     *
     * @param facts what is in the diary now
     * @param before where the diary is that was there before; null where there was none
     */
    public record Restored(DiaryFacts facts, @Nullable Path before) {}

    /**
     * Brings backups back.
     *
     * @param diary the diary's file; need not exist
     */
    public Restore(Path diary) {
        this.diary = RealFile.of(diary);
    }

    /**
     * Tells what is in a backup, and what it would replace. Changes nothing.
     *
     * @param file a backup, or a diary
     * @param password what it is locked with; null where it is not
     * @param share told how much is done
     * @throws BackupException when it can't be brought back
     */
    public Preview preview(Path file, @Nullable Password password, Share share) throws BackupException {
        return with(file, password, share, made -> {
            DiaryFacts present = present();
            DiaryLoss loss = present == null ? new DiaryLoss(0, 0, 0) : Diary.loss(diary, made.file());
            return new Preview(made.examine(Share.UNTOLD), present, loss);
        });
    }

    private @Nullable DiaryFacts present() {
        try {
            return Files.exists(diary) ? Diary.facts(diary) : null;
        } catch (DiaryException unreadable) {
            LOG.log(Level.FINE, "the present diary can't be read", unreadable);
            return null;
        }
    }

    /**
     * Puts a backup in place of the diary, all at once. The diary that was there stays beside it, as in {@code
     * diary-before-restore-2026-11-22T18-30-00.sqlite}.
     *
     * @param file a backup, or a diary, with its log where it has one; an older one is brought up to date
     * @param password what it is locked with; null where it is not
     * @param now the local time, for the name
     * @param share told how much is done
     * @param lastMoment called before the diary is touched; what it throws leaves everything as it was
     * @throws BackupException when it can't be brought back; the diary is then as it was
     */
    public Restored apply(Path file, @Nullable Password password, LocalDateTime now, Share share, Runnable lastMoment)
            throws BackupException {
        return with(file, password, share, made -> {
            lastMoment.run();
            Path before = made.putInPlace("restore-" + Backups.stamp(now)).orElse(null);
            return new Restored(made.examine(Share.UNTOLD), before);
        });
    }

    /** Works with the backup's rows in a diary of our own tables, which was read as it will be. */
    private <T> T with(Path file, @Nullable Password password, Share share, Function<NewDiaryFile, T> work)
            throws BackupException {
        refuseWhatIsNoFile(file);
        Path own = SafeFile.folderOf(diary);
        try (TemporaryFolder folder = folder(own)) {
            Path copy = folder.file("copy.sqlite");
            unpack(file, copy, password, share.part(0, UNPACKED));
            try (NewDiaryFile made = NewDiaryFile.of(copy, diary, share.part(UNPACKED, COPIED))) {
                made.examine(share.part(COPIED, 1));
                return work.apply(made);
            }
        } catch (DiaryException failure) {
            boolean isOfBackup = OF_BACKUP.contains(failure.kind());
            throw BackupException.of(isOfBackup ? file : diary, failure);
        } catch (IOException failure) {
            // of the two disks only this one is written
            throw BackupException.of(FullDisk.is(failure) ? own : file, failure);
        }
    }

    /** Beside the diary, for its owner only. */
    private static TemporaryFolder folder(Path own) throws BackupException {
        try {
            Access.OWNER.makeFolder(own);
            return TemporaryFolder.in(own, "lumbo-unpacked-");
        } catch (IOException failure) {
            throw BackupException.of(own, failure);
        }
    }

    private static void refuseWhatIsNoFile(Path file) throws BackupException {
        if (!Files.isRegularFile(file)) {
            throw new BackupException(
                    Files.notExists(file) ? BackupException.Kind.MISSING : BackupException.Kind.NO_BACKUP, file);
        }
    }

    private static void unpack(Path file, Path copy, @Nullable Password password, Share share)
            throws IOException, BackupException {
        if (EncryptedFile.isEncrypted(file)) {
            if (password == null) {
                throw new BackupException(BackupException.Kind.NEEDS_PASSWORD, file);
            }
            EncryptedFile.decrypt(file, copy, password, share);
        } else if (Beginning.isSqlite(file)) {
            // as a stream, which takes no permissions along
            try (InputStream in = share.reading(file)) {
                Files.copy(in, copy);
            }
            OwnerFiles.copyLogs(file, copy);
            Diary.intoOneFile(copy);
        } else {
            throw new BackupException(BackupException.Kind.NO_BACKUP, file);
        }
    }
}
