package lumbo.program;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.LinkedHashMap;
import java.util.Map;
import lumbo.i18n.Messages;
import tools.jackson.databind.JsonNode;

/**
 * A count or a number of whole seconds: one number, or a range to choose from, of which one end may be left open.
 *
 * @param min the low end, at least 0; {@value #NO_MIN} where it is not said
 * @param max the high end, at least {@code min}; {@link #NO_MAX} where it is not said
 */
public record Band(int min, int max) {

    /** The low end of a band that says only its high end. */
    public static final int NO_MIN = 0;

    /** The high end of a band that says only its low end. */
    public static final int NO_MAX = Integer.MAX_VALUE;

    /** @throws IllegalArgumentException when {@code min} is negative or above {@code max} */
    public Band {
        if (min < 0 || max < min) {
            throw new IllegalArgumentException("not a band: " + min + " to " + max);
        }
    }

    /** The band that holds one number only. */
    public static Band exactly(int number) {
        return new Band(number, number);
    }

    /** A number, or the ends that are said, as they stand in program files. */
    @JsonCreator
    static Band of(JsonNode node) {
        return node.isObject()
                ? new Band(node.path("min").asInt(NO_MIN), node.path("max").asInt(NO_MAX))
                : exactly(node.asInt());
    }

    /** Whether there is one number only. */
    public boolean isExact() {
        return min == max;
    }

    /** Whether it says its low end. */
    public boolean hasMin() {
        return min != NO_MIN;
    }

    /** Whether it says its high end. */
    public boolean hasMax() {
        return max != NO_MAX;
    }

    /** This band, with the ends of {@code other} where it does not say its own. */
    Band or(Band other) {
        return new Band(hasMin() ? min : Math.min(other.min, max), hasMax() ? max : Math.max(other.max, min));
    }

    /** What is played where nobody chose: the low end, or 1 where that is not said. */
    public int least() {
        return Math.max(1, min);
    }

    /** The number, or the ends that are said, as program files have it. */
    @JsonValue
    Object written() {
        Map<String, Integer> ends = new LinkedHashMap<>();
        if (hasMin()) {
            ends.put("min", min);
        }
        if (hasMax()) {
            ends.put("max", max);
        }
        return isExact() ? min : ends;
    }

    /** The number in words: {@code 8}, {@code 6\u20138}, or {@code up to 8} where only one end is said. */
    public String in(Messages words) {
        if (hasMin() == hasMax() || isExact()) {
            return toString();
        }
        return hasMax() ? words.format("dose.up-to", max) : words.format("dose.from", min);
    }

    /** The number as a person writes it: {@code 8}, or {@code 6\u20138} for a range that says both ends. */
    @Override
    public String toString() {
        return isExact() ? Integer.toString(min) : (hasMin() ? min : "") + "\u2013" + (hasMax() ? max : "");
    }
}
