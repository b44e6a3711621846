package lumbo.player;

import java.util.Optional;
import lumbo.program.Pace;

/**
 * What the person chooses about any session.
 *
 * @param readySeconds time to get into position before each exercise, 3 to 60
 * @param restSeconds rest between two exercises, 0 (none) to 120
 * @param switchSeconds time to change sides where the program gives none, 2 to 30
 * @param restsOn whether rests between exercises and sets are played at all
 * @param firstSide the side that begins; not {@link Side#BOTH}
 * @param pace the pace instead of the program's; {@link Pace#OPEN} is not a choice here
 */
public record PlanChoices(
        int readySeconds, int restSeconds, int switchSeconds, boolean restsOn, Side firstSide, Optional<Pace> pace) {

    /** What is used until the person chooses: ten seconds to get ready, ten to rest, five to change sides. */
    public static final PlanChoices DEFAULT = new PlanChoices(10, 10, 5, true, Side.LEFT, Optional.empty());

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a number is out of its range or the first side is no side
     */
    public PlanChoices {
        within("readySeconds", readySeconds, 3, 60);
        within("restSeconds", restSeconds, 0, 120);
        within("switchSeconds", switchSeconds, 2, 30);
        if (firstSide == Side.BOTH) {
            throw new IllegalArgumentException("the first side is left or right");
        }
        if (pace.isPresent() && pace.get() == Pace.OPEN) {
            throw new IllegalArgumentException("an open pace can't be chosen for a whole session");
        }
    }

    private static void within(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", not " + min + " to " + max);
        }
    }
}
