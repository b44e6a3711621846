package lumbo.safety;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lumbo.program.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A session as the rules see it.
 *
 * @param id tells it from all others
 * @param start when it began
 * @param program the program's id
 * @param stages the program's stages
 * @param warmUp whether it was a warm-up only, which is no plan of its own
 * @param finished whether it was played to its end
 * @param done whether any repetition was done
 * @param before pain before it, NRS 0 to 10
 * @param after pain after it, NRS 0 to 10
 * @param morning pain on the next morning, NRS 0 to 10
 * @param settled whether it had settled within a day
 * @param leg whether pain went further down a leg, during it or afterwards
 * @param stopped whether a sign ended it
 * @param exercises how its exercises went
 * @param part the keys of the lines that it was about, where it was a part of its program
 */
public record SafetySession(
        String id,
        OffsetDateTime start,
        String program,
        Set<Stage> stages,
        boolean warmUp,
        boolean finished,
        boolean done,
        @Nullable Integer before,
        @Nullable Integer after,
        @Nullable Integer morning,
        @Nullable Boolean settled,
        boolean leg,
        boolean stopped,
        List<ExerciseResult> exercises,
        @Nullable Set<String> part) {

    /** @throws IllegalArgumentException when a pain is not 0 to 10 */
    public SafetySession {
        if (before != null) {
            CheckIn.checkPain(before);
        }
        if (after != null) {
            CheckIn.checkPain(after);
        }
        if (morning != null) {
            CheckIn.checkPain(morning);
        }
        stages = java.util.Collections.unmodifiableSet(new TreeSet<>(stages));
        exercises = List.copyOf(exercises);
        part = part == null ? null : Set.copyOf(part);
    }

    boolean isAbout(String line) {
        return part == null || part.contains(line);
    }

    /** The date on which it began, where it began. */
    public LocalDate day() {
        return start.toLocalDate();
    }

    /** Whether something was done that is more than a warm-up. */
    boolean isPlan() {
        return done && !warmUp;
    }

    /** Whether a sign ended it, or pain went further down a leg. */
    boolean isSign() {
        return stopped || leg;
    }
}
