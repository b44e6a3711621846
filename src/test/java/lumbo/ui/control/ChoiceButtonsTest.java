package lumbo.ui.control;

import static lumbo.ui.input.ShownStage.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import lumbo.ui.input.RealKeys;
import lumbo.ui.input.ShownStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The button that is lit is the value that is kept, whatever is pressed. */
class ChoiceButtonsTest {

    private static final List<String> VALUES = List.of("a", "b", "c", "d");
    private static final List<KeyCode> KEYS = List.of(
            KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ENTER, KeyCode.DIGIT2);

    private final SimpleObjectProperty<@Nullable String> kept = new SimpleObjectProperty<>(null);

    @ParameterizedTest
    @CsvSource({"true,true", "true,false", "false,true", "false,false"})
    void whatIsLitIsWhatIsKept(boolean radio, boolean mayBeNone) {
        List<ToggleButton> buttons = new ArrayList<>();
        try (ShownStage window = new ShownStage(() -> show(radio, mayBeNone, buttons), Locale.UK)) {
            onScreen(() -> {
                buttons.getFirst().requestFocus();
                return true;
            });
            Random random = new Random(7);
            boolean wasChosen = false;
            for (int i = 0; i < 300; i++) {
                KeyCode code = KEYS.get(random.nextInt(KEYS.size()));
                onScreen(() -> {
                    if (random.nextInt(12) == 0) {
                        kept.set(VALUES.get(random.nextInt(VALUES.size())));
                    } else if (random.nextInt(6) == 0) {
                        buttons.get(random.nextInt(VALUES.size())).fire();
                    } else {
                        window.keys().hold(RealKeys.Key.of(code), 1 + random.nextInt(3));
                    }
                    return true;
                });
                assertThat(lit(buttons)).isEqualTo(Stream.ofNullable(kept.get()).toList());
                assertThat(mayBeNone || !wasChosen || kept.get() != null)
                        .as("what has to be chosen stays chosen")
                        .isTrue();
                wasChosen = kept.get() != null;
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void arrowsGoToTheNextAndTheOneBefore(boolean radio) {
        List<ToggleButton> buttons = new ArrayList<>();
        try (ShownStage window = new ShownStage(() -> show(radio, false, buttons), Locale.UK)) {
            onScreen(() -> {
                kept.set("a");
                buttons.getFirst().requestFocus();
                window.keys().tap(radio ? KeyCode.DOWN : KeyCode.RIGHT);
                return true;
            });
            assertThat(kept.get()).isEqualTo("b");
            onScreen(() -> {
                window.keys().tap(radio ? KeyCode.DOWN : KeyCode.RIGHT);
                window.keys().tap(radio ? KeyCode.UP : KeyCode.LEFT);
                return true;
            });
            assertThat(kept.get()).isEqualTo("b");
            assertThat(lit(buttons)).containsExactly("b");
        }
    }

    private Pane show(boolean radio, boolean mayBeNone, List<ToggleButton> buttons) {
        Pane row = radio ? new VBox() : new HBox();
        ChoiceButtons<String> one = new ChoiceButtons<>(kept, mayBeNone);
        for (String value : VALUES) {
            buttons.add(one.add(radio ? new RadioButton(value) : new ToggleButton(value), value));
        }
        row.getChildren().addAll(buttons);
        return row;
    }

    private static List<String> lit(List<ToggleButton> buttons) {
        return onScreen(() -> buttons.stream()
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .toList());
    }
}
