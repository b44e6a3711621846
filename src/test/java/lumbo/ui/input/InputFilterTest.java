package lumbo.ui.input;

import static lumbo.ui.input.ShownStage.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One press is one action; what has just come takes nothing that was meant for what was there before. */
class InputFilterTest {

    private final List<String> heard = new ArrayList<>();
    private final Button first = new Button("First");
    private final Button second = new Button("Second");
    private final TextField field = new TextField();
    private final TextArea area = new TextArea();
    private final Slider slider = new Slider(0, 100, 0);
    private final ListView<Integer> list = new ListView<>();
    private final StackPane stage = new StackPane();
    private @Nullable ShownStage window;

    @BeforeAll
    static void start() {
        ShownStage.startTheToolkit();
    }

    @BeforeEach
    void show() {
        window = new ShownStage(
                () -> {
                    first.setOnAction(event -> heard.add("first"));
                    second.setOnAction(event -> heard.add("second"));
                    stage.setFocusTraversable(true);
                    stage.addEventHandler(
                            KeyEvent.KEY_PRESSED,
                            event -> heard.add(event.getCode().name()));
                    stage.addEventHandler(KeyEvent.KEY_TYPED, event -> heard.add("typed"));
                    for (int i = 0; i < 100; i++) {
                        list.getItems().add(i);
                    }
                    return new VBox(first, second, field, area, slider, list, stage);
                },
                Locale.UK);
        onScreen(() -> {
            window().scene()
                    .getAccelerators()
                    .put(new KeyCodeCombination(KeyCode.T, KeyCombination.SHORTCUT_DOWN), () -> heard.add("away"));
            return true;
        });
    }

    @AfterEach
    void close() {
        window().close();
    }

    private ShownStage window() {
        return Optional.ofNullable(window).orElseThrow();
    }

    private List<String> held(Node on, RealKeys.Key key, int presses) {
        return onScreen(() -> {
            heard.clear();
            on.requestFocus();
            window().keys().hold(key, presses);
            return List.copyOf(heard);
        });
    }

    @Test
    void aHeldKeyActsOnceUntilItIsLetGo() {
        for (KeyCode code : List.of(
                KeyCode.RIGHT,
                KeyCode.LEFT,
                KeyCode.UP,
                KeyCode.DOWN,
                KeyCode.SPACE,
                KeyCode.ENTER,
                KeyCode.ESCAPE,
                KeyCode.P,
                KeyCode.F,
                KeyCode.DIGIT4,
                KeyCode.NUMPAD4,
                KeyCode.F1,
                KeyCode.BACK_SPACE,
                KeyCode.HOME)) {
            List<String> once = held(stage, RealKeys.Key.of(code), 1);
            assertThat(once).startsWith(code.name());
            assertThat(held(stage, RealKeys.Key.of(code), 90)).isEqualTo(once);
            assertThat(held(stage, RealKeys.Key.of(code), 90))
                    .as("pressed anew")
                    .isEqualTo(once);
        }
    }

    @Test
    void aHeldKeyOfAnUnknownKeyboardActsOnce() {
        assertThat(held(stage, RealKeys.Key.unknown("\u0437"), 90)).containsExactly("P", "typed");
        assertThat(held(stage, RealKeys.Key.unknown("\u0437").withControl(), 1)).containsExactly("P");
    }

    @Test
    void aHeldCommandActsOnceOnAnyKeyboard() {
        RealKeys.Key commandT = RealKeys.Key.of(KeyCode.T).withControl();
        assertThat(held(stage, commandT, 90)).containsExactly("T", "away");
        assertThat(held(field, commandT, 90)).containsExactly("away");
        assertThat(held(field, RealKeys.Key.unknown("\u0435").withControl(), 90))
                .containsExactly("away");
    }

    @Test
    void aHeldEnterPressesAButtonOnce() {
        assertThat(held(first, RealKeys.Key.of(KeyCode.ENTER), 90)).containsExactly("first");
        assertThat(held(first, RealKeys.Key.of(KeyCode.SPACE), 90)).containsExactly("first");
    }

    @Test
    void textListsAndSlidersGoOnWhileAKeyIsHeld() {
        onScreen(() -> {
            area.requestFocus();
            window().keys().hold(RealKeys.Key.of(KeyCode.A), 20);
            return true;
        });
        assertThat(area.getText()).hasSize(20);
        onScreen(() -> {
            window().keys().hold(RealKeys.Key.of(KeyCode.BACK_SPACE), 5);
            window().keys().hold(RealKeys.Key.of(KeyCode.LEFT), 5);
            return true;
        });
        assertThat(area.getText()).hasSize(15);
        assertThat(area.getCaretPosition()).isEqualTo(10);
        onScreen(() -> {
            field.requestFocus();
            window().keys().hold(RealKeys.Key.unknown("\u0444"), 7);
            slider.requestFocus();
            window().keys().hold(RealKeys.Key.of(KeyCode.RIGHT), 4);
            list.requestFocus();
            list.getSelectionModel().select(0);
            window().keys().hold(RealKeys.Key.of(KeyCode.DOWN), 6);
            return true;
        });
        assertThat(field.getText()).hasSize(7);
        assertThat(slider.getValue()).isEqualTo(4 * slider.getBlockIncrement());
        assertThat(list.getSelectionModel().getSelectedIndex()).isEqualTo(6);
    }

    @Test
    void aKeyThatIsLetGoInAnotherWindowIsNotHeldForEver() {
        onScreen(() -> {
            stage.requestFocus();
            window().keys().down(RealKeys.Key.of(KeyCode.F));
            return true;
        });
        window().ticker().advance(5_000);
        assertThat(held(stage, RealKeys.Key.of(KeyCode.F), 1)).startsWith("F");
    }

    @Test
    void whatHasJustComeTakesNoKeyThatWasPressedBefore() {
        List<String> after = onScreen(() -> {
            area.requestFocus();
            window().keys().down(RealKeys.Key.of(KeyCode.A));
            window().keys().down(RealKeys.Key.of(KeyCode.DOWN));
            InputFilter.came(stage);
            heard.clear();
            stage.requestFocus();
            window().keys().down(RealKeys.Key.of(KeyCode.DOWN));
            area.clear();
            area.requestFocus();
            window().keys().hold(RealKeys.Key.of(KeyCode.A), 10);
            window().keys().up(RealKeys.Key.of(KeyCode.DOWN));
            return List.copyOf(heard);
        });
        assertThat(after).isEmpty();
        assertThat(area.getText()).isEmpty();
        assertThat(held(stage, RealKeys.Key.of(KeyCode.DOWN), 1)).containsExactly("DOWN");
    }

    @Test
    void whatHasJustComeTakesNoClick() {
        assertThat(clicked(first, 1)).containsExactly("first");
        onScreen(() -> {
            InputFilter.came(stage);
            return true;
        });
        assertThat(clicked(second, 1)).isEmpty();
        window().ticker().advance(InputFilter.UNSEEN_MILLIS - 1);
        assertThat(clicked(second, 1)).isEmpty();
        window().ticker().advance(1);
        assertThat(clicked(second, 2))
                .as("the second of two that began elsewhere")
                .isEmpty();
        assertThat(clicked(second, 1)).containsExactly("second");
        assertThat(clicked(second, 2)).as("twice on the same").containsExactly("second");
        assertThat(clicked(first, 3)).as("what slipped under the pointer").isEmpty();
        assertThat(clicked(first, 1)).containsExactly("first");
    }

    @Test
    void aDoubleClickIsOneClickWhereThatIsWanted() {
        InputFilter.doubleClickIsOne(first);
        assertThat(clicked(first, 1)).containsExactly("first");
        assertThat(clicked(first, 2)).isEmpty();
        assertThat(clicked(first, 3)).isEmpty();
        assertThat(clicked(first, 1)).containsExactly("first");
    }

    private List<String> clicked(Button on, int count) {
        return onScreen(() -> {
            heard.clear();
            mouse(on, MouseEvent.MOUSE_PRESSED, count);
            mouse(on, MouseEvent.MOUSE_RELEASED, count);
            mouse(on, MouseEvent.MOUSE_CLICKED, count);
            return List.copyOf(heard);
        });
    }

    private static void mouse(Node on, javafx.event.EventType<MouseEvent> type, int count) {
        boolean down = type == MouseEvent.MOUSE_PRESSED;
        Event.fireEvent(
                on,
                new MouseEvent(
                        type,
                        3,
                        3,
                        3,
                        3,
                        MouseButton.PRIMARY,
                        count,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        new PickResult(on, 3, 3)));
    }
}
