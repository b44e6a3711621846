package lumbo.diary;

import java.util.List;
import java.util.Optional;

/**
 * One exercise of a session that is over, in one round, both sides together.
 *
 * @param ordinal its place in the session, from 0
 * @param exercise the exercise's id
 * @param ref the row of the source
 * @param round the round of the circuit, from 1
 * @param sets planned sets
 * @param reps planned repetitions of each side in a set; absent where nothing is counted
 * @param seconds planned seconds of a set; absent where it is counted or open
 * @param hold planned seconds at the end of a repetition; absent where the program gives none
 * @param plannedWork how many steps of work the plan had for it
 * @param doneWork how many of them were done, each counted once
 * @param pain what was said of it with {@link PainMoment#DURING}, oldest first
 */
public record PastExercise(
        int ordinal,
        String exercise,
        Optional<String> ref,
        int round,
        int sets,
        Optional<Integer> reps,
        Optional<Integer> seconds,
        Optional<Integer> hold,
        int plannedWork,
        int doneWork,
        List<PainEntry> pain) {

    /** Keeps a copy of the list. */
    public PastExercise {
        pain = List.copyOf(pain);
    }
}
