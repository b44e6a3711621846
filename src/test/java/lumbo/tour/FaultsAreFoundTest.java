package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.ui.control.PageButtons;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

/** What looks for faults on screens finds those that are put into one. */
class FaultsAreFoundTest {

    private static final double WIDTH = 400;
    private static final double HEIGHT = 300;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    /** What is found in a window with this on it. */
    private static List<String> layoutOf(Callable<Parent> made) throws Exception {
        return TourDriver.onScreen(() -> Layout.faults(laidOut(made.call()), WIDTH, HEIGHT));
    }

    private static List<String> grammarOf(Callable<Parent> made) throws Exception {
        return TourDriver.onScreen(() -> Grammar.faults(laidOut(made.call()), Set.of("Save", "Cancel")));
    }

    private static Parent laidOut(Parent root) {
        Scene scene = new Scene(new StackPane(root), WIDTH, HEIGHT);
        // whatever theme a test before has left
        scene.getRoot().setStyle("-fx-background-color: white");
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return scene.getRoot();
    }

    private static Button button(String name, String... styles) {
        Button button = new Button(name);
        button.setMinSize(60, 44);
        button.setStyle("-fx-background-color: black");
        button.getStyleClass().addAll(styles);
        return button;
    }

    private static Pane free(Node node, double x, double y) {
        Pane pane = new Pane(node);
        node.relocate(x, y);
        return pane;
    }

    @Test
    void nothingIsWrongWithAPlainPage() throws Exception {
        Callable<Parent> page =
                () -> new VBox(8, new Label("Words"), new HBox(8, button("Save", "accent"), button("Delete")));

        assertThat(layoutOf(page)).isEmpty();
        assertThat(grammarOf(page)).isEmpty();
    }

    @Test
    void findsACardThatIsFarHigherThanWhatIsOnIt() throws Exception {
        assertThat(layoutOf(() -> {
                    Button card = button("");
                    card.setGraphic(new HBox(new Label("Words")));
                    card.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
                    card.setAccessibleText("Back up");
                    card.setMinHeight(200);
                    return new VBox(card);
                }))
                .containsExactly("“Back up” is far higher than what is on it");
    }

    @Test
    void findsWordsThatAreCut() throws Exception {
        assertThat(layoutOf(() -> {
                    Label label = new Label("These words have no room here");
                    label.setMaxWidth(60);
                    return new VBox(label);
                }))
                .singleElement()
                .asString()
                .contains("is cut to");
    }

    @Test
    void findsWhatStandsOutsideOfTheWindow() throws Exception {
        assertThat(layoutOf(() -> free(new Label("Words"), WIDTH - 10, 0)))
                .anyMatch(fault -> fault.contains("stands outside"));
    }

    @Test
    void findsWhatStandsOverTheEdgeOfItsParent() throws Exception {
        assertThat(layoutOf(() -> {
                    Region high = new Region();
                    high.setMinSize(20, 80);
                    VBox low = new VBox(high);
                    low.setMinHeight(0);
                    low.setMaxHeight(30);
                    return new VBox(low);
                }))
                .anyMatch(fault -> fault.contains("stands over the edge of"));
    }

    @Test
    void findsWhatLiesOnItsNeighbour() throws Exception {
        assertThat(layoutOf(() -> {
                    Label above = new Label("one");
                    Label below = new Label("two");
                    below.setTranslateY(-10);
                    return new VBox(above, below);
                }))
                .containsExactly("“one” and “two” lie on each other");
    }

    @Test
    void findsWhatScrollsSideways() throws Exception {
        assertThat(layoutOf(() -> {
                    Region wide = new Region();
                    wide.setMinSize(2 * WIDTH, 20);
                    return new ScrollPane(wide);
                }))
                .anyMatch(fault -> fault.contains("is wider than its room"));
    }

    @Test
    void findsWhatScrollsWithinWhatScrolls() throws Exception {
        assertThat(layoutOf(() -> {
                    Region high = new Region();
                    high.setMinSize(20, 2 * HEIGHT);
                    ScrollPane inner = new ScrollPane(high);
                    inner.setMinHeight(HEIGHT);
                    Region below = new Region();
                    below.setMinHeight(HEIGHT);
                    return new ScrollPane(new VBox(inner, below));
                }))
                .anyMatch(fault -> fault.contains("scrolls within what scrolls"));
    }

    @Test
    void findsTwoFilledButtonsAndOneThatCantBePressed() throws Exception {
        assertThat(grammarOf(() -> {
                    Button grey = button("Save", "accent");
                    grey.setDisable(true);
                    return new VBox(new HBox(grey), new HBox(button("Save", "accent")));
                }))
                .contains("more than one button is filled: [“Save”, “Save”]")
                .contains("“Save” is filled and can't be pressed");
    }

    @Test
    void findsButtonsInTheWrongPlace() throws Exception {
        assertThat(grammarOf(() -> new HBox(button("Delete"), button("Save", "accent"))))
                .containsExactly("“Delete” stands before the filled button");
        assertThat(grammarOf(() -> {
                    Button back = button("Cancel");
                    back.setCancelButton(true);
                    Pane footer = new VBox(new PageButtons(button("Save", "accent"), back));
                    footer.getStyleClass().add("page-actions");
                    return footer;
                }))
                .containsExactlyInAnyOrder(
                        "“Save” is filled and not at the right edge of the footer",
                        "“Cancel” leads back and is not at the left edge of the footer");
    }

    @Test
    void findsSmallTargetsAndUnknownNames() throws Exception {
        assertThat(grammarOf(() -> {
                    Button small = button("Save");
                    small.setMinSize(20, 20);
                    small.setMaxHeight(20);
                    return new VBox(small, button("Submit", "accent"));
                }))
                .anyMatch(fault -> fault.contains("“Save” is small"))
                .contains("“Submit” is no name of the table");
    }

    @Test
    void findsFaintEdgesOfButtonsAndBoxes() throws Exception {
        assertThat(grammarOf(() -> {
                    Button faint = button("Save");
                    faint.setStyle("-fx-background-color: #ffffff; -fx-border-color: #d5dfe3");
                    CheckBox box = new CheckBox("Tick");
                    box.setMinSize(60, 44);
                    VBox page = new VBox(faint, box);
                    page.setStyle("-fx-background-color: #ffffff");
                    return page;
                }))
                .anyMatch(fault -> fault.startsWith("“Save” has an edge of 1.3"));
    }
}
