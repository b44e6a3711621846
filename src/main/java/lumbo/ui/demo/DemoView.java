package lumbo.ui.demo;

import java.util.Locale;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.i18n.Messages;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.demo.DemoViewModel.DemoCamera;
import lumbo.ui.demo.DemoViewModel.DemoPage;
import lumbo.ui.figure.LiveFigure;
import lumbo.ui.input.InputFilter;
import lumbo.ui.input.KeyText;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Shows a program's exercises one by one, large, at the pace of the person who shows them. Keeps nothing. */
public final class DemoView extends ModelView<DemoViewModel, StackPane> {

    private static final double REFERENCE_WIDTH = 1000;
    private static final double REFERENCE_HEIGHT = 700;
    private static final double LETTERS = 20;

    /** How much room the buttons have at least beside the hint, in letters. */
    private static final double BUTTON_LETTERS = 26;

    private static final double HINT_GAP = 16;

    /** The share of the width that words have beside a figure. */
    private static final double BESIDE = .38;

    private static final double PHASE_SECONDS = 1.8;
    private static final double NANOS = 1e9;

    /** How many phases the first repetition has. */
    private static final int FIRST_TURN = 4;

    private final Consumer<Boolean> wholeScreen;
    private final Label title = Nodes.label("", "demo-title");
    private final Label name = Nodes.label("", "demo-name");
    private final Label dose = Nodes.label("", "demo-dose");
    private final VBox text = Nodes.column("demo-text");
    private final LiveFigure figure;
    private long began = -1;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            began = began < 0 ? now : began;
            double seconds = (now - began) / NANOS;
            figure.show(motion -> moment(motion, model.cameraProperty().get(), seconds));
        }
    };
    private final Button previous;
    private final Button next;
    private final BorderPane page = new BorderPane();

    /**
     * A demonstration of a program.
     *
     * @param wholeScreen fills the screen, or gives it back
     */
    public DemoView(
            DemoViewModel model,
            Messages words,
            LiveSettings settings,
            FigureModel figures,
            Consumer<Boolean> wholeScreen) {
        super(model, words, new StackPane());
        this.figure = new LiveFigure(figures, settings);
        this.wholeScreen = wholeScreen;
        this.previous =
                Nodes.button(Material2MZ.SKIP_PREVIOUS, words.get("demo.previous"), model::previous, "player-button");
        this.next = Nodes.button(Material2MZ.SKIP_NEXT, words.get("demo.next"), model::next, "player-button", "accent");
        Button close = Nodes.iconButton(Material2AL.CLOSE, words.get("demo.close"), model::close);
        VBox beside = Nodes.column("demo-beside", name, dose, text);
        StackPane picture = Nodes.styled(new StackPane(figure.view()), "demo-figure");
        HBox center = Nodes.line(
                "demo-center", Nodes.wide(Nodes.showWhile(figure.presentProperty(), picture)), Nodes.wide(beside));
        beside.prefWidthProperty().bind(page.widthProperty().multiply(BESIDE));
        picture.prefWidthProperty().bind(page.widthProperty().multiply(1 - BESIDE));
        Button view = Nodes.button(Material2AL.FLIP_CAMERA_ANDROID, "", model::turn, "player-button");
        model.cameraProperty().subscribe(camera -> view.setText(words.get("demo.view." + camera.id())));
        FlowPane buttons = Nodes.buttons(previous, next, view);
        InputFilter.doubleClickIsOne(buttons);
        page.getStyleClass().add("demo");
        page.setTop(Nodes.line("demo-top", title, Nodes.spacer(), close));
        page.setCenter(Nodes.roomy(center, "room-scroll"));
        page.setBottom(Nodes.column(
                "player-buttons",
                new ResponsiveColumns(
                        BUTTON_LETTERS, HINT_GAP, buttons, Nodes.label(words.get("demo.hint"), "muted"))));
        root.getChildren().add(page);
        root.getStyleClass().add("player");
        root.setFocusTraversable(true);
        InputFilter.heldDoesNothing(root);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        root.widthProperty().addListener(property -> scale());
        root.heightProperty().addListener(property -> scale());
        model.pageProperty().subscribe(this::show);
    }

    private static Moment moment(Motion motion, DemoCamera camera, double seconds) {
        double turn = seconds / PHASE_SECONDS;
        return new Moment(
                Phase.after((long) turn),
                turn % 1,
                BodySide.LEFT,
                camera.of(motion.view()),
                true,
                turn < FIRST_TURN ? Hint.WAY : Hint.NONE,
                true,
                (1 - Math.cos(seconds)) / 2);
    }

    private void scale() {
        double room = Math.min(root.getWidth() / REFERENCE_WIDTH, root.getHeight() / REFERENCE_HEIGHT);
        page.setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", LETTERS * Math.max(0.9, room)));
    }

    private void show(DemoPage shown) {
        figure.motion(shown.motion());
        figure.view().setAccessibleText(words.format("figure.spoken", shown.name()));
        began = -1;
        title.setText(shown.title());
        name.setText(shown.name());
        dose.setText(shown.dose());
        text.getChildren().clear();
        Nodes.addText(text, shown.note(), "demo-line", "demo-note");
        text.getChildren().add(Nodes.label(shown.setup(), "demo-line"));
        Nodes.addText(text, shown.movement(), "demo-line", "demo-movement");
        previous.setDisable(shown.first());
        next.setDisable(shown.last());
        root.requestFocus();
    }

    private void keyPressed(KeyEvent event) {
        if (KeyText.isCommand(event)) {
            return;
        }
        switch (event.getCode()) {
            case RIGHT, PAGE_DOWN, SPACE, DOWN -> model.next();
            case LEFT, PAGE_UP, UP -> model.previous();
            case HOME -> model.first();
            case END -> model.last();
            case V -> model.turn();
            case F -> wholeScreen.accept(true);
            case ESCAPE -> model.close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public void shown() {
        wholeScreen.accept(true);
        figure.shown();
        timer.start();
        root.requestFocus();
    }

    @Override
    public void hidden() {
        timer.stop();
        figure.hidden();
        wholeScreen.accept(false);
    }

    @Override
    public boolean takeFocus() {
        root.requestFocus();
        return true;
    }
}
