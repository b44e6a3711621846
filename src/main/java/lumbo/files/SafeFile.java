package lumbo.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A file that is there whole or not at all, and on the disk for good, whatever happens while it is written: it is written as a
 * part beside its place, and gets its name only then.
 */
public final class SafeFile {

    /** How the names of parts end. */
    static final String PART = ".part";

    /** How the names of parts begin where nothing else is said. */
    static final String BEGIN = "lumbo-";

    /** What parts are called that were written here. */
    private static final Pattern OURS = Pattern.compile(BEGIN + "\\d+" + Pattern.quote(PART));

    private static final Logger LOG = Logger.getLogger(SafeFile.class.getName());

    private SafeFile() {}

    /** What writes a file; the stream is closed for it. */
    @FunctionalInterface
    public interface Writing {

        void to(OutputStream file) throws IOException;
    }

    /**
     * Writes a file, or writes it anew. A link stays one: the file that it leads to is written.
     *
     * @param file its folder must be there
     * @throws IOException when that is not possible; what was there is then as it was
     */
    public static void write(Path file, Access access, Writing writing) throws IOException {
        try (SafeFiles one = SafeFiles.open(List.of(file), access)) {
            writing.to(one.streams().getFirst());
            one.keep();
        }
    }

    /**
     * Writes a file that is not there yet.
     *
     * @throws FileAlreadyExistsException when there is one, also when it came while this one was written; it is as it was
     * @throws IOException when it can't be written; there is none then
     */
    public static void writeNew(Path file, Access access, Writing writing) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path real = RealFile.of(file);
        Path part = access.part(folderOf(real), BEGIN);
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                writing.to(out);
            }
            if (!putIfFree(part, real)) {
                throw new FileAlreadyExistsException(file.toString());
            }
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * Writes a file that a person chose a name for. A name without the ending gets it, and then nothing is replaced: the person
     * was asked about another name.
     *
     * @param typed the name as it was chosen
     * @param ending how it is to end, with its dot
     * @return the file
     * @throws FileAlreadyExistsException when the name with the ending is there already
     */
    public static Path writeChosen(Path typed, String ending, Writing writing) throws IOException {
        Path file = Ending.put(typed, ending);
        if (file.equals(typed)) {
            write(file, Access.SYSTEM, writing);
        } else {
            writeNew(file, Access.SYSTEM, writing);
        }
        return file;
    }

    /** The folder that a file is or will be in. */
    public static Path folderOf(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    /** Puts a finished part in the place of a file, at once and for good; what was there before is gone. */
    public static void put(Path part, Path file) throws IOException {
        force(part);
        move(part, file);
    }

    /** Gives a finished part a name, for good, unless something has it already; tells whether it was free. */
    public static boolean putIfFree(Path part, Path name) throws IOException {
        force(part);
        try {
            Files.move(part, name);
        } catch (FileAlreadyExistsException taken) {
            return false;
        }
        forceFolder(folderOf(name));
        return true;
    }

    /** Gives a file another name or folder; what was there before is gone. */
    public static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
        forceFolder(folderOf(to));
    }

    /** Has a file's bytes on the disk when it returns. */
    public static void force(Path file) throws IOException {
        try (FileChannel written = FileChannel.open(file, StandardOpenOption.WRITE)) {
            written.force(true);
        }
    }

    /** Has the names in a folder on the disk when it returns, where the system can do that. */
    public static void forceFolder(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException unable) {
            LOG.log(Level.FINEST, "this system keeps names by itself", unable);
        }
    }

    /** Deletes the parts that were left in a folder when Lumbo was killed; nobody may be writing there. */
    public static void deleteParts(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(SafeFile::isPart).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static boolean isPart(Path file) {
        return OURS.matcher(String.valueOf(file.getFileName())).matches();
    }
}
