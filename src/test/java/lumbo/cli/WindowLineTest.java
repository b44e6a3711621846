package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WindowLineTest {

    @TempDir
    private Path folder;

    @Test
    void aLineWithoutWordsOpensTheWindow() {
        assertThat(WindowLine.of()).contains(new WindowLine(DataFolders.ofPlatform(), List.of()));
    }

    @Test
    void knowsAFolderAndFiles() throws IOException {
        Path data = folder.resolve("data");
        Path file = Files.createFile(folder.resolve("one.lumbo"));
        Path other = Files.createFile(folder.resolve("other one.json"));

        assertThat(WindowLine.of("--data", data.toString(), file.toString(), other.toString()))
                .contains(new WindowLine(new DataFolders(data), List.of(file, other)));
        assertThat(WindowLine.of(file.toString())).contains(new WindowLine(DataFolders.ofPlatform(), List.of(file)));
        assertThat(WindowLine.of("--data", "here"))
                .contains(new WindowLine(new DataFolders(Path.of("here")), List.of()));
    }

    @Test
    void leavesAllElseToTheCommandLine() throws IOException {
        Path file = Files.createFile(folder.resolve("one.lumbo"));

        assertThat(WindowLine.of("list")).isEmpty();
        assertThat(WindowLine.of("--version")).isEmpty();
        assertThat(WindowLine.of("--data")).isEmpty();
        assertThat(WindowLine.of("--data", "--debug")).isEmpty();
        assertThat(WindowLine.of("--data", folder.toString(), "list")).isEmpty();
        assertThat(WindowLine.of("--data", folder.toString(), "--data", folder.toString()))
                .isEmpty();
        assertThat(WindowLine.of(file.toString(), "--debug")).isEmpty();
        assertThat(WindowLine.of("@" + file)).isEmpty();
        assertThat(WindowLine.of(folder.resolve("none.lumbo").toString())).isEmpty();
        assertThat(WindowLine.of("\0")).isEmpty();
    }

    /** What it understands, the command line understands in the same way. */
    @Test
    void agreesWithTheCommandLine() throws IOException {
        Path file = Files.createFile(folder.resolve("one.lumbo"));
        String[] line = {"--data", folder.resolve("data").toString(), file.toString()};

        AtomicReference<WindowLine> asked = new AtomicReference<>();
        PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
        Console console = new Console(Messages.of(Locale.UK), InputStream.nullInputStream(), nowhere, nowhere);

        int code = new Cli(console, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC), (folders, files) -> {
                    asked.set(new WindowLine(folders, files));
                    return 0;
                })
                .run(line);

        assertThat(code).isZero();
        assertThat(WindowLine.of(line)).contains(asked.get());
    }
}
