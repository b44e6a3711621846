package lumbo.ui.control;

import java.io.ByteArrayInputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import lumbo.program.ProgramPictures;
import lumbo.ui.Background;
import org.jspecify.annotations.Nullable;

/** The picture of a step, read and made small in the background; takes no room where there is none. */
public final class StepPicture extends ImageView {

    /** How many pictures are kept for when they are shown again. */
    private static final int KEPT = 4;

    /** The widest and highest that a picture is kept, in pixels. */
    private static final double MOST = 640;

    private final Background background;
    private final Map<String, Image> made = new LinkedHashMap<>();
    private ProgramPictures pictures = ProgramPictures.NONE;
    private @Nullable String wanted;

    /** No picture yet. */
    public StepPicture(Background background) {
        this.background = background;
        setPreserveRatio(true);
        setSmooth(true);
        managedProperty().bind(imageProperty().isNotNull());
    }

    /** Where the pictures are from now on. */
    public void from(ProgramPictures source) {
        pictures = source;
        made.clear();
        String name = wanted;
        wanted = null;
        show(name);
    }

    /** Shows the picture of this name; the one before stays until it is there. */
    public void show(@Nullable String name) {
        if (Objects.equals(name, wanted)) {
            return;
        }
        wanted = name;
        if (name == null) {
            setImage(null);
            return;
        }
        Image known = made.get(name);
        if (known != null) {
            setImage(known);
            return;
        }
        ProgramPictures source = pictures;
        background.run(
                () -> source.bytes(name)
                        .map(bytes -> new Image(new ByteArrayInputStream(bytes), MOST, MOST, true, true))
                        .filter(image -> !image.isError()),
                image -> image.ifPresent(picture -> came(name, picture)),
                failure -> setImage(null));
    }

    private void came(String name, Image picture) {
        if (made.size() >= KEPT) {
            made.remove(made.keySet().iterator().next());
        }
        made.put(name, picture);
        if (name.equals(wanted)) {
            setImage(picture);
        }
    }
}
