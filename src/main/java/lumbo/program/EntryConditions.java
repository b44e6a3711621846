package lumbo.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a program may be offered, as far as the program itself is stricter than its stage.
 *
 * @param painNow the highest pain now, NRS 0 to 10
 * @param worstDay the highest worst pain of the last 24 hours, NRS 0 to 10
 * @param greenSessions how many sessions without trouble must lie behind
 * @param notWith conditions that exclude it
 */
public record EntryConditions(
        @Nullable Integer painNow,
        @Nullable Integer worstDay,
        @Nullable Integer greenSessions,
        List<Condition> notWith) {

    /** No condition beyond those of the stage. */
    public static final EntryConditions NONE = new EntryConditions(null, null, null, List.of());

    public EntryConditions {
        notWith = List.copyOf(notWith);
    }
}
