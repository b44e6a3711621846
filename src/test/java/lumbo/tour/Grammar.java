package lumbo.tour;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Region;
import lumbo.ui.control.PageButtons;

/** Finds what on a screen is against the one grammar of buttons: which are filled, where they stand, how large and how named. */
final class Grammar {

    private static final double LEAST_TARGET = 44;
    private static final double LEAST_CONTRAST = 3;
    private static final double SLACK = 2;

    private static final String FILLED = "accent";
    private static final String FOOTER = "page-actions";

    /** Parts of controls whose shape says what they are. */
    private static final Set<String> EDGED = Set.of("box", "radio", "track");

    private final List<String> faults = new ArrayList<>();
    private final List<Node> shown;
    private final Set<String> names;

    private Grammar(Parent root, Set<String> names) {
        this.shown = Shown.onTop(root);
        this.names = names;
    }

    /** A sentence for each fault of what is laid out; {@code names} are those that filled and cancelling buttons may have. */
    static List<String> faults(Parent root, Set<String> names) {
        Grammar grammar = new Grammar(root, names);
        grammar.findFilled();
        grammar.findPlaces();
        grammar.findSmall();
        grammar.findFaint();
        grammar.findNames();
        return grammar.faults;
    }

    private Stream<Button> buttons() {
        return shown.stream().filter(Button.class::isInstance).map(Button.class::cast);
    }

    private static boolean isFilled(Node node) {
        return node.getStyleClass().contains(FILLED);
    }

    private void findFilled() {
        List<Button> filled = buttons().filter(Grammar::isFilled).toList();
        if (filled.size() > 1) {
            faults.add("more than one button is filled: "
                    + filled.stream().map(Layout::name).toList());
        }
        for (Button button : filled) {
            if (button.isDisabled()) {
                faults.add(Layout.name(button) + " is filled and can't be pressed");
            }
        }
    }

    /** In a footer the way back stands at the left edge and the filled button at the right one; in a card that is first. */
    private void findPlaces() {
        buttons().forEach(button -> {
            Node row = button.getParent();
            Bounds edges = row.localToScene(row.getLayoutBounds());
            Bounds own = button.localToScene(button.getLayoutBounds());
            boolean isFooter = row instanceof PageButtons && Shown.isWithin(button, FOOTER);
            if (isFooter && isFilled(button) && Math.abs(own.getMaxX() - edges.getMaxX()) > SLACK) {
                faults.add(Layout.name(button) + " is filled and not at the right edge of the footer");
            }
            if (isFooter && button.isCancelButton() && Math.abs(own.getMinX() - edges.getMinX()) > SLACK) {
                faults.add(Layout.name(button) + " leads back and is not at the left edge of the footer");
            }
            // steps stand in the order of time, back before on
            boolean isStep = button.getStyleClass().contains("player-button");
            if (isFilled(button) && !isStep && !(row instanceof PageButtons)) {
                buttons()
                        .filter(other -> row.equals(other.getParent()))
                        .filter(other -> isBefore(other, button))
                        .forEach(other -> faults.add(Layout.name(other) + " stands before the filled button"));
            }
        });
    }

    private static boolean isBefore(Button one, Button other) {
        return one.getLayoutY() < other.getLayoutY() - SLACK
                || (one.getLayoutY() < other.getLayoutY() + SLACK && one.getLayoutX() < other.getLayoutX());
    }

    private void findFaint() {
        for (Node node : shown) {
            // a row to tick has its box, one of a list lies between two lines
            boolean isRow = node instanceof CheckBox || node instanceof RadioButton || node instanceof ListCell<?>;
            boolean isEdged = (isPressed(node) && !isRow) || EDGED.stream().anyMatch(node.getStyleClass()::contains);
            if (node instanceof Region region && isEdged && !Shown.isDisabledWithin(region)) {
                Contrast.ofEdge(region)
                        .filter(contrast -> contrast < LEAST_CONTRAST)
                        .ifPresent(contrast -> faults.add(Layout.name(region)
                                + String.format(Locale.ROOT, " has an edge of %.2f to 1", contrast)));
            }
        }
    }

    private void findSmall() {
        for (Node node : shown) {
            Node target = node instanceof TitledPane fold ? fold.lookup(".title") : node;
            if (isPressed(node) && target != null) {
                Bounds size = target.localToScene(target.getLayoutBounds());
                boolean isWide = size.getWidth() > LEAST_TARGET - .5;
                boolean isHigh = size.getHeight() > LEAST_TARGET - .5;
                if (size.getWidth() > 0 && !(isWide && isHigh)) {
                    faults.add(Layout.name(node) + " is small: " + Math.round(size.getWidth()) + " x "
                            + Math.round(size.getHeight()));
                }
            }
        }
    }

    /** What is pressed by itself; not the parts of a control, such as the arrow of a date. */
    private static boolean isPressed(Node node) {
        boolean isPart = node.getParent() instanceof Control && !(node.getParent() instanceof Labeled);
        return !isPart
                && (node instanceof ButtonBase
                        || node instanceof TextInputControl
                        || node instanceof ComboBoxBase<?>
                        || node instanceof Slider
                        || node instanceof TitledPane
                        || (node instanceof ListCell<?> cell && !cell.isEmpty()));
    }

    private void findNames() {
        buttons()
                .filter(button -> isFilled(button) || button.isCancelButton())
                .map(Layout::name)
                .filter(name -> !names.contains(name.replaceAll("[“”]", "")))
                .forEach(name -> faults.add(name + " is no name of the table"));
    }
}
