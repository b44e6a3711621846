package lumbo.diary;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.files.FileState;
import org.jspecify.annotations.Nullable;

/**
 * Knows the file that a diary writes to, and sees when its name leads elsewhere, or its content is not what was written there.
 * Only for the writing thread.
 *
 * <p>With a log, the file itself changes only when the log is brought into it. That is done here and nowhere else, so that
 * every other change is one of somebody else's: of another Lumbo or SQLite, which the connection tells of, or of somebody who
 * knows nothing of the log.
 */
final class FileWatch implements AutoCloseable {

    /** How much gets into the log before it is brought into the file, in bytes. */
    private static final long MOST_LOG = 4L << 20;

    private static final int LOG_HEADER = 32;
    private static final int LOG_SALT_AT = 16;
    private static final int FRAME_HEADER = 24;

    /** The index of the log, see https://www.sqlite.org/walformat.html#the_wal_index_file_format. */
    private static final int PAGE_SIZE_AT = 14;

    private static final int FRAMES_AT = 16;
    private static final int INDEX_SALT_AT = 32;
    private static final int SALT = 8;
    /** Where it says how much of the log is in the file. */
    private static final int BACKFILLED_AT = 96;

    private static final int INDEX = BACKFILLED_AT + Integer.BYTES;

    private static final Logger LOG = Logger.getLogger(FileWatch.class.getName());

    private final Path path;
    private final Held main;
    private final Held log;
    private final Held index;
    private final boolean hasLog;
    private FileState file;
    private OpenMark content;
    private @Nullable FileState logState;
    private long version;
    private int backfilled;
    /** The index of the log as it was looked at last. */
    private ByteBuffer told = ByteBuffer.allocate(0);
    /** How much the log had last that could not be brought into the file, as somebody read it, in bytes. */
    private long left;

    private @Nullable Displaced displaced;
    private Consumer<Displaced> listener = how -> {};

    /**
     * A file that is read through one channel for as long as the diary is open: SQLite warns that to close one may let go of the
     * locks that this process has on the file, see 2.2 of https://www.sqlite.org/howtocorrupt.html.
     */
    private static final class Held {

        private final Path path;
        private @Nullable FileChannel channel;

        Held(Path path) {
            this.path = path;
        }

        private @Nullable FileChannel open() throws IOException {
            if (channel == null) {
                try {
                    channel = FileChannel.open(path);
                } catch (NoSuchFileException none) {
                    return null;
                }
            }
            return channel;
        }

        ByteBuffer begin(int count) throws IOException {
            ByteBuffer begin = ByteBuffer.allocate(count).order(ByteOrder.nativeOrder());
            FileChannel in = open();
            for (int read = 0; in != null && read >= 0 && begin.hasRemaining(); ) {
                read = in.read(begin, begin.position());
            }
            return begin.flip();
        }

        OpenMark mark() throws IOException {
            FileChannel in = open();
            return in == null ? new OpenMark(0, 0) : OpenMark.of(Channels.newInputStream(in.position(0)));
        }

        void close() throws IOException {
            if (channel != null) {
                channel.close();
            }
        }
    }

    /** Begins with the file as it is now. */
    FileWatch(Path path, Database database) throws IOException, SQLException {
        this.path = path;
        this.main = new Held(path);
        this.log = new Held(DiaryFile.beside(path, "-wal"));
        this.index = new Held(DiaryFile.beside(path, "-shm"));
        this.hasLog = database.hasLog();
        this.file = FileState.of(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
        this.content = main.mark();
        if (hasLog) {
            database.execute("PRAGMA wal_autocheckpoint = 0");
            content.write(path);
        }
        seen(database);
    }

    /** What became of the file, if anything did. */
    Optional<Displaced> displaced() {
        return Optional.ofNullable(displaced);
    }

    /** Tells {@code told} on the writing thread what becomes of the file; at once where that is known. */
    void listen(Consumer<Displaced> told) {
        listener = told;
        displaced().ifPresent(told);
    }

    /**
     * Looks before something is written.
     *
     * @throws DiaryException DISPLACED when it would go elsewhere than into the diary
     */
    void before(Database database) {
        look(database);
        if (displaced != null) {
            throw new DiaryException(DiaryException.Kind.DISPLACED, "the diary's file is " + displaced + ", " + path);
        }
    }

    /** Looks after something was written, and brings the log into the file when it is long. */
    void after(Database database) {
        look(database);
        try {
            if (displaced == null) {
                // what others have written till now is known, and a log that is begun anew has nothing in the file yet
                version = database.version();
                backfilled = toldBackfilled();
                long waiting = waiting();
                if (waiting - left > MOST_LOG) {
                    rewriting(database, open -> open.execute("PRAGMA wal_checkpoint(PASSIVE)"));
                    waiting = left = waiting();
                }
                left = Math.min(left, waiting);
            }
        } catch (SQLException | Sql.Failure | DiaryException failure) {
            LOG.log(Level.WARNING, "the log is left as it is", failure);
        }
    }

    private void look(Database database) {
        if (displaced == null) {
            try {
                displaced = find(database);
            } catch (IOException unknown) {
                LOG.log(Level.WARNING, "the diary's file can't be looked at", unknown);
            }
            displaced().ifPresent(how -> {
                LOG.log(Level.WARNING, "the diary''s file: {0}", how);
                listener.accept(how);
            });
        }
    }

    private @Nullable Displaced find(Database database) throws IOException {
        FileState now = FileState.of(path).orElse(null);
        if (now == null || !now.isSameFile(file)) {
            return now == null ? Displaced.GONE : Displaced.REPLACED;
        }
        if (!hasLog) {
            return null;
        }
        if (!now.equals(file)) {
            if (isByOthersOfUs(database)) {
                restamp();
            } else if (!main.mark().equals(content)) {
                return Displaced.REWRITTEN;
            } else {
                file = now;
            }
        }
        return findLog();
    }

    private @Nullable Displaced findLog() throws IOException {
        FileState now = FileState.quickly(log.path).orElse(null);
        if (logState == null) {
            logState = now;
        }
        if (logState == null) {
            return null;
        }
        if (now == null || !now.isSameFile(logState)) {
            return Displaced.LOG_LOST;
        }
        return isWhole(now) || isWhole(FileState.quickly(log.path).orElse(now)) ? null : Displaced.REWRITTEN;
    }

    /** Whether the log is the one that the index beside it tells of, and as long; another process may just be writing both. */
    private boolean isWhole(FileState now) throws IOException {
        told = index.begin(INDEX);
        if (told.limit() < INDEX || told.getInt(FRAMES_AT) == 0) {
            return true;
        }
        long page = Math.max(1, Short.toUnsignedInt(told.getShort(PAGE_SIZE_AT)));
        long length = LOG_HEADER + Integer.toUnsignedLong(told.getInt(FRAMES_AT)) * (FRAME_HEADER + page);
        ByteBuffer header = log.begin(LOG_HEADER);
        return now.size() >= length
                && header.limit() == LOG_HEADER
                && header.slice(LOG_SALT_AT, SALT).equals(told.slice(INDEX_SALT_AT, SALT));
    }

    /** Whether somebody wrote, or brought the log into the file, in the way in which SQLite does. */
    private boolean isByOthersOfUs(Database database) throws IOException {
        try {
            long before = version;
            version = database.version();
            return version != before || backfilled() != backfilled;
        } catch (Sql.Failure unreadable) {
            LOG.log(Level.FINE, "what lies there is no diary", unreadable);
            return false;
        }
    }

    /** How much of the log is not in the file yet, in bytes; the log itself stays as long as it ever was. */
    private long waiting() {
        return told.limit() < INDEX
                ? 0
                : (Integer.toUnsignedLong(told.getInt(FRAMES_AT)) - backfilled)
                        * (FRAME_HEADER + Short.toUnsignedInt(told.getShort(PAGE_SIZE_AT)));
    }

    private int backfilled() throws IOException {
        told = index.begin(INDEX);
        return toldBackfilled();
    }

    private int toldBackfilled() {
        return told.limit() < INDEX ? 0 : told.getInt(BACKFILLED_AT);
    }

    private void seen(Database database) throws IOException, SQLException {
        if (hasLog) {
            logState = FileState.quickly(log.path).orElse(null);
            version = database.version();
            backfilled = backfilled();
        }
    }

    private void restamp() throws IOException {
        file = FileState.of(path).orElseThrow(() -> new NoSuchFileException(path.toString()));
        content = main.mark();
        if (hasLog) {
            content.write(path);
            backfilled = backfilled();
        }
    }

    /**
     * Lets the diary itself write its file anew, or bring its log into it, and knows the file anew then. Broken off anywhere, no
     * mark says what isn't so.
     */
    void rewriting(Database database, DiaryWriter.Outside rewriting) throws SQLException {
        try {
            OpenMark.remove(path);
            try {
                rewriting.on(database);
            } finally {
                restamp();
                seen(database);
            }
        } catch (IOException failure) {
            throw DiaryException.of("the diary's file can't be looked at", failure);
        }
    }

    /** Whether the log that lies there now is the one that is open. */
    boolean isOwnLogInPlace() throws IOException {
        FileState open = logState;
        return open != null
                && FileState.quickly(log.path).filter(open::isSameFile).isPresent();
    }

    /** The diary is about to be closed as ever, or has got another file. */
    void end() {
        try {
            OpenMark.remove(path);
        } catch (IOException stays) {
            LOG.log(Level.WARNING, "the mark of an open diary can't be deleted", stays);
        }
    }

    /** Lets go of the files; the diary is closed by now. */
    @Override
    public void close() throws IOException {
        main.close();
        log.close();
        index.close();
    }
}
