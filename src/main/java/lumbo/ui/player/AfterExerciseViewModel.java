package lumbo.ui.player;

import java.util.function.BiConsumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.player.Player;
import lumbo.player.PlayerMode;
import lumbo.player.RestReason;
import lumbo.player.SessionUnit;
import lumbo.player.Step;
import lumbo.player.StepOutcome;
import lumbo.session.SessionRecorder;
import lumbo.time.Ticker;
import lumbo.ui.control.ScaleValue;
import org.jspecify.annotations.Nullable;

/**
 * The quick question in the rest after an exercise: how it was, 0 to 10. It is asked only of whoever says that it hurt a bit, and
 * gives them time; a number can also be typed at once. It can be put right for a moment before it counts.
 */
public final class AfterExerciseViewModel {

    /** How long a number can be put right, in nanoseconds. */
    static final long TO_PUT_RIGHT = 1_500_000_000L;

    private static final int TOP = 10;

    /** How the question stands. */
    enum State {
        HIDDEN,
        /** It can be asked for. */
        OFFERED,
        ASKING,
        SAID
    }

    private final SessionRecorder session;
    private final Ticker ticker;
    private final BiConsumer<Integer, Integer> tell;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.HIDDEN);
    private final ObjectProperty<@Nullable Integer> value = new ScaleValue();
    private int exercise = -1;
    private boolean said;
    private boolean asked;
    private long chosenAt;

    /**
     * The question in a session.
     *
     * @param tell is told the number, and of which exercise
     */
    AfterExerciseViewModel(SessionRecorder session, Ticker ticker, BiConsumer<Integer, Integer> tell) {
        this.session = session;
        this.ticker = ticker;
        this.tell = tell;
    }

    /** Follows the session; called with each frame. */
    void follow() {
        Player player = session.player();
        Step step = player.step();
        boolean asks = player.mode() == PlayerMode.RUNNING
                && step.rest() == RestReason.BETWEEN_EXERCISES
                && wasDone(player, step.unit() - 1);
        boolean sameRest = asks && step.unit() - 1 == exercise;
        if (isChosen() && (!sameRest || ticker.now() - chosenAt >= TO_PUT_RIGHT)) {
            accept();
            return;
        }
        if (asks && !sameRest) {
            exercise = step.unit() - 1;
            said = false;
            asked = false;
            value.set(null);
        }
        state.set(asks ? inRest() : State.HIDDEN);
    }

    private State inRest() {
        if (said) {
            return value.get() == null ? State.HIDDEN : State.SAID;
        }
        return asked ? State.ASKING : State.OFFERED;
    }

    /** The person wants to say how it was. */
    void ask() {
        if (state.get() == State.OFFERED) {
            asked = true;
            state.set(State.ASKING);
        }
    }

    /** The person does not want to say it after all. */
    void close() {
        if (state.get() == State.ASKING) {
            asked = false;
            value.set(null);
            state.set(State.OFFERED);
        }
    }

    private boolean isChosen() {
        return value.get() != null && !said;
    }

    private static boolean wasDone(Player player, int number) {
        SessionUnit unit = player.plan().units().get(number);
        for (int i = unit.first(); i <= unit.last(); i++) {
            if (player.plan().step(i).kind().isWork() && player.outcomes().of(i) == StepOutcome.DONE) {
                return true;
            }
        }
        return false;
    }

    void choose(int number) {
        ask();
        if (state.get() == State.ASKING) {
            value.set(number);
            chosenAt = ticker.now();
        }
    }

    /**
     * A digit was typed; a 1 and then a 0 make 10.
     *
     * @return whether it can be said now
     */
    boolean typed(int digit) {
        ask();
        if (state.get() != State.ASKING) {
            return false;
        }
        Integer before = value.get();
        choose(digit == 0 && before != null && before == 1 ? TOP : digit);
        return true;
    }

    /** A number that is chosen counts from now on. */
    void accept() {
        Integer number = value.get();
        if (number != null && !said) {
            said = true;
            state.set(state.get() == State.ASKING ? State.SAID : state.get());
            tell.accept(number, exercise);
        }
    }

    /** It is said elsewhere how it was. */
    void forget() {
        said = true;
        value.set(null);
        state.set(State.HIDDEN);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The number, 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> valueProperty() {
        return value;
    }
}
