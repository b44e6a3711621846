package lumbo.ui.control;

import java.util.List;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** What Lumbo is and is not, in the same words wherever it is said. */
public final class AboutLumbo {

    private AboutLumbo() {}

    /** A sentence by the key of its words, with its picture. */
    private record Sentence(String key, Ikon picture) {}

    private static final List<Sentence> SENTENCES = List.of(
            new Sentence("about-lumbo.plays", Material2MZ.PLAY_CIRCLE_OUTLINE),
            new Sentence("about-lumbo.diagnose", Material2MZ.VISIBILITY_OFF),
            new Sentence("about-lumbo.source", Material2MZ.MENU_BOOK),
            new Sentence("about-lumbo.unwell", Material2MZ.PAN_TOOL),
            new Sentence("about-lumbo.emergency", Material2AL.CALL),
            new Sentence("about-lumbo.data", Material2AL.COMPUTER));

    /** How many of them say what Lumbo is. */
    private static final int WHAT = 3;

    /** The sentences, a paragraph each. */
    public static List<String> sentences(Messages words) {
        return SENTENCES.stream().map(one -> words.get(one.key())).toList();
    }

    /** The sentences, each with a picture of its own. */
    public static VBox node(Messages words) {
        return node(words, SENTENCES);
    }

    /** The first of them: what Lumbo is. */
    public static VBox what(Messages words) {
        return node(words, SENTENCES.subList(0, WHAT));
    }

    /** The others: what to mind. */
    public static VBox care(Messages words) {
        return node(words, SENTENCES.subList(WHAT, SENTENCES.size()));
    }

    private static VBox node(Messages words, List<Sentence> sentences) {
        VBox rows = Nodes.column("about-lumbo");
        sentences.forEach(one -> rows.getChildren()
                .add(Nodes.line(
                        "about-row", Nodes.icon(one.picture()), Nodes.wide(Nodes.label(words.get(one.key()))))));
        return rows;
    }
}
