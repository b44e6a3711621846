package lumbo.ui.storage;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import lumbo.report.ReportPicture;

/** Pages as the toolkit shows and prints them. */
final class ReportImages {

    private ReportImages() {}

    /** A page; for any thread. */
    static Image of(ReportPicture page) {
        WritableImage image = new WritableImage(page.width(), page.height());
        image.getPixelWriter()
                .setPixels(
                        0,
                        0,
                        page.width(),
                        page.height(),
                        PixelFormat.getIntArgbInstance(),
                        page.pixels(),
                        0,
                        page.width());
        return image;
    }
}
