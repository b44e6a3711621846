package lumbo.files;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A folder for its owner only, that is gone with all that is in it once this is closed. */
public final class TemporaryFolder implements AutoCloseable {

    private final Path folder;

    private TemporaryFolder(Path folder) {
        this.folder = folder;
    }

    /** Makes one among the temporary files. */
    public static TemporaryFolder ofSystem(String prefix) throws IOException {
        // temporary folders are made for their owner only
        return new TemporaryFolder(Files.createTempDirectory(prefix));
    }

    /** Makes one in another folder, on the disk that its files shall get to; digits follow the prefix of its name. */
    public static TemporaryFolder in(Path folder, String prefix) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory(folder, prefix));
    }

    /** A file in it. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    @Override
    public void close() throws IOException {
        delete(folder, Files::deleteIfExists);
    }

    /** What takes a file away. */
    interface Deleting {
        boolean file(Path file) throws IOException;
    }

    /** Takes a folder away, if it is there; links in it are not followed. */
    static void delete(Path folder, Deleting deleting) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (DirectoryStream<Path> inside = Files.newDirectoryStream(folder)) {
            for (Path one : inside) {
                if (Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)) {
                    delete(one, deleting);
                } else {
                    deleting.file(one);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
