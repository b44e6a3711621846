package lumbo.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which file lies under a name, and in which state; found by one look at the disk.
 *
 * @param key which file it is: the same for the same file under any name, another for another file. On Windows, which tells of
 *     none, when it was made; there nobody can replace or move a file that is open
 * @param size its length in bytes
 * @param changes when its content was changed last, and on some systems when anything about it was
 */
public record FileState(Object key, long size, Object changes) {

    /** What lies under a name now; empty when nothing does. */
    public static Optional<FileState> of(Path file) throws IOException {
        return look(file, file.getFileSystem().supportedFileAttributeViews().contains("unix"));
    }

    /** The same in half the time; {@link #changes} is only when the content was changed, which can be set back. */
    public static Optional<FileState> quickly(Path file) throws IOException {
        return look(file, false);
    }

    private static Optional<FileState> look(Path file, boolean isUnix) throws IOException {
        try {
            if (isUnix) {
                Map<String, Object> all = Files.readAttributes(file, "unix:fileKey,size,lastModifiedTime,ctime");
                return Optional.of(new FileState(
                        Objects.requireNonNull(all.get("fileKey")),
                        ((Number) Objects.requireNonNull(all.get("size"))).longValue(),
                        List.of(
                                Objects.requireNonNull(all.get("lastModifiedTime")),
                                Objects.requireNonNull(all.get("ctime")))));
            }
            BasicFileAttributes all = Files.readAttributes(file, BasicFileAttributes.class);
            Object key = all.fileKey();
            return Optional.of(
                    new FileState(key == null ? all.creationTime() : key, all.size(), all.lastModifiedTime()));
        } catch (NoSuchFileException | NotDirectoryException gone) {
            return Optional.empty();
        } catch (IOException failure) {
            // a part of the way that is a file by now
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** Whether another look found the same file, whatever is in it. */
    public boolean isSameFile(FileState other) {
        return key.equals(other.key);
    }
}
