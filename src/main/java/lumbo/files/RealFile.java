package lumbo.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file that a name stands for, through symbolic links. Who replaces, moves or deletes a file has to do it to this one:
 * else the link is replaced, and the file with what a person wrote stays somewhere.
 *
 * <p>A second name of the same file, a hard link, is no link that could be followed: only how many names there are is known,
 * and only on some systems.
 */
public final class RealFile {

    /** As many links as Linux follows. */
    private static final int MOST_LINKS = 40;

    private RealFile() {}

    /**
     * The file behind a name; need not exist. The name itself, made absolute, where it is no link, and where links lead in a
     * circle: that can't be opened by anybody.
     */
    public static Path of(Path name) {
        Path at = name.toAbsolutePath();
        for (int links = 0; links < MOST_LINKS; links++) {
            if (!Files.isSymbolicLink(at)) {
                return at;
            }
            try {
                // .. in a link is meant from the folder that the link really lies in
                Path folder = at.resolveSibling("").toRealPath();
                at = folder.resolve(Files.readSymbolicLink(at)).normalize();
            } catch (IOException unread) {
                return name.toAbsolutePath();
            }
        }
        return name.toAbsolutePath();
    }

    /** Whether a name is a link into a folder that is not there, as on a stick that was pulled, or in a circle. */
    public static boolean leadsNowhere(Path name) {
        Path at = name.toAbsolutePath();
        return Files.isSymbolicLink(at) && (of(at).equals(at) || !Files.isDirectory(of(at).resolveSibling("")));
    }

    /** How many names a file has; 1 where that is not known. */
    public static int names(Path file) {
        try {
            return file.getFileSystem().supportedFileAttributeViews().contains("unix")
                    ? ((Number) Files.getAttribute(file, "unix:nlink")).intValue()
                    : 1;
        } catch (IOException unknown) {
            return 1;
        }
    }
}
