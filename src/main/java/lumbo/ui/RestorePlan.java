package lumbo.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import lumbo.diary.DiaryException;
import lumbo.diary.backup.BackupException;
import lumbo.diary.backup.Password;
import lumbo.diary.backup.Restore;
import lumbo.diary.export.JsonImport;
import lumbo.files.Beginning;
import lumbo.files.SafeFile;
import lumbo.files.Share;
import lumbo.files.TemporaryFolder;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import org.jspecify.annotations.Nullable;

/**
 * A backup, or an exported diary, that can be brought back, and what would become of it.
 *
 * @param file the file
 * @param password what it is locked with, if it is
 * @param preview what is in it, and what it would replace
 */
public record RestorePlan(Path file, @Nullable Password password, Restore.Preview preview) {

    /** An exported diary can't be used; not for files of other kinds. */
    public static final class Unusable extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Problem problem;

        Unusable(Problem problem) {
            super(problem.key());
            this.problem = problem;
        }

        /** What is wrong with it first. */
        public Problem problem() {
            return problem;
        }
    }

    private interface Work<T> {
        T on(Path file, Share share) throws BackupException;
    }

    /**
     * Looks into a file; changes nothing.
     *
     * @param password what it is locked with, if it is
     * @param diary the diary that it would replace; need not exist
     * @param share told how much is done
     * @throws BackupException when it can't be brought back
     * @throws Unusable when it is an exported diary with a problem
     */
    public static RestorePlan look(Path file, @Nullable Password password, Path diary, Share share)
            throws BackupException, Unusable {
        return new RestorePlan(
                file,
                password,
                unpacked(file, diary, share, (made, rest) -> new Restore(diary).preview(made, password, rest)));
    }

    /**
     * Puts it in place of a diary that nobody has open.
     *
     * @param now the local time, for the name of the diary that was there
     * @param share told how much is done
     * @param lastMoment called before the diary is touched; what it throws leaves everything as it was
     * @throws BackupException when that fails; the diary is then as it was
     * @throws Unusable when it is an exported diary with a problem; the diary is then as it was
     */
    public Restore.Restored apply(Path diary, LocalDateTime now, Share share, Runnable lastMoment)
            throws BackupException, Unusable {
        return unpacked(
                file, diary, share, (made, rest) -> new Restore(diary).apply(made, password, now, rest, lastMoment));
    }

    /** Makes a diary of an export beside the present one, where it is private, for as long as the work takes. */
    private static <T> T unpacked(Path file, Path diary, Share share, Work<T> work) throws BackupException, Unusable {
        try {
            if (!Files.isRegularFile(file) || !Beginning.isJson(file)) {
                return work.on(file, share);
            }
            try (TemporaryFolder folder = TemporaryFolder.in(SafeFile.folderOf(diary), "lumbo-unpacked-")) {
                Path made = folder.file("diary.sqlite");
                if (JsonImport.restore(file, made, share.part(0, 0.5))
                        instanceof ReadResult.Invalid<JsonImport.Restored>(List<Problem> problems)) {
                    throw new Unusable(problems.getFirst());
                }
                return work.on(made, share.part(0.5, 1));
            }
        } catch (IOException | DiaryException failure) {
            throw BackupException.of(file, failure);
        }
    }
}
