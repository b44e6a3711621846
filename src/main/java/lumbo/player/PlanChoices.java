package lumbo.player;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import lumbo.program.Amount;
import lumbo.program.Item;
import lumbo.program.Pacing;
import org.jspecify.annotations.Nullable;

/**
 * What the person chooses about a session.
 *
 * @param readySeconds time to get into position before each exercise, 3 to 60
 * @param restSeconds rest between two exercises, 0 (none) to 120; where the position changes, a rest is at least 20
 * @param switchSeconds time to change sides where the program gives none, 2 to 30
 * @param restsOn whether rests between exercises and sets are played at all
 * @param firstSide the side that begins; not {@link WorkSide#BOTH}
 * @param pace the pace instead of the program's; {@link Pacing#OPEN} is not a choice here
 * @param amounts how much of a line is played, by its {@link Item#key()}; the low end of its dose where nothing is chosen
 * @param leftOut the {@linkplain Item#key() keys} of lines that are not played
 * @param oddFirst the side that begins where the two share an odd number, and so does one more; not {@link WorkSide#BOTH}
 */
public record PlanChoices(
        int readySeconds,
        int restSeconds,
        int switchSeconds,
        boolean restsOn,
        WorkSide firstSide,
        @Nullable Pacing pace,
        Map<String, Amount> amounts,
        Set<String> leftOut,
        WorkSide oddFirst) {

    /** What is used until the person chooses: ten seconds to get ready, ten to rest, five to change sides. */
    public static final PlanChoices DEFAULT = new PlanChoices(10, 10, 5, true, WorkSide.LEFT, null);

    /** @throws IllegalArgumentException when a number is out of its range or the first side is {@link WorkSide#BOTH} */
    public PlanChoices {
        within("readySeconds", readySeconds, 3, 60);
        within("restSeconds", restSeconds, 0, 120);
        within("switchSeconds", switchSeconds, 2, 30);
        if (firstSide == WorkSide.BOTH || oddFirst == WorkSide.BOTH) {
            throw new IllegalArgumentException("the first side is left or right");
        }
        if (pace == Pacing.OPEN) {
            throw new IllegalArgumentException("an open pace can't be chosen for a whole session");
        }
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
        leftOut = Collections.unmodifiableSet(new LinkedHashSet<>(leftOut));
    }

    /**
     * Choices about the session as a whole: every line is played, at the low end of its dose.
     *
     * @throws IllegalArgumentException when a number is out of its range or the first side is {@link WorkSide#BOTH}
     */
    public PlanChoices(
            int readySeconds,
            int restSeconds,
            int switchSeconds,
            boolean restsOn,
            WorkSide firstSide,
            @Nullable Pacing pace) {
        this(readySeconds, restSeconds, switchSeconds, restsOn, firstSide, pace, Map.of(), Set.of(), firstSide);
    }

    /** These choices with these amounts, by {@link Item#key()}, instead of their own. */
    public PlanChoices withAmounts(Map<String, Amount> chosen) {
        return new PlanChoices(
                readySeconds, restSeconds, switchSeconds, restsOn, firstSide, pace, chosen, leftOut, oddFirst);
    }

    /** These choices with the lines of these {@linkplain Item#key() keys} left out, and no others. */
    public PlanChoices withLeftOut(Set<String> keys) {
        return new PlanChoices(
                readySeconds, restSeconds, switchSeconds, restsOn, firstSide, pace, amounts, keys, oddFirst);
    }

    /**
     * These choices with another side that does one more where the two share an odd number.
     *
     * @throws IllegalArgumentException when it is {@link WorkSide#BOTH}
     */
    public PlanChoices withOddFirst(WorkSide side) {
        return new PlanChoices(
                readySeconds, restSeconds, switchSeconds, restsOn, firstSide, pace, amounts, leftOut, side);
    }

    /**
     * How much of a line is played: what is chosen, never above the {@linkplain Item#room() room} that its dose leaves; the
     * low end where nothing is chosen. Has sets always, and the rest where the dose has it.
     */
    public Amount amountOf(Item item) {
        return amounts.getOrDefault(item.key(), Amount.NONE).within(item.room());
    }

    /** Whether a line is played. */
    public boolean plays(Item item) {
        return !leftOut.contains(item.key());
    }

    private static void within(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", not " + min + " to " + max);
        }
    }
}
