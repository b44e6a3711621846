package lumbo.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.Locale;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import lumbo.diary.DiaryException;
import lumbo.diary.backup.BackupException;
import lumbo.files.FullDisk;
import lumbo.i18n.Messages;
import tools.jackson.core.JacksonException;

/** What failures mean, a sentence each. */
public final class Failures {

    private Failures() {}

    /** What is in the way in one sentence for the person, and what to do where that is known. */
    public static String sentence(Messages words, Throwable failure, Supplier<String> diary) {
        Throwable known = innermost(failure);
        return switch (known) {
            case Refusal refusal -> refusal.sentence();
            case BackupException keep -> keep.sentence(words);
            case DiaryException failed -> diary(words, failed, diary.get());
            case IOException io -> io(words, io);
            case ReadOnlyFileSystemException _ -> words.format("cli.fail.read-only", "");
            case InvalidPathException path -> words.format("cli.fail.name", path.getInput());
            case OutOfMemoryError _ -> words.get("cli.fail.memory");
            default -> words.format("cli.fail.other", String.valueOf(known));
        };
    }

    /** What a failure of the diary means. */
    private static String diary(Messages words, DiaryException failure, String diary) {
        String key = switch (failure.kind()) {
            case LOCKED -> "import.diary-open";
            case FULL -> "import.diary-full";
            case READ_ONLY -> "import.diary-read-only";
            case DAMAGED -> "import.diary-damaged";
            case NEWER -> "import.diary-newer";
            case TOO_LONG, CLOSED, DISPLACED, OTHER -> "";
        };
        if (!key.isEmpty()) {
            return words.format(key, diary);
        }
        Throwable cause = failure.getCause();
        return cause instanceof IOException below ? io(words, below) : words.format("import.diary-other", diary);
    }

    /** What lies below those that only carry a failure from one thread or layer to another. */
    private static Throwable innermost(Throwable failure) {
        Throwable at = failure;
        while (at.getCause() != null
                && (at instanceof CompletionException
                        || at instanceof ExecutionException
                        || at instanceof UncheckedIOException
                        || at instanceof ExceptionInInitializerError
                        || (at instanceof JacksonException && at.getCause() instanceof IOException))) {
            at = at.getCause();
        }
        return at;
    }

    private static String io(Messages words, IOException failure) {
        String where = failure instanceof FileSystemException file && file.getFile() != null ? file.getFile() : "";
        String reason = reason(failure);
        if (FullDisk.is(failure)) {
            return words.format("cli.fail.full", where);
        }
        if (reason.contains("read-only file system") || reason.contains("write-protected")) {
            return words.format("cli.fail.read-only", where);
        }
        return switch (failure) {
            case AccessDeniedException _ -> words.format("cli.fail.denied", where);
            case NoSuchFileException _ -> words.format("cli.fail.missing", where);
            case FileNotFoundException missing ->
                words.format("cli.fail.missing", String.valueOf(missing.getMessage()));
            case FileAlreadyExistsException _, NotDirectoryException _ -> words.format("cli.fail.in-the-way", where);
            case DirectoryNotEmptyException _ -> words.format("cli.fail.not-empty", where);
            case FileSystemLoopException _ -> words.format("cli.fail.loop", where);
            default -> words.format("cli.fail.io", String.valueOf(failure.getMessage()));
        };
    }

    private static String reason(IOException failure) {
        String reason = failure instanceof FileSystemException file && file.getReason() != null
                ? file.getReason()
                : String.valueOf(failure.getMessage());
        return reason.toLowerCase(Locale.ROOT);
    }
}
