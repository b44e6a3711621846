package lumbo.diary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.AccessDeniedException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Set;
import java.util.concurrent.CompletionException;
import lumbo.files.FullDisk;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The diary can't be opened, read or written. Nothing that was committed before is lost by it. */
public final class DiaryException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is in the way, as far as a person can do something about it. */
    public enum Kind {
        /** Another program holds the file; trying again later may help. */
        LOCKED,
        FULL,
        /** The file or its folder may not be written. */
        READ_ONLY,
        /** The file is damaged or is no diary; it was left as it is. */
        DAMAGED,
        /** A newer Lumbo wrote the file; it was left as it is. */
        NEWER,
        /** A note is longer than can be kept; see {@link InputRanges#MOST_LETTERS}. */
        TOO_LONG,
        /** The diary has been closed, or a read was broken off for which nobody waits any more. */
        CLOSED,
        /** The file that was opened is not where it was, or has another content; what was kept is still held. */
        DISPLACED,
        /** Anything else; most often an error of the caller. */
        OTHER
    }

    private static final int PRIMARY = 0xff;

    /** Too big, against a constraint, of a wrong type. */
    private static final Set<Integer> REFUSALS = Set.of(18, 19, 20);

    private final Kind kind;

    DiaryException(Kind kind, String message) {
        this(kind, message, null);
    }

    DiaryException(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    /** What a failure below means for the diary. */
    static DiaryException of(String doing, Throwable failure) {
        Throwable what =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return what instanceof DiaryException known
                ? known
                : new DiaryException(kindOf(what), doing + ": " + what.getMessage(), what);
    }

    /** What is in the way. */
    public Kind kind() {
        return kind;
    }

    /**
     * Whether the diary is well and took all but this: a rule of its tables speaks against it, there is nothing that it could
     * belong to, or it is too long.
     */
    public boolean isRefusal() {
        if (kind != Kind.OTHER) {
            return kind == Kind.TOO_LONG;
        }
        for (Throwable at = getCause(); at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                return REFUSALS.contains(sqlite.getResultCode().code & PRIMARY);
            }
            if (at instanceof IOException || at instanceof UncheckedIOException) {
                return false;
            }
        }
        return true;
    }

    private static Kind kindOf(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof SQLiteException sqlite) {
                // the only sign of a full disk where there is not even room for an empty log
                return sqlite.getResultCode() == SQLiteErrorCode.SQLITE_IOERR_SHMSIZE
                        ? Kind.FULL
                        : kindOf(sqlite.getResultCode().code & PRIMARY);
            }
            if (at instanceof ClosedByInterruptException) {
                return Kind.CLOSED;
            }
            if (at instanceof AccessDeniedException || at instanceof ReadOnlyFileSystemException) {
                return Kind.READ_ONLY;
            }
        }
        return FullDisk.is(failure) ? Kind.FULL : Kind.OTHER;
    }

    /** The primary result codes of SQLite, https://www.sqlite.org/rescode.html. */
    private static Kind kindOf(int code) {
        return switch (code) {
            case 5, 6 -> Kind.LOCKED;
            case 3, 8 -> Kind.READ_ONLY;
            case 13 -> Kind.FULL;
            case 9 -> Kind.CLOSED;
            case 11, 26 -> Kind.DAMAGED;
            default -> Kind.OTHER;
        };
    }
}
