package lumbo.ui.demo;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Exercise;
import lumbo.program.Instruction;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.control.DoseWords;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Shows a program's exercises one by one, large, at the pace of the person who shows them. Keeps nothing. */
public final class DemoView implements Screen {

    private static final double REFERENCE_WIDTH = 1000;
    private static final double REFERENCE_HEIGHT = 700;
    private static final double LETTERS = 20;

    private final Program program;
    private final Messages words;
    private final Navigator navigator;
    private final WholeScreen wholeScreen;
    private final List<Item> items;
    private final Label title = Nodes.label("", "player-title");
    private final Label name = Nodes.label("", "demo-name");
    private final Label dose = Nodes.label("", "demo-dose");
    private final VBox text = new VBox();
    private final Button previous;
    private final Button next;
    private final BorderPane page = new BorderPane();
    private final StackPane root = new StackPane(page);
    private int index;

    /** Fills the screen, or gives it back. */
    @FunctionalInterface
    public interface WholeScreen {

        /** Fills the screen or not. */
        void set(boolean on);
    }

    /** A demonstration of a program, from its first exercise. */
    public DemoView(Program program, Messages words, Navigator navigator, WholeScreen wholeScreen) {
        this.program = program;
        this.words = words;
        this.navigator = navigator;
        this.wholeScreen = wholeScreen;
        this.items = program.items();
        this.previous = Nodes.button(
                Material2MZ.SKIP_PREVIOUS, words.get("demo.previous"), () -> go(index - 1), "player-button");
        this.next = Nodes.button(
                Material2MZ.SKIP_NEXT, words.get("demo.next"), () -> go(index + 1), "player-button", "accent");
        Button close = Nodes.iconButton(Material2AL.CLOSE, words.get("demo.close"), this::close);
        HBox top = new HBox(title, Nodes.spacer(), close);
        top.getStyleClass().add("player-top");
        text.getStyleClass().add("demo-text");
        VBox center = new VBox(name, dose, text);
        center.getStyleClass().add("demo-center");
        HBox bottom = new HBox(previous, next, Nodes.spacer(), Nodes.label(words.get("demo.hint"), "muted"));
        bottom.getStyleClass().add("player-buttons");
        page.getStyleClass().add("demo");
        page.setTop(top);
        page.setCenter(center);
        page.setBottom(bottom);
        root.getStyleClass().add("player");
        root.setFocusTraversable(true);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.widthProperty().addListener(property -> scale());
        root.heightProperty().addListener(property -> scale());
        go(0);
    }

    private void scale() {
        double room = Math.min(root.getWidth() / REFERENCE_WIDTH, root.getHeight() / REFERENCE_HEIGHT);
        page.setStyle(String.format(java.util.Locale.ROOT, "-fx-font-size: %.1fpx;", LETTERS * Math.max(0.9, room)));
    }

    private void go(int wanted) {
        index = Math.clamp(wanted, 0, items.size() - 1);
        Item item = items.get(index);
        Exercise exercise = program.exercise(item);
        title.setText(words.format("demo.title", program.title().in(words.locale()), index + 1, items.size()));
        name.setText(exercise.name().in(words.locale()));
        dose.setText(new DoseWords(words)
                .parts(item).stream().map(DoseWords.Part::text).collect(Collectors.joining(" \u00b7 ")));
        text.getChildren().setAll(Nodes.label(words.get("demo.setup"), "player-heading"));
        text.getChildren().add(Nodes.label(exercise.setup().in(words.locale()), "demo-line"));
        text.getChildren().add(Nodes.label(words.get("program.how"), "player-heading"));
        for (Instruction step : exercise.steps()) {
            text.getChildren().add(Nodes.label(step.text().in(words.locale()), "demo-line", "demo-step"));
        }
        exercise.cautions().stream()
                .findFirst()
                .ifPresent(caution ->
                        text.getChildren().add(Nodes.label(caution.text().in(words.locale()), "caution")));
        previous.setDisable(index == 0);
        next.setDisable(index == items.size() - 1);
        root.requestFocus();
    }

    private void keyPressed(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT, PAGE_DOWN, SPACE, DOWN -> go(index + 1);
            case LEFT, PAGE_UP, UP -> go(index - 1);
            case HOME -> go(0);
            case END -> go(items.size() - 1);
            case F -> wholeScreen.set(true);
            case ESCAPE -> close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void close() {
        navigator.go(new Route.ProgramPage(program.id()));
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public void shown() {
        wholeScreen.set(true);
        root.requestFocus();
    }

    @Override
    public void hidden() {
        wholeScreen.set(false);
    }
}
