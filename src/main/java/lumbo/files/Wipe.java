package lumbo.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Deletes files so that nothing of them is left where they stood. */
public final class Wipe {

    private static final int CHUNK = 64 * 1024;

    private Wipe() {}

    /** Writes zeros over a file and deletes it; of a link only the link. Tells whether there was one. */
    public static boolean file(Path file) throws IOException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return Files.deleteIfExists(file);
        }
        try (FileChannel out = FileChannel.open(file, StandardOpenOption.WRITE)) {
            long left = out.size();
            ByteBuffer zeros = ByteBuffer.allocate(CHUNK);
            while (left > 0) {
                zeros.clear().limit((int) Math.min(left, CHUNK));
                left -= out.write(zeros);
            }
            out.force(true);
        }
        return Files.deleteIfExists(file);
    }

    /** A folder with all that is in it; links in it are not followed. */
    public static void folder(Path folder) throws IOException {
        TemporaryFolder.delete(folder, Wipe::file);
    }
}
