package lumbo.ui.programs;

import atlantafx.base.controls.CustomTextField;
import javafx.scene.control.Button;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Where one types what to look for. */
final class SearchField extends CustomTextField {

    SearchField(Messages words) {
        getStyleClass().add("search-field");
        setPromptText(words.get("programs.search.prompt"));
        setAccessibleText(words.get("programs.search"));
        setLeft(Nodes.icon(Material2MZ.SEARCH));
        Button clear = Nodes.iconButton(Material2AL.CLOSE, words.get("programs.search.clear"), this::empty);
        clear.setFocusTraversable(false);
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
    }

    /** Takes back what is typed, and waits for more. */
    void empty() {
        clear();
        requestFocus();
    }
}
