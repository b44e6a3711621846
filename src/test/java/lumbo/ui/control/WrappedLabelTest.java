package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class WrappedLabelTest {

    private static final double WIDEST = 1000;

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

    /** A label that is laid out in a scene as wide as said and as high as it then wants to be. */
    private static Label laidOut(Label label, Pane parent, double width) {
        parent.applyCss();
        label.resize(width, label.prefHeight(width));
        label.layout();
        parent.getLayoutBounds();
        label.getBoundsInParent();
        return label;
    }

    /** Pixel by pixel where it is narrow, and with usual letters. */
    private static double step(double width, double size) {
        return width < 60 && size < 20 ? 1.5 : 83;
    }

    private static Pane scene(Label label, double letters) {
        Pane pane = new Pane(label);
        label.setManaged(false);
        pane.setStyle("-fx-font-size: " + letters + "px;");
        new Scene(pane, WIDEST, 400);
        return pane;
    }

    /** What is seen of a label, without the marks that begin its lines. */
    private static String seen(Label label) {
        return label.getChildrenUnmodifiable().stream()
                .filter(node -> node.isVisible() && node instanceof Text)
                .map(node -> ((Text) node).getText())
                .collect(Collectors.joining());
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\u202B]", "");
    }

    @ParameterizedTest
    @MethodSource("few")
    void showsEveryLetterAtEveryWidthAndSize(String text) {
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
            for (double size : List.of(15.0, 22.5, 30.0)) {
                Label label = Nodes.label(text);
                Pane scene = scene(label, size);
                for (double width = 0; width <= WIDEST; width += step(width, size)) {
                    laidOut(label, scene, width);
                    assertThat(letters(seen(label)))
                            .as(width + " px, letters of " + size)
                            .isEqualTo(letters(text));
                }
            }
            return true;
        });
    }

    @ParameterizedTest
    @MethodSource("few")
    void isDrawnWithinItsWidth(String text) {
        staysWithinItsWidth(text);
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("all")
    void drawsManyTextsWithinItsWidth(String text) {
        staysWithinItsWidth(text);
    }

    private static void staysWithinItsWidth(String text) {
        onScreen(() -> {
            Label label = Nodes.label(text);
            Pane scene = scene(label, 15);
            for (double width = 120; width <= 600; width += 120) {
                laidOut(label, scene, width);
                scene.snapshot(null, null);
                for (var node : label.getChildrenUnmodifiable()) {
                    if (node.isVisible()) {
                        assertThat(node.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(width + 1);
                    }
                }
            }
            return true;
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {90, 200, 333})
    void breaksBetweenWordsWhereItCan(double width) {
        List<String> lines = onScreen(
                () -> new LineBreaks(Font.font(15)).lines("כאב גב תחתון חזק מאוד היום בבוקר, 7/10.", width, 99));

        assertThat(lines).allMatch(line -> line.startsWith("\u202B") && line.equals(line.strip()));
        assertThat(String.join(" ", lines).replace("\u202B", "")).isEqualTo("כאב גב תחתון חזק מאוד היום בבוקר, 7/10.");
    }

    @ParameterizedTest
    @MethodSource("few")
    void standsOnOneLineWhereItIsAsWideAsItWishes(String text) {
        standsOnOneLine(text);
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource("all")
    void putsManyTextsOnOneLine(String text) {
        standsOnOneLine(text);
    }

    private static void standsOnOneLine(String text) {
        onScreen(() -> {
            Label label = Nodes.label(text.replaceAll("\\s+", " ").strip());
            Pane scene = scene(label, 15);
            laidOut(label, scene, label.prefWidth(-1));
            laidOut(label, scene, label.prefWidth(-1));
            assertThat(seen(label)).doesNotContain("\n");
            return true;
        });
    }

    static List<String> longTexts() {
        return List.of(
                "\u05DB\u05D0\u05D1".repeat(9000),
                "\u05DB\u05D0\u05D1 ".repeat(6750),
                "\u0643\u0645\u0631\u062F\u0631\u062F".repeat(4500),
                "\u0E1B\u0E27\u0E14".repeat(9000),
                "e\u0301".repeat(13_500),
                "\u200B".repeat(27_000),
                "\u05D0" + "\u05B8".repeat(3000),
                "x\u05DB \u0007".repeat(6000),
                "\uD800".repeat(9000) + "\u05DB");
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    @Timeout(120)
    void breaksAsMuchAsAnybodyWritesWhileThePersonWaits(String text) {
        onScreen(() -> {
            LineBreaks breaks = new LineBreaks(Font.font(15));
            List<String> all = breaks.lines(text, 400, Integer.MAX_VALUE);
            assertThat(letters(String.join("", all))).isEqualTo(letters(text));
            assertThat(breaks.lines(text, 400, 4)).hasSizeBetween(1, 4);
            return true;
        });
    }

    @Test
    void leavesOutWithAnEllipsisWhatHasNoRoom() {
        onScreen(() -> {
            Label label = Nodes.label("כאב גב תחתון חזק מאוד ".repeat(20));
            Pane scene = scene(label, 15);
            laidOut(label, scene, 200);
            double oneLine = Nodes.label("א").getFont().getSize();
            label.resize(200, oneLine * 4);
            label.layout();
            assertThat(seen(label).split("\n")).hasSizeBetween(2, 4);
            assertThat(seen(label)).endsWith("\u2026");
            return true;
        });
    }

    @Test
    void changesFromOneKindOfTextToTheOtherAndBack() {
        onScreen(() -> {
            Label label = Nodes.label("Back pain in the morning, and more of it later");
            Pane scene = scene(label, 15);
            for (String text : List.of("כאב גב תחתון חזק בבוקר", "Back pain", "درد کمر امروز صبح", "", "Pain")) {
                label.setText(text);
                laidOut(label, scene, 80);
                assertThat(letters(seen(label))).isEqualTo(letters(text));
            }
            return true;
        });
    }

    /** With a line less than the bound allows the words would end in dots that nobody asked for. */
    @ParameterizedTest
    @ValueSource(doubles = {13, 14.25, 15, 22.5, 30})
    void hasAllTheLinesThatItMayHave(double letters) {
        onScreen(() -> {
            Label label = Nodes.bounded("With: Heel slide with foot press", 2);
            Pane scene = scene(label, letters);
            laidOut(label, scene, letters * 12);
            assertThat(label.isTextTruncated()).isFalse();
            assertThat(letters(seen(label))).isEqualTo(letters(label.getText()));

            label.setText("With: Heel slide with foot press, and then the other one in the same way");
            laidOut(label, scene, letters * 12);
            assertThat(label.isTextTruncated()).as("more than two lines").isTrue();
            return true;
        });
    }

    @Test
    void standsBesideItsIcon() {
        onScreen(() -> {
            Label label = Nodes.label("כאב גב תחתון חזק בבוקר");
            label.setGraphic(new javafx.scene.shape.Rectangle(20, 20));
            Pane scene = scene(label, 15);
            laidOut(label, scene, 90);
            Text words = (Text) label.getChildrenUnmodifiable().stream()
                    .filter(node -> node instanceof Text && node.isVisible())
                    .findFirst()
                    .orElseThrow();
            assertThat(words.getBoundsInParent().getMinX()).isGreaterThan(20);
            assertThat(words.getBoundsInParent().getMaxX()).isLessThanOrEqualTo(91);
            return true;
        });
    }
}
