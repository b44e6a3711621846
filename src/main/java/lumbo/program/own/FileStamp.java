package lumbo.program.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What can be told of a file without opening it; as long as it is the same, so is the content.
 *
 * @param bytes the size; -1 for a file that is not there
 * @param modified when it was last written
 * @param key what the file system knows it by
 */
record FileStamp(long bytes, FileTime modified, String key) {

    private static final FileStamp GONE = new FileStamp(-1, FileTime.fromMillis(0), "");

    static FileStamp of(Path file) {
        try {
            BasicFileAttributes known = Files.readAttributes(file, BasicFileAttributes.class);
            return new FileStamp(known.size(), known.lastModifiedTime(), String.valueOf(known.fileKey()));
        } catch (IOException e) {
            return GONE;
        }
    }
}
