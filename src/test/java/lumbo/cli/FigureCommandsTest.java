package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lumbo.figure.BodySide;
import lumbo.figure.draw.FigureColors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureCommandsTest {

    private static final String MOTION = "opposite-arm-and-leg";

    @TempDir
    private Path folder;

    private Typed typed;

    @BeforeEach
    void begin() {
        typed = new Typed(folder);
    }

    private int figure(String motion, double fraction, BodySide side, FigureColors theme, String format, Path file) {
        return typed.run(
                "figure",
                motion,
                "--phase=out:" + fraction,
                "--side=" + side,
                "--theme=" + theme,
                "--width=300",
                "--height=200",
                "--format=" + format,
                "--out=" + file);
    }

    private BufferedImage png(double fraction, BodySide side, FigureColors theme) throws IOException {
        Path file = folder.resolve("figure.png");
        assertThat(figure(MOTION, fraction, side, theme, "png", file)).isZero();
        return Objects.requireNonNull(ImageIO.read(file.toFile()));
    }

    /** How many pixels differ. */
    private static int different(BufferedImage a, BufferedImage b, boolean mirrored) {
        int count = 0;
        for (int y = 0; y < a.getHeight(); y++) {
            for (int x = 0; x < a.getWidth(); x++) {
                int other = b.getRGB(mirrored ? b.getWidth() - 1 - x : x, y);
                count += a.getRGB(x, y) == other ? 0 : 1;
            }
        }
        return count;
    }

    /** How many pixels are not the background. */
    private static long painted(BufferedImage image, FigureColors theme) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(pixel -> pixel != theme.paper()).count();
    }

    @ParameterizedTest
    @EnumSource(FigureColors.class)
    void drawsAMomentAsPng(FigureColors theme) throws IOException {
        BufferedImage image = png(.5, BodySide.LEFT, theme);

        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(image.getRGB(0, 0)).isEqualTo(theme.paper());
        assertThat(painted(image, theme)).isBetween(8_000L, 40_000L);
    }

    @Test
    void anotherMomentIsAnotherPicture() throws IOException {
        BufferedImage start = png(0, BodySide.LEFT, FigureColors.LIGHT);

        assertThat(different(start, png(0, BodySide.LEFT, FigureColors.LIGHT), false))
                .isZero();
        assertThat(different(start, png(1, BodySide.LEFT, FigureColors.LIGHT), false))
                .isGreaterThan(2000);
    }

    @Test
    void theOtherSideIsTheMirrorImageButForTheLight() throws IOException {
        BufferedImage left = png(1, BodySide.LEFT, FigureColors.LIGHT);
        BufferedImage right = png(1, BodySide.RIGHT, FigureColors.LIGHT);

        assertThat(different(left, right, true)).isLessThan(different(left, right, false) / 2);
    }

    @Test
    void drawsAMomentAsSvg() throws IOException {
        Path file = folder.resolve("figure.svg");

        assertThat(figure(MOTION, .5, BodySide.LEFT, FigureColors.LIGHT, "svg", file))
                .isZero();

        assertThat(Files.readString(file))
                .startsWith("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=")
                .contains("<title>" + MOTION + "</title>")
                .contains("fill=\"#2e9c8f\"")
                .doesNotContain("NaN")
                .endsWith("</svg>\n");
    }

    @Test
    void drawsTheWholeMovementAsAnimation() throws IOException {
        Path file = folder.resolve("figure.gif");

        assertThat(figure(MOTION, 0, BodySide.LEFT, FigureColors.LIGHT, "gif", file))
                .isZero();

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertThat(reader.getNumImages(true)).isEqualTo(66);
            assertThat(different(reader.read(0), reader.read(25), false)).isGreaterThan(2000);
        } finally {
            reader.dispose();
        }
    }

    @Test
    void drawsContactSheets() throws IOException {
        assertThat(typed.run("sheet", "--out", folder.resolve("sheets"), "--look=kofi", MOTION, "cat-camel"))
                .isZero();

        assertThat(folder.resolve("sheets")).isDirectoryContaining("glob:**/cat-camel.png");
        assertThat(typed.out().lines()).hasSize(2);
    }

    @Test
    void checksAMotionFileAndSaysWhatIsNotRight() throws IOException {
        Path file = Files.writeString(folder.resolve("try.json"), """
                {"format": 1, "id": "try", "posture": "standing",
                 "keys": {"start": {}, "out": {"left.hand": {"at": [-3, 1, 0]}}},
                 "play": {"out": ["start", "out"], "back": ["out", "start"]}}
                """);

        assertThat(typed.run("sheet", "--out", folder, file)).isEqualTo(1);

        assertThat(typed.err()).contains("LEFT_HAND from where it is led in out");
        assertThat(folder.resolve("try.png")).exists();
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoMotion() throws IOException {
        Path file = Files.writeString(folder.resolve("try.json"), "{\"format\": 1}");

        assertThat(typed.run("sheet", "--out", folder, file)).isEqualTo(1);

        assertThat(typed.err()).contains("try.json:1:1").contains("\"keys\" is missing");
    }

    @Test
    void knowsNoMotionThatIsNotThere() {
        assertThat(figure("moonwalk", 0, BodySide.LEFT, FigureColors.LIGHT, "png", folder))
                .isEqualTo(1);

        assertThat(typed.err()).startsWith("There is no motion \"moonwalk\".");
    }

    @Test
    void saysThatAFileCouldNotBeWritten() {
        assertThat(figure(MOTION, 0, BodySide.LEFT, FigureColors.LIGHT, "png", folder.resolve("no/f.png")))
                .isEqualTo(1);

        assertThat(typed.err()).startsWith("Could not save ");
    }
}
