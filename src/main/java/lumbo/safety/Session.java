package lumbo.safety;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import lumbo.program.Stage;

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
 */
public record Session(
        String id,
        OffsetDateTime start,
        String program,
        Set<Stage> stages,
        boolean warmUp,
        boolean finished,
        boolean done,
        Optional<Integer> before,
        Optional<Integer> after,
        Optional<Integer> morning,
        Optional<Boolean> settled,
        boolean leg,
        boolean stopped,
        List<Played> exercises) {

    /** Keeps copies. */
    public Session {
        stages = java.util.Collections.unmodifiableSet(new TreeSet<>(stages));
        exercises = List.copyOf(exercises);
    }

    /** The date on which it began, where it began. */
    public LocalDate day() {
        return start.toLocalDate();
    }
}
