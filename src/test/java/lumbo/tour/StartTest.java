package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import lumbo.OwnProcess;
import lumbo.OwnProcess.Ended;
import lumbo.diary.Diary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    private Path folder;

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return OwnProcess.run(Start.class, folder, arguments);
    }

    private static List<Path> pictures(Path in) throws IOException {
        try (Stream<Path> all = Files.list(in)) {
            return all.filter(file -> file.toString().endsWith(".png")).toList();
        }
    }

    @Test
    void playsATourWithoutADisplay() throws Exception {
        Path out = folder.resolve("tour");

        Ended tour = run("tour", "--out", out.toString());

        assertThat(tour.code()).as(tour.said()).isZero();
        assertThat(tour.said())
                .contains("Playing On an exercise ball", "12 pictures in " + out)
                .containsPattern(": 2 of \\d+")
                .containsPattern("5 exercises, (\\d+) of \\1 done")
                .as("nothing that looks like a failure")
                .doesNotContain("WARNING", "SEVERE", "Exception", "\tat ");
        assertThat(pictures(out)).hasSize(12);
        assertThat(Diary.facts(out.resolve("diary.sqlite")).sessions()).isEqualTo(1);
        assertThat(run("tour", "--out", out.toString()).code())
                .as("a diary that is there is left alone")
                .isEqualTo(1);
    }

    @Test
    void hasTheCommandsOfLumboAndHelpForItsOwn() throws Exception {
        Ended help = run("tour", "--help");

        assertThat(help.code()).isZero();
        assertThat(help.said())
                .contains("Usage: lumbo tour", "--out=DIR", "Play a session")
                .doesNotContain("null", "{");
        assertThat(run("list", "--data", folder.toString()).said()).contains("On an exercise ball");
    }
}
