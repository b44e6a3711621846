package lumbo.tour;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import lumbo.ui.control.Png;

/** Writes what a scene shows as PNG files. */
final class Screenshots {

    private final Path folder;
    private int taken;

    Screenshots(Path folder) {
        this.folder = folder;
    }

    /** Takes a picture; on the screen's thread. */
    void take(Scene scene, String name) throws IOException {
        WritableImage image = scene.snapshot(null);
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".png"))) {
            Png.write(image, file);
        }
        taken++;
    }

    /** Keeps a picture that was made elsewhere. */
    void keep(RenderedImage image, String name) throws IOException {
        Files.createDirectories(folder);
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        taken++;
    }

    /** How many pictures were taken. */
    int taken() {
        return taken;
    }
}
