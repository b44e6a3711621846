package lumbo.ui.control;

import static lumbo.ui.input.ShownStage.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.input.RealKeys;
import lumbo.ui.input.ShownStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is lit on a scale is what is kept, whatever is pressed. */
class PainScaleTest {

    private static final int KEYS = 400;

    private final Messages words = Messages.of(Locale.UK);
    private final ScaleValue kept = new ScaleValue();
    private @Nullable ShownStage window;
    private @Nullable PainScale scale;

    @BeforeEach
    void show() {
        window = new ShownStage(
                () -> {
                    PainScale made = new PainScale(words, "How strong?", "none", "worst", "worst", "pain.word.");
                    made.valueProperty().bindBidirectional(kept);
                    scale = made;
                    return new VBox(made, new Button("Next"));
                },
                Locale.UK);
        onScreen(() -> {
            scale().focusScale();
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

    private PainScale scale() {
        return Optional.ofNullable(scale).orElseThrow();
    }

    private List<Integer> lit() {
        return scale().lookupAll(".pain-number").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(button -> Integer.valueOf(button.getText()))
                .toList();
    }

    private void keep(@Nullable Integer number) {
        onScreen(() -> {
            kept.set(number);
            return true;
        });
    }

    private void press(RealKeys.Key... keys) {
        onScreen(() -> {
            window().keys().tap(keys);
            return true;
        });
    }

    private void litAndKept(@Nullable Integer expected) {
        assertThat(onScreen(this::lit)).isEqualTo(Stream.ofNullable(expected).toList());
        assertThat(kept.get()).isEqualTo(expected);
        assertThat(scale().valueProperty().get()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"RIGHT,1", "UP,1", "LEFT,-1", "DOWN,-1", "KP_RIGHT,1", "KP_UP,1", "KP_LEFT,-1", "KP_DOWN,-1"})
    void anArrowIsOneMoreOrOneLess(KeyCode arrow, int by) {
        for (int from = 0; from <= 10; from++) {
            keep(from);
            press(RealKeys.Key.of(arrow));
            litAndKept(Math.clamp(from + by, 0, 10));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"RIGHT", "UP", "LEFT", "DOWN", "KP_RIGHT", "KP_UP", "KP_LEFT", "KP_DOWN"})
    void theFirstArrowChoosesNothingButZero(KeyCode arrow) {
        press(RealKeys.Key.of(arrow));
        litAndKept(0);
    }

    @Test
    void eachDigitOfTopRowAndPadIsItself() {
        for (int digit = 0; digit <= 9; digit++) {
            press(RealKeys.Key.of(KeyCode.valueOf("DIGIT" + digit)));
            litAndKept(digit);
            keep(null);
            press(RealKeys.Key.of(KeyCode.valueOf("NUMPAD" + digit)));
            litAndKept(digit);
            keep(null);
        }
    }

    @Test
    void aOneAndAZeroAreTenOnlyTypedAfterEachOther() {
        press(RealKeys.Key.of(KeyCode.NUMPAD1), RealKeys.Key.of(KeyCode.DIGIT0));
        litAndKept(10);
        press(RealKeys.Key.of(KeyCode.DIGIT0));
        litAndKept(0);
        press(RealKeys.Key.of(KeyCode.RIGHT), RealKeys.Key.of(KeyCode.DIGIT0));
        litAndKept(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11, 48, 57, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void refusesWhatIsNoNumberOfTheScale(int number) {
        keep(3);
        onScreen(() -> {
            scale().valueProperty().set(number);
            kept.set(number);
            return true;
        });
        litAndKept(3);
    }

    @Test
    void aNumberThatIsPressedAgainStaysLit() {
        keep(4);
        onScreen(() -> {
            ToggleButton four = (ToggleButton) scale().lookup(".pain-4");
            four.fire();
            return true;
        });
        litAndKept(4);
        press(RealKeys.Key.of(KeyCode.SPACE));
        litAndKept(4);
    }

    @Test
    void aHeldKeyIsOneStep() {
        onScreen(() -> {
            window().keys().hold(RealKeys.Key.of(KeyCode.RIGHT), 40);
            window().keys().hold(RealKeys.Key.of(KeyCode.RIGHT), 40);
            return true;
        });
        litAndKept(1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsLitIsWhatIsKept(long seed) {
        pressAtRandom(seed);
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L, 5L);
    }

    @Tag("campaign")
    @Test
    void whatIsLitIsWhatIsKeptForVeryLong() {
        for (long seed = 100; seed < 400; seed++) {
            pressAtRandom(seed);
        }
    }

    private void pressAtRandom(long seed) {
        Random random = new Random(seed);
        List<String> pressed = new ArrayList<>();
        Expected expected = new Expected();
        keep(null);
        onScreen(() -> {
            scale().focusScale();
            return true;
        });
        for (int i = 0; i < KEYS; i++) {
            RealKeys.Key key = Expected.any(random);
            int presses = random.nextInt(4) == 0 ? 1 + random.nextInt(20) : 1;
            pressed.add(key.code() + " " + key.text() + " x" + presses);
            onScreen(() -> {
                window().keys().hold(key, presses);
                return true;
            });
            expected.press(key);
            assertThat(onScreen(this::lit))
                    .as("seed %d: %s", seed, pressed)
                    .isEqualTo(Stream.ofNullable(expected.value).toList());
            assertThat(kept.get()).as("seed %d: %s", seed, pressed).isEqualTo(expected.value);
        }
    }

    /** What the scale should be at, in the plainest words. */
    private static final class Expected {

        private static final List<KeyCode> NAMED = List.of(
                KeyCode.RIGHT,
                KeyCode.LEFT,
                KeyCode.UP,
                KeyCode.DOWN,
                KeyCode.KP_RIGHT,
                KeyCode.KP_LEFT,
                KeyCode.KP_UP,
                KeyCode.KP_DOWN,
                KeyCode.HOME,
                KeyCode.END,
                KeyCode.SPACE,
                KeyCode.ENTER,
                KeyCode.A,
                KeyCode.F5,
                KeyCode.PLUS,
                KeyCode.SUBTRACT);
        private static final List<RealKeys.Key> STRANGE = List.of(
                RealKeys.Key.unknown("\u0437"),
                RealKeys.Key.unknown("\u06f5"),
                RealKeys.Key.unknown("\u0663"),
                RealKeys.Key.unknown(""),
                RealKeys.Key.unknown("\u4e09"));

        private @Nullable Integer value;
        private boolean one;

        static RealKeys.Key any(Random random) {
            return switch (random.nextInt(4)) {
                case 0 -> RealKeys.Key.of(KeyCode.valueOf("DIGIT" + random.nextInt(10)));
                case 1 -> RealKeys.Key.of(KeyCode.valueOf("NUMPAD" + random.nextInt(10)));
                case 2 -> RealKeys.Key.of(NAMED.get(random.nextInt(NAMED.size())));
                default ->
                    random.nextInt(3) > 0
                            ? RealKeys.Key.of(NAMED.get(random.nextInt(8)))
                            : STRANGE.get(random.nextInt(STRANGE.size()));
            };
        }

        void press(RealKeys.Key key) {
            int at = value == null ? -1 : value;
            String name = key.code().name();
            Optional<Integer> digit = name.matches("(DIGIT|NUMPAD)\\d")
                    ? Optional.of(name.charAt(name.length() - 1) - '0')
                    : key.text().equals("\u06f5")
                            ? Optional.of(5)
                            : key.text().equals("\u0663") ? Optional.of(3) : Optional.empty();
            if (digit.isPresent()) {
                value = digit.get() == 0 && one ? 10 : digit.get();
                one = digit.get() == 1;
                return;
            }
            switch (key.code()) {
                case RIGHT, UP, KP_RIGHT, KP_UP -> value = Math.min(10, at + 1);
                case LEFT, DOWN, KP_LEFT, KP_DOWN -> value = Math.max(0, at - 1);
                case HOME -> value = 0;
                case END -> value = 10;
                case SPACE -> value = Math.max(0, at);
                default -> {
                    return;
                }
            }
            one = false;
        }
    }
}
