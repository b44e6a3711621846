package lumbo.ui.control;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** A dot for each session that a week has or should have; those that were done are full. */
public final class WeekDots extends HBox {

    /** Dots for nothing yet. */
    public WeekDots() {
        getStyleClass().add("dots");
        setAccessibleRole(AccessibleRole.TEXT);
    }

    /**
     * Shows a week.
     *
     * @param sessions how many were done
     * @param goal how many there should be
     * @param inWords the same for a screen reader
     */
    public void show(int sessions, int goal, String inWords) {
        getChildren().clear();
        for (int i = 0; i < Math.max(sessions, goal); i++) {
            boolean done = i < sessions;
            getChildren()
                    .add(Nodes.icon(
                            done ? Material2AL.CHECK_CIRCLE : Material2MZ.RADIO_BUTTON_UNCHECKED,
                            done ? "dot" : "dot-open"));
        }
        setAccessibleText(inWords);
    }
}
