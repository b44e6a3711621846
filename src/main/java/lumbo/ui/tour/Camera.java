package lumbo.ui.tour;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;

/** Writes what a scene shows as PNG files. */
final class Camera {

    private final Path folder;
    private int taken;

    Camera(Path folder) {
        this.folder = folder;
    }

    /** Takes a picture; on the screen's thread. */
    void take(Scene scene, String name) throws IOException {
        WritableImage image = scene.snapshot(null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage buffered = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        buffered.setRGB(0, 0, width, height, pixels, 0, width);
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".png");
        if (!ImageIO.write(buffered, "png", file.toFile())) {
            throw new IOException("no PNG writer for " + file);
        }
        taken++;
    }

    /** How many pictures were taken. */
    int taken() {
        return taken;
    }
}
