package lumbo.cli;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import lumbo.i18n.Messages;

/** Lines as somebody types them, in this process: what they are told is kept, and the time is in the test's hands. */
public final class Typed {

    private static final Messages WORDS = Messages.of(Locale.UK);

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Path data;
    private Clock clock = at(OffsetDateTime.parse("2026-11-22T19:30:00+01:00"));
    private InputStream in = InputStream.nullInputStream();

    /** Lines that keep everything in a folder, which need not exist. */
    public Typed(Path data) {
        this.data = data;
    }

    private static Clock at(OffsetDateTime now) {
        return Clock.fixed(now.toInstant(), now.getOffset());
    }

    /** Sets the time. */
    public Typed now(OffsetDateTime now) {
        clock = at(now);
        return this;
    }

    /** What is read as standard input. */
    Typed in(byte[] bytes) {
        in = new ByteArrayInputStream(bytes);
        return this;
    }

    Typed in(String text) {
        return in(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The command line as it is, without a window. */
    Cli cli() {
        Console console = new Console(WORDS, in, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Cli(console, clock, (folders, files) -> {
            throw new Refusal("There is no window here.");
        });
    }

    /** Runs a command with its arguments; gives the exit code. */
    public int run(String command, Object... arguments) {
        return cli().run(Stream.concat(
                        Stream.of(command, "--data=" + data),
                        Arrays.stream(arguments).map(Object::toString))
                .toArray(String[]::new));
    }

    /** What was printed. */
    public String out() {
        return out.toString();
    }

    /** What was complained about. */
    public String err() {
        return err.toString();
    }

    /** Forgets what was printed. */
    void clear() {
        out.getBuffer().setLength(0);
    }
}
