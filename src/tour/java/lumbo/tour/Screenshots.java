package lumbo.tour;

import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import lumbo.ui.control.Png;

/** Writes what a scene shows as PNG files. */
final class Screenshots implements Onlooker {

    private final Path folder;
    private int taken;

    Screenshots(Path folder) {
        this.folder = folder;
    }

    @Override
    public void take(TourDriver guide, String name) throws IOException {
        WritableImage image = guide.scene().snapshot(null);
        Files.createDirectories(folder);
        try (OutputStream file = Files.newOutputStream(folder.resolve(name + ".png"))) {
            Png.write(image, file);
        }
        taken++;
    }

    @Override
    public void keep(RenderedImage image, String name) throws IOException {
        Files.createDirectories(folder);
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
        taken++;
    }

    @Override
    public int taken() {
        return taken;
    }
}
