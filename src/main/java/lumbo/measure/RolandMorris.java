package lumbo.measure;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The Roland-Morris Disability Questionnaire, answered: see {@link MeasureKind#RMDQ_24}. A statement that is not ticked does
 * not hold today, so there is none unanswered.
 *
 * @param ticked the numbers of the statements that hold today, 1 to 24
 */
public record RolandMorris(SortedSet<Integer> ticked) implements MeasureAnswers {

    public static final int STATEMENTS = 24;

    /** @throws IllegalArgumentException when there is no such statement */
    public RolandMorris {
        for (int number : ticked) {
            if (number < 1 || number > STATEMENTS) {
                throw new IllegalArgumentException("no statement " + number);
            }
        }
        ticked = Collections.unmodifiableSortedSet(new TreeSet<>(ticked));
    }

    /**
     * The statements with these numbers, 1 to 24.
     *
     * @throws IllegalArgumentException when there is no such statement
     */
    public static RolandMorris of(Set<Integer> ticked) {
        return new RolandMorris(new TreeSet<>(ticked));
    }

    @Override
    public MeasureKind kind() {
        return MeasureKind.RMDQ_24;
    }

    /** How many are ticked. */
    @Override
    public double score() {
        return ticked.size();
    }
}
