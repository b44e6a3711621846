package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import lumbo.files.Access;
import lumbo.files.FreeName;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.files.Wipe;

/**
 * Deletes a diary for good, with the copies of it that Lumbo has put aside beside it. Every file is written over with
 * zeros before it is deleted, so that nothing of it is left where it stood.
 */
public final class DiaryEraser {

    private DiaryEraser() {}

    /**
     * Deletes a diary that nobody has open. It is gone from its place at once; should the computer stop then, {@link
     * StaleFiles} does the rest when Lumbo next starts.
     *
     * @param diary the diary; need not exist
     * @param backups the folders whose backups are deleted too; none to keep them
     * @param clock what backups are read with
     * @return the files that are gone, the diary's first. A link to one of them is not among them: the file that it leads to
     *     is, and the link stays
     * @throws BackupException when something can't be deleted; what is gone already stays gone
     */
    public static List<Path> all(Path diary, List<Path> backups, Clock clock) throws BackupException {
        Path file = RealFile.of(diary);
        try {
            List<Path> doomed = new ArrayList<>();
            Map<Path, Path> names = new HashMap<>();
            if (Files.exists(file)) {
                Path part = Access.OWNER.part(SafeFile.folderOf(file), StaleFiles.ERASED);
                SafeFile.move(file, part);
                doomed.add(part);
                names.put(part, file);
            }
            OwnerFiles.BESIDE.forEach(log -> doomed.add(OwnerFiles.beside(file, log)));
            doomed.addAll(copies(file));
            if (!file.equals(diary.toAbsolutePath())) {
                doomed.addAll(copies(diary));
            }
            backups.forEach(folder -> new Backups(folder, clock).list().forEach(backup -> doomed.add(backup.file())));
            List<Path> gone = new ArrayList<>();
            for (Path one : doomed) {
                Path real = RealFile.of(one);
                if (Wipe.file(real)) {
                    gone.add(names.getOrDefault(real, real));
                }
                if (!real.equals(one)) {
                    Files.deleteIfExists(one);
                }
            }
            return List.copyOf(gone);
        } catch (IOException | DirectoryIteratorException failure) {
            throw BackupException.of(file, failure);
        }
    }

    /**
     * The copies that were put aside beside a diary: before it was brought up to date or restored, and damaged ones.
     *
     * @throws IOException when its folder can't be read
     */
    public static List<Path> copies(Path diary) throws IOException {
        Path file = diary.toAbsolutePath();
        Pattern ours = Pattern.compile(Pattern.quote(FreeName.stem(file))
                + "(-(before-v\\d+|before-restore|before-join|damaged|kept|joined|left|log)[-0-9T]*)+"
                + Pattern.quote(FreeName.ending(file))
                + "(-wal|-journal|-shm|-open)?");
        List<Path> copies = new ArrayList<>();
        if (Files.isDirectory(SafeFile.folderOf(file))) {
            try (DirectoryStream<Path> all = Files.newDirectoryStream(SafeFile.folderOf(file))) {
                for (Path one : all) {
                    if (ours.matcher(String.valueOf(one.getFileName())).matches()
                            && Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
                        copies.add(one);
                    }
                }
            }
        }
        return copies;
    }
}
