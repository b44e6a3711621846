package lumbo.ui.storage;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageView;

/** One page before all others: the diary can't be read, and how to go on. */
public final class LostView extends PageView<LostViewModel> {

    private final Button main;

    /** The page. */
    public LostView(LostViewModel model, Messages words) {
        super(model, words);
        Button goOn = Nodes.button(model.goOnName(), model::goOn);
        Button other;
        if (model.hasCopy()) {
            main = Nodes.button(words.get("lost.bring-back"), model::bringBack);
            other = goOn;
        } else {
            main = goOn;
            other = Nodes.button(words.get("lost.look"), model::look);
        }
        List<Node> nodes = new ArrayList<>();
        model.sentences().forEach(sentence -> nodes.add(Nodes.label(sentence, nodes.isEmpty() ? "lead" : "lost-text")));
        nodes.add(Nodes.trouble(model.troubleProperty()));
        nodes.add(StorageNodes.details(
                words,
                model.details().stream().map(line -> Nodes.label(line, "muted")).toArray(Node[]::new)));
        root.show(model.title(), nodes.toArray(Node[]::new)).buttons(null, other, main);
    }

    @Override
    public boolean takeFocus() {
        main.requestFocus();
        return true;
    }
}
