package lumbo.ui.storage;

import java.util.EnumSet;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Task;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.TaskProgress;
import org.kordamp.ikonli.material2.Material2AL;

/** Nodes that the cards of the page share. */
final class StorageNodes {

    private StorageNodes() {}

    /** The heading of a page, with the way back. */
    static HBox heading(String title, String back, Runnable way) {
        var button = Nodes.iconButton(Material2AL.ARROW_BACK, back, way);
        button.setCancelButton(true);
        HBox heading = new HBox(button, Nodes.label(title, "page-title"));
        heading.getStyleClass().add("row");
        return heading;
    }

    /** What came of the work of a card, there while there is something to say. */
    static VBox said(Task said, Messages words) {
        Label busy = Nodes.label(words.get("keeping.busy"), "muted");
        when(busy, Bindings.and(said.busyProperty(), Bindings.not(said.takesLongProperty())));
        VBox all = new VBox(
                busy,
                new TaskProgress(said, words),
                notice(said.doneProperty()),
                Nodes.trouble(said.troubleProperty()));
        when(
                all,
                said.busyProperty()
                        .or(said.doneProperty().isNotEmpty())
                        .or(said.troubleProperty().isNotEmpty()));
        return all;
    }

    /** A sentence about what is well, there only while there is something to say. */
    static Label notice(ObservableValue<String> sentence) {
        Label notice = Nodes.label("", "notice");
        notice.setGraphic(Nodes.icon(Material2AL.CHECK));
        notice.textProperty().bind(sentence);
        when(notice, notice.textProperty().isNotEmpty());
        return notice;
    }

    /** Shows a node only while something holds. */
    static void when(Node node, ObservableValue<Boolean> holds) {
        node.visibleProperty().bind(holds);
        node.managedProperty().bind(node.visibleProperty());
    }

    /** A control under its name. */
    static VBox field(String name, Control control) {
        Label label = Nodes.label(name, "field-name");
        label.setLabelFor(control);
        control.setAccessibleText(name);
        VBox field = new VBox(label, control);
        field.getStyleClass().add("field");
        return field;
    }

    /** Buttons that go on in the next line where there is no room. */
    static FlowPane buttons(Node... buttons) {
        FlowPane all = new FlowPane(buttons);
        all.getStyleClass().add("own-buttons");
        return all;
    }

    /** Chips of which one is chosen. */
    static <E extends Enum<E>> FlowPane chips(Class<E> kind, Property<E> chosen, Function<E, String> name) {
        ChoiceButtons<E> one = ChoiceButtons.always(chosen);
        FlowPane chips = new FlowPane();
        chips.getStyleClass().add("chips");
        for (E each : EnumSet.allOf(kind)) {
            ToggleButton chip = new ToggleButton(name.apply(each));
            chip.getStyleClass().add("chip");
            chip.setMinWidth(Region.USE_PREF_SIZE);
            chips.getChildren().add(one.add(chip, each));
        }
        return chips;
    }
}
