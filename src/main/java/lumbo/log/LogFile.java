package lumbo.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import lumbo.files.Access;
import lumbo.files.SafeFile;
import org.jspecify.annotations.Nullable;

/**
 * Keeps in a file what went wrong, for its owner only and without anything that a person wrote. There are never more than two
 * files, the present one and the one before, each of {@value #MOST_BYTES} bytes or a little more. It is open from the beginning,
 * so that it can tell when there are too many open files; what it can't write it drops, and no work ever fails for it.
 */
public final class LogFile extends Handler {

    /** When another file is begun, in bytes. */
    static final long MOST_BYTES = 256 * 1024;

    private final Path file;
    private final LogLines lines;
    private @Nullable FileChannel out;

    private LogFile(Path file, LogLines lines) {
        this.file = file;
        this.lines = lines;
        setLevel(Level.INFO);
    }

    /** Keeps from now on in a file, whose folder is made where it is missing, what all of Lumbo logs. */
    public static LogFile install(Path file, Path data) {
        return install(file, data, Path.of(System.getProperty("user.home", "")));
    }

    static LogFile install(Path file, Path data, Path home) {
        LogFile log = new LogFile(file, new LogLines(data, home));
        log.open();
        Logger.getLogger("").addHandler(log);
        return log;
    }

    static Path before(Path file) {
        return file.resolveSibling("lumbo-before.log");
    }

    private synchronized void open() {
        try {
            Access.OWNER.makeFolder(SafeFile.folderOf(file));
            out = FileChannel.open(
                    file,
                    Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND),
                    Access.OWNER.ofFile(file));
            Access.keepForOwner(file);
        } catch (IOException | RuntimeException unable) {
            out = null;
        }
    }

    @Override
    public synchronized void publish(LogRecord event) {
        if (!isLoggable(event)) {
            return;
        }
        try {
            FileChannel to = out;
            if (to == null || to.size() > MOST_BYTES) {
                close();
                if (to != null) {
                    SafeFile.move(file, before(file));
                }
                open();
                to = out;
            }
            if (to != null) {
                ByteBuffer bytes = ByteBuffer.wrap(lines.of(event).getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    to.write(bytes);
                }
            }
        } catch (IOException | RuntimeException dropped) {
            close();
        }
    }

    /** What a failure is, without its words. */
    public String outline(Throwable failure) {
        return lines.outline(failure);
    }

    /** The last lines of it, at most so many; what was written before, where it can't be read, is left out. */
    public static List<String> last(Path file, int most) {
        try {
            List<String> all = Files.readAllLines(file);
            return List.copyOf(all.subList(Math.max(0, all.size() - most), all.size()));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    @Override
    public void flush() {
        // each event is written at once
    }

    /** Lets go of the file; what is logged after that opens it again. */
    @Override
    public synchronized void close() {
        FileChannel closing = out;
        out = null;
        if (closing != null) {
            try {
                closing.close();
            } catch (IOException dropped) {
                return;
            }
        }
    }

    /** Keeps nothing any more. */
    public void remove() {
        Logger.getLogger("").removeHandler(this);
        close();
    }
}
