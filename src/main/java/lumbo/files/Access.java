package lumbo.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Who may read what Lumbo makes. On systems without such permissions, the folder that it lies in decides. */
public enum Access {

    /** Its owner only: what Lumbo keeps for itself, and health data in folders that Lumbo makes. */
    OWNER("rw-------", "rwx------"),

    /** Whom the system lets by itself: what a person saves where they want to have it. */
    SYSTEM("rw-rw-rw-", "rwxrwxrwx");

    private final String file;
    private final String folder;

    Access(String file, String folder) {
        this.file = file;
        this.folder = folder;
    }

    /** What a file is made with; the system takes away what it never gives. */
    public FileAttribute<?>[] ofFile(Path file) {
        return attributes(file, this.file);
    }

    /** Makes a folder, with those above it, where it is missing. A link to a folder is one. */
    public void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes(folder, this.folder));
        }
    }

    /** Makes an empty file in a folder, under a name of its own: {@code prefix}, digits, {@code .part}. */
    public Path part(Path folder, String prefix) throws IOException {
        return Files.createTempFile(folder, prefix, SafeFile.PART, ofFile(folder));
    }

    /** Takes a file or folder that is there from everybody but its owner; nothing where it is missing. */
    public static void keepForOwner(Path path) throws IOException {
        if (isPosix(path) && Files.exists(path) && !isForOwner(path)) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(OWNER.of(path)));
        }
    }

    /** Whether a file or folder is its owner's only, as far as the system tells such things. */
    public static boolean isForOwner(Path path) throws IOException {
        return !isPosix(path)
                || PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                        .equals(OWNER.of(path));
    }

    private String of(Path path) {
        return Files.isDirectory(path) ? folder : file;
    }

    /** Gives a new file the permissions of the one whose place it takes. */
    static void likeBefore(Path made, Path before) throws IOException {
        if (isPosix(made) && Files.exists(before)) {
            Files.setPosixFilePermissions(made, Files.getPosixFilePermissions(before));
        }
    }

    private static FileAttribute<?>[] attributes(Path path, String permissions) {
        return isPosix(path)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
