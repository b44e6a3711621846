package lumbo.program;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Bundles and pictures for tests. */
public final class Bundles {

    /** A small picture. */
    public static final byte[] PNG = png(12, 8);

    /** A small photo. */
    public static final byte[] JPEG = jpeg(20, 10, false);

    /** A program of one carried exercise with two pictures, {@code pictures/lift.png} and {@code pictures/lower.jpg}. */
    public static final String PROGRAM = """
            {
              "format": 1,
              "id": "my-bridge",
              "title": {"en": "My bridge"},
              "summary": {"en": "For the evening."},
              "x-by": [1e999, 8.0],
              "blocks": [{"items": [{"exercise": "bridge", "dose": {"reps": 8}}]}],
              "exercises": {
                "bridge": {
                  "format": 1, "id": "bridge", "name": {"en": "Bridge"}, "position": "supine",
                  "setup": {"en": "Lie down."},
                  "steps": [
                    {"en": "Lift.", "picture": "pictures/lift.png"},
                    {"en": "Lower.", "picture": "pictures/lower.jpg"}
                  ]
                }
              }
            }
            """;

    private Bundles() {}

    /** A text in UTF-8. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bundle of {@link #PROGRAM} and its pictures. */
    public static byte[] sound() {
        return of(PROGRAM);
    }

    /** A bundle of a program with the two pictures. */
    public static byte[] of(String program) {
        return Bundle.write(bytes(program), Map.of("pictures/lift.png", PNG, "pictures/lower.jpg", JPEG));
    }

    /** The zip of {@link #PROGRAM} and its pictures, to add to. */
    public static RawZip zip() {
        return new RawZip()
                .with(RawZip.deflated("program.json", bytes(PROGRAM)))
                .with(RawZip.stored("pictures/lift.png", PNG))
                .with(RawZip.deflated("pictures/lower.jpg", JPEG));
    }

    /** A PNG picture. */
    public static byte[] png(int width, int height) {
        return written("png", image(width, height));
    }

    /** A GIF picture. */
    public static byte[] gif(int width, int height) {
        return written("gif", image(width, height));
    }

    private static byte[] written(String format, BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A JPEG picture. */
    public static byte[] jpeg(int width, int height, boolean progressive) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(progressive ? ImageWriteParam.MODE_DEFAULT : ImageWriteParam.MODE_DISABLED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image(width, height), null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private static BufferedImage image(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, 0x00b0a0);
        return image;
    }
}
