package lumbo.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import lumbo.command.FigureCommands.Format;
import lumbo.command.FigureCommands.Picture;
import lumbo.figure.BodySide;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Look;
import lumbo.figure.draw.Theme;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FigureCommandsTest {

    private static final String MOTION = "opposite-arm-and-leg";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private FigureCommands commands() {
        return new FigureCommands(Messages.of(Locale.ENGLISH), new PrintWriter(out), new PrintWriter(err));
    }

    private static Picture picture(double fraction, BodySide side, Theme theme) {
        return new Picture(Phase.OUT, fraction, side, Look.ANNA, theme, 300, 200);
    }

    private BufferedImage png(Picture picture) throws IOException {
        Path file = folder.resolve("figure.png");
        assertThat(commands().figure(MOTION, picture, Format.PNG, file)).isZero();
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
    private static long painted(BufferedImage image, Theme theme) {
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return Arrays.stream(pixels).filter(pixel -> pixel != theme.paper()).count();
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void drawsAMomentAsPng(Theme theme) throws IOException {
        BufferedImage image = png(picture(.5, BodySide.LEFT, theme));

        assertThat(image.getWidth()).isEqualTo(300);
        assertThat(image.getHeight()).isEqualTo(200);
        assertThat(image.getRGB(0, 0)).isEqualTo(theme.paper());
        assertThat(painted(image, theme)).isBetween(8_000L, 40_000L);
    }

    @Test
    void anotherMomentIsAnotherPicture() throws IOException {
        BufferedImage start = png(picture(0, BodySide.LEFT, Theme.LIGHT));

        assertThat(different(start, png(picture(0, BodySide.LEFT, Theme.LIGHT)), false))
                .isZero();
        assertThat(different(start, png(picture(1, BodySide.LEFT, Theme.LIGHT)), false))
                .isGreaterThan(2000);
    }

    @Test
    void theOtherSideIsTheMirrorImageButForTheLight() throws IOException {
        BufferedImage left = png(picture(1, BodySide.LEFT, Theme.LIGHT));
        BufferedImage right = png(picture(1, BodySide.RIGHT, Theme.LIGHT));

        assertThat(different(left, right, true)).isLessThan(different(left, right, false) / 2);
    }

    @Test
    void drawsAMomentAsSvg() throws IOException {
        Path file = folder.resolve("figure.svg");

        assertThat(commands().figure(MOTION, picture(.5, BodySide.LEFT, Theme.LIGHT), Format.SVG, file))
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

        assertThat(commands().figure(MOTION, picture(0, BodySide.LEFT, Theme.LIGHT), Format.GIF, file))
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
        assertThat(commands().sheet(folder.resolve("sheets"), List.of(MOTION, "cat-camel"), Look.KOFI))
                .isZero();

        assertThat(folder.resolve("sheets")).isDirectoryContaining("glob:**/cat-camel.png");
        assertThat(out.toString().lines()).hasSize(2);
    }

    @Test
    void checksAMotionFileAndSaysWhatIsNotRight() throws IOException {
        Path file = Files.writeString(folder.resolve("try.json"), """
                {"format": 1, "id": "try", "posture": "standing",
                 "keys": {"start": {}, "out": {"left.hand": {"at": [-3, 1, 0]}}},
                 "play": {"out": ["start", "out"], "back": ["out", "start"]}}
                """);

        assertThat(commands().sheet(folder, List.of(file.toString()), Look.ANNA))
                .isEqualTo(1);

        assertThat(err.toString()).contains("LEFT_HAND from where it is led in out");
        assertThat(folder.resolve("try.png")).exists();
    }

    @Test
    void saysWhatIsWrongWithAFileThatIsNoMotion() throws IOException {
        Path file = Files.writeString(folder.resolve("try.json"), "{\"format\": 1}");

        assertThat(commands().sheet(folder, List.of(file.toString()), Look.ANNA))
                .isEqualTo(1);

        assertThat(err.toString()).contains("try.json:1:1").contains("\"keys\" is missing");
    }

    @Test
    void knowsNoMotionThatIsNotThere() {
        assertThat(commands().figure("moonwalk", picture(0, BodySide.LEFT, Theme.LIGHT), Format.PNG, folder))
                .isEqualTo(1);

        assertThat(err.toString()).startsWith("There is no motion \"moonwalk\".");
    }

    @Test
    void saysThatAFileCouldNotBeWritten() {
        assertThat(commands()
                        .figure(MOTION, picture(0, BodySide.LEFT, Theme.LIGHT), Format.PNG, folder.resolve("no/f.png")))
                .isEqualTo(1);

        assertThat(err.toString()).startsWith("Could not write ");
    }
}
