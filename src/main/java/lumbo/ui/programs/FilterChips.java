package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.ProgramFilters.Filter;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;
import lumbo.ui.programs.FilterOptions.FilterOption;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * Filters as chips: a row of the most useful ones and of those that are chosen, and the rest by kind when it is opened. A
 * chip stays the same node, so that the keyboard stays on it.
 */
final class FilterChips extends VBox {

    private final Messages words;
    private final Consumer<Filter> press;
    private final BooleanProperty open;
    private final FlowPane first = Nodes.flow("chips");
    private final VBox rest = Nodes.column("filters-rest");
    private final Button more;
    private final Map<Filter, ToggleButton> chips = new HashMap<>();
    private final Map<String, VBox> kinds = new HashMap<>();
    private FilterOptions shown = FilterOptions.NONE;

    /**
     * No chips yet.
     *
     * @param press is told which filter is pressed
     * @param open whether the rest is to be seen
     */
    FilterChips(Messages words, Consumer<Filter> press, BooleanProperty open) {
        this.words = words;
        this.press = press;
        this.open = open;
        this.more = Nodes.button("", () -> open.set(!open.get()), "flat", "more-filters");
        getStyleClass().add("filters");
        getChildren().addAll(first, rest);
        InputFilter.doubleClickIsOne(this);
        open.subscribe(now -> arrange());
    }

    void show(FilterOptions choices) {
        shown = choices;
        choices.first().forEach(this::update);
        choices.rest().forEach(kind -> kind.choices().forEach(this::update));
        arrange();
    }

    private void update(FilterOption choice) {
        ToggleButton chip = chip(choice);
        chip.setText(choice.label());
        chip.setAccessibleText(choice.name());
        chip.setSelected(choice.isChosen());
        chip.setDisable(!choice.isUsable());
    }

    private ToggleButton chip(FilterOption choice) {
        return chips.computeIfAbsent(choice.filter(), this::made);
    }

    private ToggleButton made(Filter filter) {
        ToggleButton chip = Nodes.chip("");
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.selectedProperty().subscribe(on -> chip.setGraphic(on ? Nodes.icon(Material2AL.CLOSE) : null));
        chip.setOnAction(event -> {
            press.accept(filter);
            if (chip.getScene() == null) {
                more.requestFocus();
            }
        });
        return chip;
    }

    private void arrange() {
        boolean all = open.get();
        more.setText(words.get(all ? "programs.more.close" : "programs.more"));
        more.setGraphic(Nodes.icon(all ? Material2AL.EXPAND_LESS : Material2AL.EXPAND_MORE));
        List<Node> kindsNow = new ArrayList<>();
        if (all) {
            shown.rest().forEach(kind -> kindsNow.add(group(kind)));
        }
        List<Node> row = new ArrayList<>();
        (all ? shown.first() : shown.firstAndChosen()).forEach(choice -> row.add(chip(choice)));
        if (!shown.rest().isEmpty()) {
            row.add(more);
        }
        set(first, row);
        set(rest, kindsNow);
    }

    private VBox group(FilterOptions.Rest kind) {
        VBox group = kinds.computeIfAbsent(
                kind.title(),
                title -> Nodes.column("filter-group", Nodes.label(title, "filter-kind"), Nodes.flow("chips")));
        set(
                (FlowPane) group.getChildren().getLast(),
                kind.choices().stream().map(this::chip).toList());
        return group;
    }

    /** Changes no more than needed: what is taken out loses the keyboard. */
    private static void set(Pane pane, List<? extends Node> wanted) {
        pane.getChildren().retainAll(wanted);
        for (int i = 0; i < wanted.size(); i++) {
            if (i == pane.getChildren().size() || !pane.getChildren().get(i).equals(wanted.get(i))) {
                pane.getChildren().add(i, wanted.get(i));
            }
        }
    }
}
