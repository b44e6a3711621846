package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.files.Wipe;

/**
 * What a restoring, recovering or deleting that was broken off has left beside a diary. It holds copies of what a person
 * wrote, and nobody would ever look for it.
 */
public final class StaleFiles {

    /** How the files begin that are being deleted. */
    static final String ERASED = "lumbo-erase-";

    private static final String NUMBER = "\\d+";

    /** Made by us in the data folder while one window or command holds it. */
    private static final Pattern FOLDER = Pattern.compile("(diary-restore-|lumbo-recovery-|lumbo-unpacked-)" + NUMBER);

    private static final Pattern FILE = Pattern.compile(
            "(lumbo-restore-|lumbo-recovered-|" + ERASED + ")" + NUMBER + "\\.part(-wal|-shm|-journal)?");

    /** Made also by those who don't hold the folder: only what is old is nobody's. */
    private static final Pattern SHARED =
            Pattern.compile("(lumbo-|lumbo-backup-|diary-copy-)" + NUMBER + "\\.part(-wal|-shm|-journal)?");

    private static final Pattern INSIDE =
            Pattern.compile("(diary|copy)\\.sqlite(-wal|-shm|-journal)?|before\\.part|diary-restore-" + NUMBER);

    /** After this long, nobody works on a part of a file any more. */
    static final Duration AFTER = Duration.ofDays(1);

    private static final Logger LOG = Logger.getLogger(StaleFiles.class.getName());

    private StaleFiles() {}

    /**
     * Takes away what was left behind beside a diary. Anything that has other names, or is a link, or has something in it
     * that is not ours, is left.
     *
     * @param diary a diary, whose folder the caller holds, so that nobody restores or recovers meanwhile
     * @param now the time
     * @return what was taken away
     */
    public static List<Path> remove(Path diary, Instant now) {
        List<Path> removed = new ArrayList<>();
        remove(SafeFile.folderOf(diary), now, removed);
        Path real = SafeFile.folderOf(RealFile.of(diary));
        if (!real.equals(SafeFile.folderOf(diary))) {
            remove(real, now, removed);
        }
        return removed;
    }

    private static void remove(Path folder, Instant now, List<Path> removed) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                if (isLeft(one, now) && isRemoved(one)) {
                    removed.add(one);
                }
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            LOG.log(Level.WARNING, "the folder of the diary can't be read", unreadable);
        }
    }

    private static boolean isLeft(Path one, Instant now) throws IOException {
        String name = String.valueOf(one.getFileName());
        if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
            return FOLDER.matcher(name).matches() && hasOnlyOurs(one);
        }
        if (!Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        return FILE.matcher(name).matches() || (SHARED.matcher(name).matches() && isLeftLongAgo(one, now));
    }

    private static boolean hasOnlyOurs(Path folder) throws IOException {
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path one : inside) {
                boolean isFolder = Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS);
                boolean isFile = Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS);
                boolean isOurs =
                        INSIDE.matcher(String.valueOf(one.getFileName())).matches();
                if (!isOurs || !(isFile || isFolder) || (isFolder && !hasOnlyOurs(one))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isRemoved(Path one) {
        try {
            if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                Wipe.folder(one);
            } else {
                Wipe.file(one);
            }
            return true;
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "a part of a file can't be deleted", stays);
            return false;
        }
    }

    /**
     * Whether nobody works on a file any more. That is so as well where it seems to be of a time to come, as after a clock
     * that ran ahead was put right: else it would stay until that time.
     *
     * @param file a file, of which the file system tells when it was last written
     * @param now the time
     */
    static boolean isLeftLongAgo(Path file, Instant now) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(written, now).abs().compareTo(AFTER) > 0;
    }
}
