package lumbo.safety;

import java.util.List;
import lumbo.program.Item;

/**
 * How an exercise went in a session.
 *
 * @param key the line's {@linkplain Item#key() key}
 * @param pain what was said during it, NRS 0 to 10, in order
 */
public record Played(String key, List<Integer> pain) {

    /**
     * Keeps a copy of the list, and checks the numbers.
     *
     * @throws IllegalArgumentException when a pain is not 0 to 10
     */
    public Played {
        pain = List.copyOf(pain);
        pain.forEach(CheckIn::checkPain);
    }
}
