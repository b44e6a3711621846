package lumbo.diary;

import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param doneWork how many of its steps of work were done, each counted once
 * @param pain what was said of it with {@link PainMoment#DURING}, oldest first
 */
public record PastExercise(
        int ordinal,
        String exercise,
        @Nullable String ref,
        int round,
        int sets,
        @Nullable Integer reps,
        @Nullable Integer seconds,
        int doneWork,
        List<PainEntry> pain) {

    public PastExercise {
        pain = List.copyOf(pain);
    }
}
