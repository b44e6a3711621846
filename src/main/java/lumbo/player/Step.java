package lumbo.player;

import org.jspecify.annotations.Nullable;

/**
 * One step of a session, as the player plays it.
 *
 * @param index its place in the plan, from 0
 * @param kind what it is
 * @param unit the number of the exercise that it belongs to, from 0; counts a repeated exercise anew in each round
 * @param exercise the id of the planned exercise; what is shown and done is its {@link SessionUnit#exercise()}
 * @param ref the row of the source
 * @param round the round of the circuit, from 1
 * @param rounds how many rounds there are
 * @param set the set, from 1; 0 before the first
 * @param sets how many sets there are
 * @param side the side that is worked; for {@link StepKind#SWITCH} the side that comes next
 * @param rep the repetition of this side, from 1, or that the person gets into at their own pace; 0 where nothing is counted
 * @param reps how many repetitions this side has in this set; 0 where nothing is counted
 * @param millis how long it lasts in milliseconds; an estimate where {@code manual}
 * @param manual whether it lasts until the person says that it is done
 * @param phases the phases of a guided repetition
 * @param rest what a rest lies between
 */
public record Step(
        int index,
        StepKind kind,
        int unit,
        String exercise,
        @Nullable String ref,
        int round,
        int rounds,
        int set,
        int sets,
        WorkSide side,
        int rep,
        int reps,
        long millis,
        boolean manual,
        PhaseDurations phases,
        RestReason rest) {

    /** Whether the person can make it longer: it runs by the clock, and there is something to stretch, be it rest, work or a hold. */
    public boolean canBeExtended() {
        return !manual && (kind != StepKind.REP || phases.hold() > 0);
    }
}
