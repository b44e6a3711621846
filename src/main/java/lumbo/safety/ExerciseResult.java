package lumbo.safety;

import java.util.List;
import lumbo.program.Item;
import org.jspecify.annotations.Nullable;

/**
 * How an exercise went in a session.
 *
 * @param key the line's {@linkplain Item#key() key}
 * @param done whether anything of it was done; taken as so where it is not known
 * @param pain what was said during it, NRS 0 to 10, in order
 */
public record ExerciseResult(String key, @Nullable Boolean done, List<Integer> pain) {

    /** @throws IllegalArgumentException when a pain is not 0 to 10 */
    public ExerciseResult {
        pain = List.copyOf(pain);
        pain.forEach(CheckIn::checkPain);
    }

    /** Whether anything of it was done, as far as is known. */
    public boolean wasDone() {
        return done == null || done;
    }
}
