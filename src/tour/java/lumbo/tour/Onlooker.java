package lumbo.tour;

import java.awt.image.RenderedImage;
import java.io.IOException;

/** What looks at the screens of a tour: for pictures, or for faults. */
interface Onlooker {

    /** Whether a screen is looked at. The names of its looks have a part for each: {@code small-}, {@code -dark}. */
    default boolean wants(String name) {
        return true;
    }

    /** Looks at the window, which is laid out; on the screen's thread. */
    void take(TourDriver guide, String name) throws IOException;

    /** Keeps a picture that was made elsewhere. */
    void keep(RenderedImage image, String name) throws IOException;

    /** How many looks there were. */
    int taken();
}
