package lumbo.measure;

/**
 * How the back has changed, answered: see {@link MeasureKind#GLOBAL_CHANGE}.
 *
 * @param change -3 (very much worse), 0 (unchanged) to 3 (very much better)
 */
public record GlobalChange(int change) implements Answers {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException when it is not -3 to 3
     */
    public GlobalChange {
        if (change < MeasureKind.GLOBAL_CHANGE.lowest() || change > MeasureKind.GLOBAL_CHANGE.highest()) {
            throw new IllegalArgumentException("not -3 to 3: " + change);
        }
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
