package lumbo.ui.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;

/** The font size around a node, so that sizes can be given in ems. */
public final class EmSize {

    private static final String SIZE = "-fx-font-size:";

    private EmSize() {}

    /** The size of text around {@code node} in pixels, as the nearest parent with a size of its own has it. */
    public static double of(Region node) {
        for (Node at = node; at != null; at = at.getParent()) {
            String style = String.valueOf(at.getStyle());
            int size = style.indexOf(SIZE);
            int end = style.indexOf("px", size);
            if (size >= 0 && end > size) {
                return Double.parseDouble(
                        style.substring(size + SIZE.length(), end).strip());
            }
        }
        return Font.getDefault().getSize();
    }
}
