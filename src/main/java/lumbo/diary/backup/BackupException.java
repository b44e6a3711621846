package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import lumbo.diary.DiaryException;
import lumbo.files.FullDisk;
import lumbo.i18n.Messages;
import org.jspecify.annotations.Nullable;

/** A backup can't be made or brought back. The diary is as it was. */
public final class BackupException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is in the way. */
    public enum Kind {
        MISSING,
        /** The file is neither a backup nor a diary. */
        NO_BACKUP,
        /** The file is a backup, but parts of it were changed or are missing. */
        DAMAGED,
        NEWER,
        /** It is locked with a password, and none was given. */
        NEEDS_PASSWORD,
        WRONG_PASSWORD,
        FULL,
        /** Reading or writing is not allowed there. */
        DENIED,
        OTHER
    }

    private final Kind kind;
    private final String place;

    BackupException(Kind kind, Path place) {
        this(kind, place, null);
    }

    BackupException(Kind kind, Path place, @Nullable Throwable cause) {
        super(kind + ": " + place, cause);
        this.kind = kind;
        this.place = place.toString();
    }

    /** What a failure below means, where a diary or a copy of one was read or written. */
    public static BackupException of(Path place, Exception failure) {
        return new BackupException(kindOf(failure), place, failure);
    }

    private static Kind kindOf(Exception failure) {
        if (failure instanceof DiaryException known) {
            return switch (known.kind()) {
                case DAMAGED -> Kind.DAMAGED;
                case NEWER -> Kind.NEWER;
                case FULL -> Kind.FULL;
                case READ_ONLY -> Kind.DENIED;
                case LOCKED, TOO_LONG, CLOSED, DISPLACED, OTHER ->
                    known.getCause() instanceof IOException below ? kindOf(below) : Kind.OTHER;
            };
        }
        if (failure instanceof AccessDeniedException || failure instanceof ReadOnlyFileSystemException) {
            return Kind.DENIED;
        }
        if (failure instanceof NoSuchFileException) {
            return Kind.MISSING;
        }
        if (FullDisk.is(failure)) {
            return Kind.FULL;
        }
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return words.contains("read-only file system") ? Kind.DENIED : Kind.OTHER;
    }

    /** What is in the way. */
    public Kind kind() {
        return kind;
    }

    /** One sentence for the person: what is in the way, and what to do. */
    public String sentence(Messages words) {
        return words.format(
                "keep.trouble." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), place);
    }
}
