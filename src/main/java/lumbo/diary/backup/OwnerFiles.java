package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import lumbo.files.FreeName;
import lumbo.files.SafeFile;

/** A diary's file with what SQLite has beside it, which together are the diary. */
final class OwnerFiles {

    /** What SQLite may have beside a diary; without these, the diary is not whole. */
    private static final List<String> LOGS = List.of("-wal", "-journal");

    /** All that may lie beside a diary. */
    static final List<String> BESIDE = List.of("-wal", "-journal", "-shm", "-open");

    private OwnerFiles() {}

    /** What SQLite has beside a file under the file's name. */
    static Path beside(Path file, String suffix) {
        return file.resolveSibling(file.getFileName() + suffix);
    }

    /** Copies what is beside a diary to another name. */
    static void copyLogs(Path file, Path copy) throws IOException {
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
        Path kept = FreeName.beside(file, why, free -> isFree(free) && isNamed(file, free));
        for (String log : LOGS) {
            if (Files.exists(beside(file, log))) {
                FreeName.link(beside(file, log), beside(kept, log));
            }
        }
        SafeFile.forceFolder(SafeFile.folderOf(file));
        return kept;
    }

    private static boolean isFree(Path name) {
        return Files.notExists(name) && LOGS.stream().allMatch(log -> Files.notExists(beside(name, log)));
    }

    private static boolean isNamed(Path file, Path name) throws IOException {
        try {
            FreeName.link(file, name);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
    }

    /** Takes away what is beside a diary that has another name by now; it would be taken for a part of the next one. */
    static void removeLogs(Path file) throws IOException {
        for (String log : BESIDE) {
            Files.deleteIfExists(beside(file, log));
        }
    }
}
