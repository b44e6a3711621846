package lumbo.ui.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.input.InputFilter;
import lumbo.ui.input.KeyText;
import org.jspecify.annotations.Nullable;

/**
 * A numeric rating scale from 0 to 10 with words at its ends. By mouse, by arrow keys, by typing a digit (a 1 and then a
 * 0 make 10). Nothing is chosen until the person chooses.
 */
public final class PainScale extends VBox implements OpenQuestion {

    private static final int TOP = ScaleValue.TOP;

    private final ScaleValue value = new ScaleValue();
    private final List<ToggleButton> numbers = new ArrayList<>();
    private boolean oneWasTyped;
    private @Nullable Runnable goesOn;
    private Runnable decided = () -> {};

    /**
     * A scale.
     *
     * @param question what it asks, said by screen readers
     * @param least the words at 0
     * @param most the words at 10
     * @param mostInside the same, short enough to stand in the number
     * @param wordKey the prefix of the messages that put a value into words, such as {@code pain.word.}
     */
    public PainScale(Messages words, String question, String least, String most, String mostInside, String wordKey) {
        this(words, question, least, most, mostInside, number -> words.get(wordKey + band(number)));
    }

    /**
     * A scale.
     *
     * @param question what it asks, said by screen readers
     * @param least the words at 0
     * @param most the words at 10
     * @param saying what a value means in words; empty where there are none
     */
    public PainScale(Messages words, String question, String least, String most, IntFunction<String> saying) {
        this(words, question, least, most, most, saying);
    }

    private PainScale(
            Messages words, String question, String least, String most, String mostInside, IntFunction<String> saying) {
        getStyleClass().add("pain-scale");
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText(question);
        for (int i = 0; i <= TOP; i++) {
            number(words, question, i, saying.apply(i));
        }
        NumberRow row = new NumberRow(numbers, least, most, mostInside);
        getChildren().add(row);
        value.addListener((property, before, now) -> {
            oneWasTyped = false;
            light();
            row.say(now, now == null ? "" : saying.apply(now));
        });
        InputFilter.heldDoesNothing(this);
        // before the numbers, which as toggle buttons would light others by the arrow keys
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
    }

    /** A scale of pain, from none to the worst, whose answer is kept in {@code value}. */
    public static PainScale ofPain(Messages words, String question, Property<@Nullable Integer> value) {
        PainScale scale = new PainScale(
                words,
                question,
                words.get("pain.least"),
                words.get("pain.most"),
                words.get("pain.most.short"),
                number -> inWords(words, number));
        scale.valueProperty().bindBidirectional(value);
        return scale;
    }

    /** What a pain means in a word, as the scale says it. */
    public static String inWords(Messages words, int pain) {
        return words.get("pain.word." + band(pain));
    }

    /** Runs {@code clicked} whenever a number is clicked; keys may only be on their way to another number. */
    public PainScale whenClicked(Runnable clicked) {
        numbers.forEach(number -> number.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked.run()));
        return this;
    }

    /** Lets Enter with a number chosen do this, in place of pressing the window's main button. */
    public PainScale goesOnTo(Runnable next) {
        goesOn = next;
        return this;
    }

    /**
     * Enter goes on: to the next question that is not answered, else it presses the window's main button. Where nothing is
     * chosen it chooses nothing: it may be one tap too many of what came before.
     */
    private void goOn() {
        if (value.get() == null) {
            return;
        }
        if (goesOn != null) {
            goesOn.run();
            return;
        }
        Optional<OpenQuestion> open = OpenQuestion.firstIn(getScene().getRoot());
        if (open.isPresent()) {
            open.get().takeFocus();
            return;
        }
        getScene().getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button button && button.isDefaultButton() && !button.isDisabled())
                .map(Button.class::cast)
                .findFirst()
                .ifPresent(Button::fire);
    }

    private void number(Messages words, String question, int number, String meaning) {
        ToggleButton button = new ToggleButton(Integer.toString(number));
        button.getStyleClass().addAll("pain-number", "pain-" + number);
        button.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        button.setAccessibleText(
                meaning.isEmpty()
                        ? words.format("pain.accessible.number", question, number)
                        : words.format("pain.accessible", question, number, meaning));
        button.setOnAction(event -> {
            value.set(number);
            oneWasTyped = false;
            light();
            decided.run();
        });
        button.setFocusTraversable(number == 0);
        numbers.add(button);
    }

    /** Which of the four bands a value lies in: none, mild, medium, strong. Words for people, not a clinical grade. */
    private static String band(int value) {
        if (value == 0) {
            return "none";
        }
        if (value <= 2) {
            return "mild";
        }
        return value <= 5 ? "medium" : "strong";
    }

    /** Lights the number that is chosen, and no other; the keyboard comes to it, or to the first. */
    private void light() {
        Integer now = value.get();
        for (int i = 0; i <= TOP; i++) {
            numbers.get(i).setSelected(now != null && now == i);
            numbers.get(i).setFocusTraversable(i == (now == null ? 0 : now));
        }
        if (isFocusWithin()) {
            focusScale();
        }
    }

    private void keyPressed(KeyEvent event) {
        if (KeyText.isCommand(event)) {
            return;
        }
        OptionalInt digit = KeyText.digit(event.getCode());
        if (digit.isPresent()) {
            typed(digit.getAsInt());
            event.consume();
            return;
        }
        // the first arrow key chooses 0, whichever it is
        Integer now = value.get();
        int at = now == null ? -1 : now;
        switch (event.getCode()) {
            case RIGHT, KP_RIGHT, UP, KP_UP -> choose(Math.min(TOP, at + 1));
            case LEFT, KP_LEFT, DOWN, KP_DOWN -> choose(Math.max(0, at - 1));
            case HOME -> choose(0);
            case END -> choose(TOP);
            case ENTER -> goOn();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** A 1 and then a 0 make 10. */
    private void typed(int digit) {
        choose(digit == 0 && oneWasTyped ? TOP : digit);
        oneWasTyped = digit == 1;
        if (!oneWasTyped) {
            decided.run();
        }
    }

    private void choose(int number) {
        value.set(number);
        oneWasTyped = false;
        numbers.get(number).requestFocus();
    }

    /** The chosen value, 0 to 10; null until one is chosen. */
    public ObjectProperty<@Nullable Integer> valueProperty() {
        return value;
    }

    @Override
    public boolean isOpen() {
        return value.get() == null;
    }

    @Override
    public void takeFocus() {
        focusScale();
    }

    /** What is done when a number was clicked or typed; not on the way by arrow keys, nor after a 1 that may become 10. */
    public void onDecided(Runnable then) {
        decided = then;
    }

    /** Puts the keyboard on the scale. */
    public void focusScale() {
        Integer now = value.get();
        numbers.get(now == null ? 0 : now).requestFocus();
    }
}
