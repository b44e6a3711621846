package lumbo.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.ui.input.KeyText;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Small nodes in the house style. */
public final class Nodes {

    /** Styles of what may hold a title or a name out of a file: it must not push away what it heads. */
    private static final Set<String> HEADINGS = Set.of(
            "page-title",
            "section-title",
            "card-title",
            "block-title",
            "overlay-title",
            "player-heading",
            "exercise-name",
            "easier-name");

    private static final int HEADING_LINES = 4;
    private static final double TIP_WIDTH = 480;
    private static final int TIP_LINES = 20;
    private static final int LONG_BUTTON = 60;

    private Nodes() {}

    /** A label that wraps, in the given style classes; a heading of any kind has only so many lines. */
    public static Label label(String text, String... styles) {
        if (Arrays.stream(styles).anyMatch(HEADINGS::contains)) {
            return bounded(text, HEADING_LINES, styles);
        }
        return wrapping(new WrappedLabel(text), styles);
    }

    private static Label wrapping(Label label, String... styles) {
        label.setMinHeight(Region.USE_PREF_SIZE);
        return styled(label, styles);
    }

    /**
     * A label for words of any length, such as titles: of so many lines at most, with an ellipsis where something is left
     * out. Whoever points at it is shown all of it then; screen readers say all of it always.
     */
    public static Label bounded(String text, int lines, String... styles) {
        return wrapping(new WrappedLabel(text, lines), styles);
    }

    /** What is shown to whoever points at something: of several lines where it is long. */
    public static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        Label words = bounded(text, TIP_LINES);
        words.setMaxWidth(TIP_WIDTH);
        tip.setGraphic(words);
        tip.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        return tip;
    }

    /** A button with words. */
    public static Button button(String text, Runnable action, String... styles) {
        Button button = styled(new Button(text), styles);
        button.setOnAction(event -> action.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setMnemonicParsing(false);
        if (text.length() > LONG_BUTTON) {
            // a button never wraps: one that a long title stands on is cut
            button.setMinWidth(0);
            button.setMaxWidth(TIP_WIDTH);
            button.setTooltip(tip(text));
        }
        return button;
    }

    /** A button with an icon before its words. */
    public static Button button(Ikon icon, String text, Runnable action, String... styles) {
        Button button = button(text, action, styles);
        button.setGraphic(icon(icon));
        return button;
    }

    /** A box to tick, of which the whole row can be clicked. */
    public static CheckBox tick(String text) {
        CheckBox box = new WrappedCheckBox(text);
        box.getStyleClass().add("tick");
        return box;
    }

    /**
     * A field for words of one's own, which wrap, unless the toolkit can't wrap such letters ({@link LineBreaks}): those stand
     * on lines as they were typed. Tab leads out of it, so that the keyboard is never caught there.
     *
     * @param name what screen readers say
     * @param rows how many lines are seen
     */
    public static TextArea note(String name, int rows) {
        TextArea note = new TextArea();
        note.setPrefRowCount(rows);
        note.setWrapText(true);
        // undoing goes past a formatter; listening from the beginning, this acts before the skin lays anything out
        note.textProperty().addListener(property -> note.setWrapText(!LineBreaks.needs(note.getText())));
        note.setAccessibleText(name);
        note.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !KeyText.isCommand(event)) {
                note.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
                event.consume();
            }
        });
        return note;
    }

    /** A label on one line that is never cut. */
    public static Label whole(String text, String... styles) {
        Label label = styled(new Label(text), styles);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    /** A sentence about what to take care of, with its sign. */
    public static Label caution(String sentence) {
        return label(Material2MZ.WARNING, sentence, "caution");
    }

    /** A label that wraps, with a sign before it. */
    public static Label label(Ikon sign, String text, String... styles) {
        Label label = label(text, styles);
        label.setGraphic(icon(sign));
        return label;
    }

    /** A sentence about what is missing or wrong, there only while there is something to say. */
    public static Label trouble(ObservableValue<String> sentence) {
        return told(sentence, caution(""));
    }

    /** A sentence that changes; nothing while it is empty. */
    public static Label told(ObservableValue<String> sentence, String... styles) {
        return told(sentence, label("", styles));
    }

    /** What a label says changes; it is not there while that is nothing. */
    public static Label told(ObservableValue<String> sentence, Label told) {
        told.textProperty().bind(sentence);
        return whileSaying(told);
    }

    /** Lets a label be there only while it says something. */
    public static Label whileSaying(Label label) {
        return showWhile(label.textProperty().isNotEmpty(), label);
    }

    /** A button with an icon only; {@code name} is what screen readers say and the tooltip shows. */
    public static Button iconButton(Ikon icon, String name, Runnable action, String... styles) {
        Button button = button("", action, styles);
        button.getStyleClass().add("icon-only");
        button.setGraphic(icon(icon));
        button.setAccessibleText(name);
        button.setTooltip(tip(name));
        return button;
    }

    /** An icon, which says nothing to a screen reader. */
    public static FontIcon icon(Ikon icon, String... styles) {
        return styled(new FontIcon(icon), styles);
    }

    /** The style of letters of a size in pixels. */
    public static String size(double letters) {
        return String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", letters);
    }

    /** Takes what room is left in a row. */
    public static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        VBox.setVgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** A rounded card. */
    public static VBox card(Node... children) {
        return column("lumbo-card", children);
    }

    /** A rounded card with a title. */
    public static VBox card(String title, Node... children) {
        VBox card = card(label(title, "card-title"));
        card.getChildren().addAll(children);
        return card;
    }

    /** Nodes below each other, with the room between them that a style gives. */
    public static VBox column(String style, Node... children) {
        return styled(new VBox(children), style);
    }

    /** Nodes beside each other. */
    public static HBox row(Node... children) {
        return line("row", children);
    }

    /** Nodes beside each other, with the room between them that a style gives. */
    public static HBox line(String style, Node... children) {
        return styled(new HBox(children), style);
    }

    /** Nodes beside each other as far as there is room, with the room between them that a style gives. */
    public static FlowPane flow(String style, Node... children) {
        FlowPane flow = styled(new FlowPane(children), style);
        // else it would be as wide as the widest of them, and the page wider than the window
        flow.setMinWidth(0);
        return flow;
    }

    /** A node with more styles. */
    public static <N extends Node> N styled(N node, String... styles) {
        node.getStyleClass().addAll(styles);
        return node;
    }

    /** Adds a text where there is one. */
    public static void addText(Pane to, @Nullable String text, String... styles) {
        if (text != null) {
            to.getChildren().add(label(text, styles));
        }
    }

    /** Buttons beside each other as far as there is room. */
    public static FlowPane buttons(Node... buttons) {
        return flow("own-buttons", buttons);
    }

    /** What can be unfolded below its title. */
    public static TitledPane fold(String title, Node content, boolean isOpen, String... styles) {
        TitledPane fold = new TitledPane(title, content);
        fold.setExpanded(isOpen);
        fold.setAnimated(false);
        fold.getStyleClass().add("how");
        return styled(fold, styles);
    }

    /** Unfolds what has something written in it. */
    public static void unfoldWritten(Node root) {
        for (Node node : root.lookupAll(".titled-pane")) {
            if (node instanceof TitledPane fold
                    && fold.getContent().lookupAll(".text-input").stream()
                            .anyMatch(field -> field instanceof TextInputControl input
                                    && !input.getText().isEmpty())) {
                fold.setExpanded(true);
            }
        }
    }

    /** A button that stays lit. */
    public static ToggleButton chip(String text) {
        ToggleButton chip = styled(new ToggleButton(text), "chip");
        chip.setMnemonicParsing(false);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    /** A field for a few words; {@code name} is what screen readers say. */
    public static TextField field(String name, Property<String> value) {
        TextField field = new TextField();
        field.setAccessibleText(name);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    /** A field under its name. */
    public static VBox named(String name, Node field) {
        Label label = label(name, "field-name");
        label.setLabelFor(field);
        field.setAccessibleText(name);
        return column("field", label, field);
    }

    /** Gives a node in a row what room is left. */
    public static <N extends Node> N wide(N node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    /** Shows a node, or takes it away. */
    public static void show(Node node, boolean isShown) {
        node.setVisible(isShown);
        node.setManaged(isShown);
    }

    /** Shows a node while something is so; it takes no room else. */
    public static <N extends Node> N showWhile(ObservableValue<Boolean> is, N node) {
        node.visibleProperty().bind(is);
        return whileVisible(node);
    }

    /** Lets a node take no room while it is not to be seen. */
    public static <N extends Node> N whileVisible(N node) {
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    /** Lets nodes be on a pane only while they are visible, in this order: what is not seen costs nothing there. */
    public static <P extends Pane> P present(P pane, Node... all) {
        // held here, since those that are not on the pane are held by nothing else
        List<Node> nodes = List.of(all);
        pane.getProperties().put(Nodes.class, nodes);
        Runnable show = () ->
                pane.getChildren().setAll(nodes.stream().filter(Node::isVisible).toList());
        nodes.forEach(node -> node.visibleProperty().addListener((property, before, now) -> show.run()));
        show.run();
        return pane;
    }

    /** What fills the room that there is, and scrolls where it needs more. */
    public static ScrollPane roomy(Region content, String style) {
        ScrollPane scroll = scroll(content, style);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        return scroll;
    }

    /** What is as wide as there is room, and scrolls up and down. */
    public static ScrollPane scroll(@Nullable Node content, String style) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.getStyleClass().add(style);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        return scroll;
    }

    /** A page that scrolls when its content is higher than the window. */
    public static ScrollPane page(Region content) {
        content.getStyleClass().add("page");
        return scroll(content, "page-scroll");
    }
}
