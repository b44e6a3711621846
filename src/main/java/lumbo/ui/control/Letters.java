package lumbo.ui.control;

import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** The size of the letters around a node, so that room can be reckoned in letters. */
final class Letters {

    private static final String SIZE = "-fx-font-size:";

    private Letters() {}

    /** The size of text around {@code node} in pixels, as the window's root has it. */
    static double of(Region node) {
        if (node.getScene() == null) {
            return Font.getDefault().getSize();
        }
        String style = String.valueOf(node.getScene().getRoot().getStyle());
        int at = style.indexOf(SIZE);
        int end = style.indexOf("px", at);
        return at < 0 || end < 0
                ? Font.getDefault().getSize()
                : Double.parseDouble(style.substring(at + SIZE.length(), end).strip());
    }
}
