package lumbo.diary.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
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
import org.jspecify.annotations.Nullable;

/** Brings a backup back in place of a diary, which nobody may have open meanwhile and which stays under another name. */
public final class Restore {

    private static final Logger LOG = Logger.getLogger(Restore.class.getName());

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
     * @throws BackupException when it can't be brought back
     */
    public Preview preview(Path file, @Nullable Password password) throws BackupException {
        Path part = unpacked(file, password);
        try (NewDiaryFile made = made(file, part)) {
            DiaryFacts present = present();
            DiaryLoss loss = present == null ? new DiaryLoss(0, 0, 0) : Diary.loss(diary, made.file());
            return new Preview(made.examine(), present, loss);
        } catch (DiaryException failure) {
            throw BackupException.of(file, failure);
        } finally {
            remove(part);
        }
    }

    /** The backup's rows in a diary of our own tables, which was read as it will be. */
    private NewDiaryFile made(Path file, Path part) throws BackupException {
        try {
            NewDiaryFile made = NewDiaryFile.of(part, diary);
            try {
                made.examine();
                return made;
            } catch (DiaryException failure) {
                made.close();
                throw failure;
            }
        } catch (DiaryException failure) {
            throw BackupException.of(
                    failure.kind() == DiaryException.Kind.FULL ? SafeFile.folderOf(diary) : file, failure);
        }
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
     * @throws BackupException when it can't be brought back; the diary is then as it was
     */
    public Restored apply(Path file, @Nullable Password password, LocalDateTime now) throws BackupException {
        return apply(file, password, now, () -> {});
    }

    /**
     * The same, so that it can be called off.
     *
     * @param lastMoment called before the diary is touched; what it throws leaves everything as it was
     * @throws BackupException when it can't be brought back; the diary is then as it was
     */
    public Restored apply(Path file, @Nullable Password password, LocalDateTime now, Runnable lastMoment)
            throws BackupException {
        Path part = unpacked(file, password);
        try (NewDiaryFile made = made(file, part)) {
            lastMoment.run();
            Path before = made.putInPlace("restore-" + Backups.stamp(now)).orElse(null);
            return new Restored(made.examine(), before);
        } catch (DiaryException failure) {
            throw BackupException.of(diary, failure);
        } finally {
            remove(part);
        }
    }

    /** The backup's content beside the diary, for its owner only. */
    private Path unpacked(Path file, @Nullable Password password) throws BackupException {
        refuseWhatIsNoFile(file);
        Path own = SafeFile.folderOf(diary);
        try {
            boolean isSealed = EncryptedFile.isEncrypted(file);
            if (isSealed && password == null) {
                throw new BackupException(BackupException.Kind.NEEDS_PASSWORD, file);
            }
            if (!isSealed && !Beginning.isSqlite(file)) {
                throw new BackupException(BackupException.Kind.NO_BACKUP, file);
            }
            Path part = part(own);
            try {
                unpack(file, part, isSealed ? password : null);
                return part;
            } catch (IOException | BackupException failure) {
                remove(part);
                throw failure;
            }
        } catch (IOException failure) {
            // of the two disks only this one is written
            throw BackupException.of(FullDisk.is(failure) ? own : file, failure);
        }
    }

    private static Path part(Path folder) throws BackupException {
        try {
            Access.OWNER.makeFolder(folder);
            return Access.OWNER.part(folder, "lumbo-restore-");
        } catch (IOException failure) {
            throw BackupException.of(folder, failure);
        }
    }

    private static void refuseWhatIsNoFile(Path file) throws BackupException {
        if (Files.notExists(file)) {
            throw new BackupException(BackupException.Kind.MISSING, file);
        }
        if (!Files.isRegularFile(file)) {
            throw new BackupException(BackupException.Kind.NO_BACKUP, file);
        }
    }

    private static void unpack(Path file, Path part, @Nullable Password password) throws IOException, BackupException {
        if (password != null) {
            EncryptedFile.decrypt(file, part, password);
        } else {
            // written into, so that it keeps its own permissions
            try (OutputStream out = Files.newOutputStream(part)) {
                Files.copy(file, out);
            }
            OwnerFiles.copyLogs(file, part);
            Diary.intoOneFile(part);
        }
    }

    private static void remove(Path part) {
        try {
            Files.deleteIfExists(part);
            OwnerFiles.removeLogs(part);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "a part of a file can't be deleted", stays);
        }
    }
}
