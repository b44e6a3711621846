package lumbo.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lumbo.program.ProgramFiles.File;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide for authors of motions says is so. */
class FiguresDocTest {

    @Test
    void itsExampleIsSoundAndRight() throws IOException {
        String guide = Files.readString(Path.of("src/docs/figures.md"));
        String example = guide.substring(guide.indexOf("```json") + "```json".length());
        String text = example.substring(0, example.indexOf("```"));

        ReadResult<Motion> read =
                new MotionReader().motion(new File("example.json", text.getBytes(StandardCharsets.UTF_8)));

        assertThat(read).isInstanceOf(ReadResult.Valid.class);
        assertThat(MotionCheck.of(((ReadResult.Valid<Motion>) read).value())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("lumbo.figure.MotionsTest#files")
    void everyMotionHasItsSheet(String id) {
        assertThat(Path.of("src/docs/figures", id + ".png")).isRegularFile();
        assertThat(Path.of("src/docs/figures/README.md")).content().contains("(" + id + ".png)");
    }
}
