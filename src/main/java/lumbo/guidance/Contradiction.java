package lumbo.guidance;

import java.util.List;
import lumbo.program.LocalizedText;

/**
 * Where the source says two things.
 *
 * @param id its id, such as {@code C06}
 * @param title what it is about
 * @param text what the source says in its different places
 * @param lumbo what Lumbo does
 * @param rules the ids of the rules that it is about
 */
public record Contradiction(
        String id, LocalizedText title, LocalizedText text, LocalizedText lumbo, List<String> rules) {

    public Contradiction {
        rules = List.copyOf(rules);
    }
}
