package lumbo.diary;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import lumbo.player.WorkSide;
import lumbo.program.LocalizedText;
import lumbo.program.SideOrder;
import org.jspecify.annotations.Nullable;

/**
 * One exercise of a session in one round: what was planned, and what was done.
 *
 * @param number its place in the session, from 0
 * @param exerciseId the exercise's id
 * @param ref the row of the source
 * @param name the exercise's name as it was then
 * @param round the round of the circuit, from 1
 * @param sets planned sets
 * @param repsPerSide planned repetitions of each side in a set; absent where nothing is counted
 * @param seconds planned seconds of a set; absent where it is counted or open
 * @param holdSeconds planned seconds at the end of a repetition; absent where the program gives none
 * @param sides how the sides take turns
 * @param work planned and done for each side that has any
 */
public record ExerciseDone(
        int number,
        String exerciseId,
        @Nullable String ref,
        LocalizedText name,
        int round,
        int sets,
        @Nullable Integer repsPerSide,
        @Nullable Integer seconds,
        @Nullable Integer holdSeconds,
        SideOrder sides,
        Map<WorkSide, WorkCount> work) {

    public ExerciseDone {
        EnumMap<WorkSide, WorkCount> sorted = new EnumMap<>(WorkSide.class);
        sorted.putAll(work);
        work = Collections.unmodifiableMap(sorted);
    }
}
