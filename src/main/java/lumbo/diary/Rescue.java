package lumbo.diary;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.files.Access;
import lumbo.files.FileState;
import lumbo.files.FreeName;
import lumbo.files.SafeFile;
import org.jspecify.annotations.Nullable;

/** Saves what a diary holds whose file is not where it was. For the writing thread. */
final class Rescue {

    private static final String PART = "diary-copy-";

    private static final Logger LOG = Logger.getLogger(Rescue.class.getName());

    private final Path path;
    private final Database database;
    private final DiaryReaders readers;
    private final FileWatch watch;

    Rescue(Path path, Database database, DiaryReaders readers, FileWatch watch) {
        this.path = path;
        this.database = database;
        this.readers = readers;
        this.watch = watch;
    }

    /**
     * Saves it.
     *
     * @param elsewhere folders for it where its own is not there; the first that can be written is taken
     * @throws DiaryException when it can be saved nowhere; it is then held as before
     */
    Rescued save(List<Path> elsewhere) throws SQLException {
        Displaced how = watch.displaced().orElseThrow();
        try {
            return switch (how) {
                case LOG_LOST -> intoItsFile();
                case GONE, REPLACED -> copied(how, elsewhere);
                case REWRITTEN -> givenUp();
            };
        } catch (IOException failure) {
            throw DiaryException.of("the diary can't be saved beside " + path, failure);
        }
    }

    /** The file is the diary's own, and its log is still open: both become one again. */
    private Rescued intoItsFile() throws IOException, SQLException {
        Path foreign = logAside(path);
        readers.close();
        watch.end();
        database.checkpoint();
        database.close();
        return new Rescued(Displaced.LOG_LOST, path, foreign);
    }

    /**
     * The file that is open is written whole to another place. Its connections are left open until the process ends: the last
     * one that closes would delete the log under the diary's name, which may be another's by now.
     */
    private Rescued copied(Displaced how, List<Path> elsewhere) throws IOException, SQLException {
        IOException failed = new IOException("no folder for it");
        for (Path folder : folders(elsewhere)) {
            Path part = folder;
            try {
                Access.OWNER.makeFolder(folder);
                part = Access.OWNER.part(folder, PART);
                database.execute("VACUUM INTO '" + part.toString().replace("'", "''") + "'");
                DiaryFile.at(part).facts();
                Access.keepForOwner(part);
                SafeFile.force(part);
                Path log = isOurs(folder) ? ownLogAside(how) : null;
                Path kept = named(part, folder, how);
                watch.end();
                readers.abandon();
                return new Rescued(how, kept, log);
            } catch (IOException | SQLException | DiaryException failure) {
                failed.addSuppressed(failure);
                LOG.log(Level.WARNING, "not saved into " + folder, failure);
                if (!part.equals(folder)) {
                    Files.deleteIfExists(part);
                }
            }
        }
        throw failed;
    }

    private boolean isOurs(Path folder) {
        return folder.equals(SafeFile.folderOf(path));
    }

    /** A folder that was deleted is made anew, but not where its whole disk is away. */
    private List<Path> folders(List<Path> elsewhere) {
        List<Path> folders = new ArrayList<>();
        Path own = SafeFile.folderOf(path);
        Path above = own.getParent();
        if (Files.isDirectory(own) || (above != null && Files.isDirectory(above))) {
            folders.add(own);
        }
        folders.addAll(elsewhere);
        return folders;
    }

    private Path named(Path part, Path folder, Displaced how) throws IOException {
        if (how == Displaced.GONE && isOurs(folder) && SafeFile.putIfFree(part, path)) {
            return path;
        }
        return FreeName.beside(
                folder.resolve(plain(path).getFileName()), "kept", free -> SafeFile.putIfFree(part, free));
    }

    /** What is in the log is in the copy. One that came with the other file stays with it. */
    private @Nullable Path ownLogAside(Displaced how) throws IOException {
        boolean isOwn = watch.isOwnLogInPlace();
        Path aside = isOwn || how == Displaced.GONE ? logAside(path) : null;
        if (isOwn && aside != null) {
            Files.deleteIfExists(aside);
            return null;
        }
        return aside;
    }

    /** What the log has would be written over the new content when the connections close: so it is kept, and made empty. */
    private Rescued givenUp() throws IOException, SQLException {
        Path log = DiaryFile.beside(path, "-wal");
        Path kept = null;
        if (FileState.of(log).filter(now -> now.size() > 0).isPresent()) {
            kept = freeForLog(path);
            Files.copy(log, kept);
            try (FileChannel all = FileChannel.open(log, StandardOpenOption.WRITE)) {
                all.truncate(0);
            }
        }
        watch.end();
        closed(readers::close);
        closed(database::close);
        return new Rescued(Displaced.REWRITTEN, null, kept);
    }

    private static void closed(DiaryWriter.Task closing) {
        try {
            closing.run();
        } catch (SQLException nothingToWrite) {
            LOG.log(Level.FINE, "closed without its log", nothingToWrite);
        }
    }

    /**
     * Sets a log aside that does not belong to the file beside it, and what else SQLite had for it.
     *
     * @return where it is; null where there was nothing in it
     */
    static @Nullable Path logAside(Path diary) throws IOException {
        Path log = DiaryFile.beside(diary, "-wal");
        Path aside = null;
        if (FileState.of(log).filter(now -> now.size() > 0).isPresent()) {
            aside = freeForLog(diary);
            SafeFile.move(log, aside);
        } else {
            Files.deleteIfExists(log);
        }
        Files.deleteIfExists(DiaryFile.beside(diary, "-shm"));
        return aside;
    }

    /** The name that a diary has in its place, for one that was saved beside it. */
    private static Path plain(Path diary) {
        return diary.resolveSibling(FreeName.stem(diary).replaceFirst("-kept(-\\d+)?$", "") + FreeName.ending(diary));
    }

    private static Path freeForLog(Path diary) throws IOException {
        Path name = FreeName.beside(
                plain(diary), "log", free -> Files.notExists(free) && Files.notExists(DiaryFile.beside(free, "-wal")));
        return DiaryFile.beside(name, "-wal");
    }
}
