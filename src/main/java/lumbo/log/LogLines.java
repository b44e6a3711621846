package lumbo.log;

import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.logging.LogRecord;
import lumbo.files.FreeName;
import lumbo.files.FullDisk;
import org.jspecify.annotations.Nullable;

/**
 * What a log says of an event. Nothing that a person wrote can be in it: of failures only their class, the codes of SQLite and
 * the system, and the places in the program are told, never their words, which may quote anything; of Lumbo's own messages the
 * words without what is put into them, and of messages of libraries nothing. Of a file's name only what Lumbo named is told.
 */
final class LogLines {

    private static final int MOST_CAUSES = 6;
    private static final int MOST_PLACES = 12;
    private static final String OURS = "lumbo";
    private static final Set<String> NAMES = Set.of(
            "diary.sqlite",
            "settings.json",
            "lumbo.lock",
            "lumbo.socket",
            "lumbo.log",
            "programs",
            "backups",
            "removed",
            "log");
    private static final Set<String> ENDINGS = Set.of(
            ".json", ".lumbo", ".csv", ".pdf", ".png", ".svg", ".gif", ".sqlite", ".lumbobackup", ".part", ".socket");

    private final Path data;
    private final Path home;

    /** Lines about files; those in the data folder have Lumbo's own names, and {@code ~} is the home folder. */
    LogLines(Path data, Path home) {
        this.data = data.toAbsolutePath().normalize();
        this.home = home.toAbsolutePath().normalize();
    }

    /** An event, in as many lines as it takes, the last one ended. */
    String of(LogRecord event) {
        String logger = String.valueOf(event.getLoggerName());
        boolean isOurs = logger.equals(OURS) || logger.startsWith(OURS + ".");
        StringBuilder lines = new StringBuilder()
                .append(event.getInstant().truncatedTo(ChronoUnit.MILLIS))
                .append(' ')
                .append(event.getLevel().getName())
                .append(' ')
                .append(isOurs ? logger.substring(logger.lastIndexOf('.') + 1) : logger)
                .append(isOurs ? ": " + oneLine(event.getMessage()) : "")
                .append('\n');
        Throwable failure = event.getThrown();
        if (failure != null) {
            outline(failure, lines);
        }
        return lines.toString();
    }

    private static String oneLine(@Nullable String message) {
        return String.valueOf(message).replaceAll("\\p{Cntrl}+", " ");
    }

    String outline(Throwable failure) {
        StringBuilder lines = new StringBuilder();
        outline(failure, lines);
        return lines.toString();
    }

    private void outline(Throwable failure, StringBuilder lines) {
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        Throwable at = failure;
        while (at != null && told.size() < MOST_CAUSES && told.add(at)) {
            lines.append(told.size() == 1 ? "  " : "  by ")
                    .append(at.getClass().getName())
                    .append(known(at))
                    .append('\n');
            StackTraceElement[] places = at.getStackTrace();
            for (int i = 0; i < Math.min(places.length, MOST_PLACES); i++) {
                lines.append("    at ")
                        .append(places[i].getClassName())
                        .append('.')
                        .append(places[i].getMethodName())
                        .append(':')
                        .append(places[i].getLineNumber())
                        .append('\n');
            }
            for (Throwable beside : at.getSuppressed()) {
                lines.append("  beside ")
                        .append(beside.getClass().getName())
                        .append(known(beside))
                        .append('\n');
            }
            at = at.getCause();
        }
    }

    private String known(Throwable failure) {
        String full = FullDisk.is(failure) ? " (the disk is full)" : "";
        return switch (failure) {
            case SQLException sql -> " (code " + sql.getErrorCode() + ")" + full;
            case FileSystemException file when file.getFile() != null -> " (" + place(file.getFile()) + ")" + full;
            default -> full;
        };
    }

    /** Where a file lies, and of which kind it is. */
    String place(String name) {
        try {
            Path path = Path.of(name).toAbsolutePath().normalize();
            if (path.startsWith(data)) {
                return "<data>/" + inside(data.relativize(path));
            }
            return (path.startsWith(home) ? "~/" : "/") + kind(path);
        } catch (InvalidPathException noPath) {
            return "?";
        }
    }

    private static String inside(Path path) {
        StringBuilder shown = new StringBuilder();
        for (Path name : path) {
            shown.append(shown.isEmpty() ? "" : "/").append(isKnown(name) ? name : kind(name));
        }
        return shown.toString();
    }

    /** Whether Lumbo gave this name, or SQLite to what it has beside the diary. */
    private static boolean isKnown(Path name) {
        return NAMES.contains(name.toString().replaceFirst("-(wal|shm|journal)$", ""));
    }

    private static String kind(Path path) {
        String ending = FreeName.ending(path).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(ending) ? "*" + ending : "*";
    }
}
