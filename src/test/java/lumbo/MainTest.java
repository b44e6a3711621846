package lumbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import lumbo.OwnProcess.Ended;
import lumbo.diary.FullDiary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped, and of that what only a process of its own shows. */
class MainTest {

    @TempDir
    private Path folder;

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return OwnProcess.run(Main.class, folder, arguments);
    }

    @Test
    void endsWithTheExitCodeOfTheCommand() throws Exception {
        Path json = folder.resolve("all.json");
        Path data = folder.resolve("data");
        FullDiary.write(data.resolve("diary.sqlite"), 2);

        assertThat(run("export", "--format", "json", "--out", json.toString(), "--data", data.toString()))
                .isEqualTo(new Ended(0, "Written: " + json + System.lineSeparator()));
        assertThat(run("export", "--format", "odt", "--out", json.toString()).code())
                .isEqualTo(2);
    }

    @Test
    void saysInASentenceWhereThereCanBeNoWindow() throws Exception {
        assumeTrue(System.getProperty("os.name", "").startsWith("Linux"), "only there a display may be missing");

        Ended ended = run("--data", folder.toString());

        assertThat(ended.said().lines()).singleElement().asString().contains("no display", "Set DISPLAY");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void knowsNoTour() throws Exception {
        assertThat(run("tour", "--out", folder.resolve("tour").toString()).code())
                .isEqualTo(2);
    }

    @Test
    void aDataFolderThatCantBeHeldIsHeldByNobody() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("odd"));
        Files.createDirectories(odd.resolve("lumbo.lock"));
        Path file = Files.write(folder.resolve("file"), new byte[] {1});

        assertThat(Main.isOpenAlready(odd)).isFalse();
        assertThat(Main.isOpenAlready(file)).isFalse();
        assertThat(Main.isOpenAlready(folder.resolve("none"))).isFalse();
    }
}
