package lumbo.diary;

import java.time.OffsetDateTime;
import lumbo.player.PlayerEvent;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.player.WorkSide;

/**
 * A step of work that was played to its end: a repetition, a timed or an open set.
 *
 * @param step its index in the plan, from 0
 * @param kind what it was; a kind of {@linkplain StepKind#isWork() work}
 * @param exercise the number of the exercise in the session, from 0
 * @param set the set, from 1
 * @param side the side that was worked
 * @param rep the repetition of that side, from 1; 0 unless {@link StepKind#REP}
 * @param again whether it had been done before and was repeated after going back
 * @param millis how long it took, pauses left out, in milliseconds
 * @param at when it was done; kept to the millisecond
 */
public record StepRecord(
        int step,
        StepKind kind,
        int exercise,
        int set,
        WorkSide side,
        int rep,
        boolean again,
        long millis,
        OffsetDateTime at) {

    /**
     * Checks what can't be.
     *
     * @throws IllegalArgumentException when the kind is no work or a number is out of its range
     */
    public StepRecord {
        if (!kind.isWork()) {
            throw new IllegalArgumentException(kind + " is not a step of work");
        }
        if (kind == StepKind.REP ? rep < 1 : rep != 0) {
            throw new IllegalArgumentException(kind + " with repetition " + rep);
        }
        if (set < 1) {
            throw new IllegalArgumentException("set is " + set + ", below 1");
        }
        InputRanges.notNegative("step", step);
        InputRanges.notNegative("exercise", exercise);
        InputRanges.notNegative("millis", millis);
    }

    /**
     * What the player tells of a step that was done.
     *
     * @param at when it was done, in the person's time zone
     * @throws IllegalArgumentException when the step is no {@linkplain StepKind#isWork() work}
     */
    public static StepRecord of(PlayerEvent.StepDone done, OffsetDateTime at) {
        Step step = done.step();
        return new StepRecord(
                step.index(),
                step.kind(),
                step.unit(),
                step.set(),
                step.side(),
                step.rep(),
                done.again(),
                done.millis(),
                at);
    }
}
