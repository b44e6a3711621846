package lumbo.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever a person wrote, and wherever it is quoted, it is never in the log. */
class LogLinesProperties {

    private static final LogLines LINES = new LogLines(Path.of("/data"), Path.of("/home/me"));

    /** Words that the log has of itself. */
    private static final String UNLIKE_CODE = "ž";

    private static final List<Function<String, Throwable>> FAILURES = List.of(
            IOException::new,
            NoSuchFileException::new,
            text -> new FileSystemException("/data/programs/" + text + ".json", null, text),
            text -> new FileSystemException("/home/me/" + text, "/home/me/" + text, text),
            IllegalArgumentException::new,
            text -> new SQLException(text, text, 19),
            text -> new DateTimeParseException(text, text, 0),
            NumberFormatException::new,
            NoClassDefFoundError::new,
            text -> new UncheckedIOException(text, new IOException(text)),
            text -> new Loud(text));

    /** Quotes in whatever it is asked for. */
    @SuppressWarnings("OverrideThrowableToString")
    private static final class Loud extends RuntimeException {

        private static final long serialVersionUID = 1L;
        private final String text;

        Loud(String text) {
            super(text);
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }

        @Override
        public String getLocalizedMessage() {
            return text;
        }
    }

    @Provide
    Arbitrary<String> notes() {
        return Arbitraries.strings().ofMinLength(1).ofMaxLength(60).map(text -> UNLIKE_CODE + text.replace('/', '|'));
    }

    @Provide
    Arbitrary<Function<String, Throwable>> failures() {
        return Arbitraries.of(FAILURES);
    }

    @Property(tries = 400)
    void whatAPersonWroteIsNeverInTheLog(
            @ForAll("notes") String note,
            @ForAll("failures") Function<String, Throwable> outer,
            @ForAll("failures") Function<String, Throwable> inner) {
        Throwable failure = new CompletionException(note, outer.apply(note));
        failure.addSuppressed(inner.apply(note));
        LogRecord ours = new LogRecord(Level.SEVERE, "the diary: {0}");
        ours.setLoggerName("lumbo.diary.Diary");
        ours.setParameters(new Object[] {note});
        ours.setThrown(failure);
        LogRecord others = new LogRecord(Level.WARNING, note);
        others.setLoggerName("org.apache.pdfbox.Font");
        others.setThrown(new IllegalStateException(note, inner.apply(note)));

        assertThat(LINES.of(ours)).contains("the diary: {0}").doesNotContain(UNLIKE_CODE);
        assertThat(LINES.of(others)).contains("org.apache.pdfbox.Font").doesNotContain(UNLIKE_CODE);
    }
}
