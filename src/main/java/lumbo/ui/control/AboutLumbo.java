package lumbo.ui.control;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What Lumbo is and is not, in the same words wherever it is said. */
public final class AboutLumbo {

    private AboutLumbo() {}

    private static Map<String, Ikon> keys() {
        Map<String, Ikon> keys = new LinkedHashMap<>();
        keys.put("about-lumbo.plays", Material2MZ.PLAY_CIRCLE_OUTLINE);
        keys.put("about-lumbo.diagnose", Material2MZ.VISIBILITY_OFF);
        keys.put("about-lumbo.source", Material2MZ.MENU_BOOK);
        keys.put("about-lumbo.unwell", Material2MZ.PAN_TOOL);
        keys.put("about-lumbo.emergency", Material2AL.CALL);
        keys.put("about-lumbo.data", Material2AL.COMPUTER);
        return keys;
    }

    /** The sentences, a paragraph each. */
    public static List<String> sentences(Messages words) {
        return keys().keySet().stream().map(words::get).toList();
    }

    /** The sentences, each with a picture of its own. */
    public static VBox node(Messages words) {
        VBox rows = new VBox();
        rows.getStyleClass().add("about-lumbo");
        keys().forEach((key, icon) -> {
            Label sentence = Nodes.label(words.get(key));
            HBox row = new HBox(Nodes.icon(icon), sentence);
            HBox.setHgrow(sentence, Priority.ALWAYS);
            row.getStyleClass().add("about-row");
            rows.getChildren().add(row);
        });
        return rows;
    }
}
