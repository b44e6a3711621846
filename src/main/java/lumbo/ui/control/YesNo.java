package lumbo.ui.control;

import java.util.List;
import java.util.Objects;
import javafx.beans.property.Property;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lumbo.ui.input.InputFilter;
import org.jspecify.annotations.Nullable;

/**
 * A question with two answers of the same size, of which neither is the main one. The answer that was given stays lit. By
 * mouse, by Space, by Enter and by the arrow keys.
 */
public final class YesNo extends ResponsivePane implements OpenQuestion {

    private static final double PREF_LETTERS = 36;
    private static final double GAP = .8;

    private final Property<@Nullable Boolean> value;
    private final ToggleButton no;
    private final ToggleButton yes;

    /**
     * The two answers.
     *
     * @param question what is asked, said by screen readers
     * @param value what was answered; null for nothing yet
     * @param pressed runs when an answer was given by a press, and not by an arrow key, which only looks for one
     */
    public YesNo(String question, String no, String yes, Property<@Nullable Boolean> value, Runnable pressed) {
        super(PREF_LETTERS);
        this.value = value;
        ChoiceButtons<Boolean> choice = new ChoiceButtons<>(value, false);
        this.no = choice.add(answer(question, no, pressed), false);
        this.yes = choice.add(answer(question, yes, pressed), true);
        getStyleClass().add("yes-no");
        getChildren().addAll(this.no, this.yes);
        InputFilter.heldDoesNothing(this);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof ToggleButton one) {
                one.fire();
                event.consume();
            }
        });
    }

    private static ToggleButton answer(String question, String text, Runnable pressed) {
        ToggleButton answer = Nodes.styled(new ToggleButton(text), "answer");
        answer.setMnemonicParsing(false);
        answer.setAccessibleRole(AccessibleRole.RADIO_BUTTON);
        answer.setAccessibleText(question + " " + text);
        answer.setOnAction(event -> pressed.run());
        return answer;
    }

    @Override
    protected double place(double width, boolean really) {
        double gap = GAP * letter();
        List<ToggleButton> answers = List.of(no, yes);
        double widest =
                answers.stream().mapToDouble(one -> one.prefWidth(-1)).max().orElse(0);
        double height =
                answers.stream().mapToDouble(one -> one.prefHeight(-1)).max().orElse(0);
        boolean isRow = 2 * widest + gap <= width;
        double own = isRow ? (width - gap) / 2 : width;
        if (really) {
            no.resizeRelocate(0, 0, own, height);
            yes.resizeRelocate(isRow ? own + gap : 0, isRow ? 0 : height + gap, own, height);
        }
        return isRow ? height : 2 * height + gap;
    }

    @Override
    public boolean isOpen() {
        return Objects.isNull(value.getValue());
    }

    @Override
    public void takeFocus() {
        (Boolean.TRUE.equals(value.getValue()) ? yes : no).requestFocus();
    }
}
