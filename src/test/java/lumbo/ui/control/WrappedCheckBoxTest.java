package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WrappedCheckBoxTest {

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    static List<String> few() {
        return ForeignTexts.few();
    }

    static List<String> all() {
        return ForeignTexts.all();
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(120_000, action);
    }

    private static void layOut(CheckBox tick, Pane pane, double width) {
        pane.applyCss();
        tick.resize(width, tick.prefHeight(width));
        tick.layout();
        pane.snapshot(null, null);
    }

    private static String seen(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        return node instanceof Text text
                ? text.getText()
                : node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .map(WrappedCheckBoxTest::seen)
                                .collect(Collectors.joining())
                        : "";
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\u202B]", "");
    }

    @ParameterizedTest
    @MethodSource("few")
    void showsEveryLetterAtEveryWidth(String text) {
        showsAll(text);
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("all")
    void showsEveryLetterOfManyTexts(String text) {
        showsAll(text);
    }

    private static void showsAll(String text) {
        onScreen(() -> {
            CheckBox tick = Nodes.tick(text);
            Pane pane = new Pane(tick);
            tick.setManaged(false);
            new Scene(pane, 1000, 400);
            for (double width : List.of(120.0, 121.5, 133.0, 200.0, 480.0, 1000.0)) {
                layOut(tick, pane, width);
                if (LineBreaks.needs(text)) {
                    assertThat(letters(seen(tick))).as(width + " px").isEqualTo(letters(text));
                    for (Node node : tick.lookupAll(".text")) {
                        if (node.isVisible() && node.getParent().isVisible()) {
                            double right = node.getParent()
                                    .localToScene(node.getBoundsInParent())
                                    .getMaxX();
                            assertThat(right).isLessThanOrEqualTo(width + 2);
                        }
                    }
                }
            }
            return true;
        });
    }

    @Test
    void changesFromOneKindOfTextToTheOtherAndBack() {
        onScreen(() -> {
            CheckBox tick = Nodes.tick("Begin with a warm-up");
            Pane pane = new Pane(tick);
            tick.setManaged(false);
            new Scene(pane, 1000, 400);
            for (String text : List.of(
                    "\u05DB\u05D0\u05D1 \u05D2\u05D1 \u05D7\u05D6\u05E7",
                    "Bridge",
                    "\u0643\u0645\u0631 \u0634\u062F\u064A\u062F",
                    "Bridge")) {
                tick.setText(text);
                layOut(tick, pane, 140);
                assertThat(letters(seen(tick))).isEqualTo(letters(text));
            }
            return true;
        });
    }
}
