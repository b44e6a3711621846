package lumbo.measure;

import java.util.List;

/**
 * How the back has changed, answered: see {@link MeasureKind#GLOBAL_CHANGE}.
 *
 * @param change -3 (very much worse), 0 (unchanged) to 3 (very much better)
 */
public record GlobalChange(int change) implements MeasureAnswers {

    private static final List<String> STEPS = List.of(
            "very-much-worse",
            "much-worse",
            "little-worse",
            "unchanged",
            "little-better",
            "much-better",
            "very-much-better");

    /** @throws IllegalArgumentException when it is not -3 to 3 */
    public GlobalChange {
        if (change < MeasureKind.GLOBAL_CHANGE.lowest() || change > MeasureKind.GLOBAL_CHANGE.highest()) {
            throw new IllegalArgumentException("not -3 to 3: " + change);
        }
    }

    /** Its name for words, such as {@code little-better}. */
    public String id() {
        return STEPS.get(change - MeasureKind.GLOBAL_CHANGE.lowest());
    }

    @Override
    public MeasureKind kind() {
        return MeasureKind.GLOBAL_CHANGE;
    }

    @Override
    public double score() {
        return change;
    }
}
