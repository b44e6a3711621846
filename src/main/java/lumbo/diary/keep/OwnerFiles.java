package lumbo.diary.keep;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Files that only their owner may read, and what it takes to have them on the disk for good. */
final class OwnerFiles {

    /** What SQLite may have beside a diary; without these, the diary is not whole. */
    private static final List<String> LOGS = List.of("-wal", "-journal");

    private static final Logger LOG = Logger.getLogger(OwnerFiles.class.getName());

    private OwnerFiles() {}

    /** Makes a folder, with those above it, where it is missing. */
    static void makeFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
            Files.createDirectories(
                    folder,
                    posix
                            ? new FileAttribute<?>[] {
                                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
                            }
                            : new FileAttribute<?>[0]);
        }
    }

    /** The folder of a file. */
    static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /** Has the file's bytes on the disk when it returns. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Has the names in a folder on the disk when it returns, where the system can do that. */
    static void forceFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException unable) {
            LOG.log(Level.FINE, "this system keeps names by itself", unable);
        }
    }

    /** What SQLite has beside a file under the file's name. */
    static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Copies a diary and what is beside it to another name, as it is. */
    static void copyWithLogs(Path file, Path copy) throws IOException {
        Files.copy(file, copy);
        for (String log : LOGS) {
            if (Files.exists(beside(file, log))) {
                Files.copy(beside(file, log), beside(copy, log));
            }
        }
    }

    /**
     * Gives a diary, with what is beside it, a second name that is free: {@code diary-why.sqlite}, or {@code
     * diary-why-2.sqlite}, and so on. Nothing is overwritten.
     *
     * @return that name
     */
    static Path keepAs(Path file, String why) throws IOException {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = (dot > 0 ? name.substring(0, dot) : name) + "-" + why;
        String ending = dot > 0 ? name.substring(dot) : "";
        for (int copy = 1; ; copy++) {
            Path free = file.resolveSibling(stem + (copy == 1 ? "" : "-" + copy) + ending);
            if (isFree(free) && isNamed(file, free)) {
                for (String log : LOGS) {
                    if (Files.exists(beside(file, log))) {
                        link(beside(file, log), beside(free, log));
                    }
                }
                forceFolder(folderOf(file));
                return free;
            }
        }
    }

    private static boolean isFree(Path name) {
        return Files.notExists(name) && LOGS.stream().allMatch(log -> Files.notExists(beside(name, log)));
    }

    private static boolean isNamed(Path file, Path name) throws IOException {
        try {
            link(file, name);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    /** A second name, or a copy where the disk knows one name for each file only. */
    private static void link(Path file, Path name) throws IOException {
        try {
            Files.createLink(name, file);
        } catch (FileAlreadyExistsException taken) {
            throw taken;
        } catch (UnsupportedOperationException | FileSystemException oneNameOnly) {
            Files.copy(file, name);
            force(name);
        }
    }

    /** Takes away what is beside a diary that has another name by now; it would be taken for a part of the next one. */
    static void removeLogs(Path file) throws IOException {
        for (String log : List.of("-wal", "-journal", "-shm")) {
            Files.deleteIfExists(beside(file, log));
        }
    }
}
