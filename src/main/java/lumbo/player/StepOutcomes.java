package lumbo.player;

import java.util.Arrays;
import java.util.Collection;

/** What became of each step of a plan. Immutable. */
public final class StepOutcomes {

    private static final byte PENDING = 'p';
    private static final byte DONE = 'd';
    private static final byte SKIPPED = 's';

    private final byte[] byStep;

    private StepOutcomes(byte[] byStep) {
        this.byStep = byStep;
    }

    static StepOutcomes pending(int size) {
        byte[] byStep = new byte[size];
        Arrays.fill(byStep, PENDING);
        return new StepOutcomes(byStep);
    }

    /** A plan of this size that is over: all steps done but those at these indexes, from 0. */
    public static StepOutcomes over(int size, Collection<Integer> leftOut) {
        byte[] byStep = new byte[size];
        Arrays.fill(byStep, DONE);
        leftOut.forEach(step -> byStep[step] = SKIPPED);
        return new StepOutcomes(byStep);
    }

    /** What became of the step at an index from 0. */
    public StepOutcome of(int step) {
        return switch (byStep[step]) {
            case DONE -> StepOutcome.DONE;
            case SKIPPED -> StepOutcome.SKIPPED;
            default -> StepOutcome.PENDING;
        };
    }

    /** How many steps there are. */
    public int size() {
        return byStep.length;
    }

    StepOutcomes done(int step) {
        byte[] copy = byStep.clone();
        copy[step] = DONE;
        return new StepOutcomes(copy);
    }

    /** The steps from {@code from} to before {@code to} that are not done count as skipped. */
    StepOutcomes skipped(int from, int to) {
        return replaced(from, to, PENDING, SKIPPED);
    }

    /** The skipped steps from {@code from} on are to come again. */
    StepOutcomes pendingAgain(int from) {
        return replaced(from, byStep.length, SKIPPED, PENDING);
    }

    private StepOutcomes replaced(int from, int to, byte what, byte by) {
        byte[] copy = byStep.clone();
        for (int i = from; i < to; i++) {
            if (copy[i] == what) {
                copy[i] = by;
            }
        }
        return new StepOutcomes(copy);
    }

    /** A short text of runs, such as {@code 12d1s30p}, that {@link #parse} reads. */
    public String encode() {
        StringBuilder runs = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= byStep.length; i++) {
            if (i == byStep.length || byStep[i] != byStep[start]) {
                runs.append(i - start).append((char) byStep[start]);
                start = i;
            }
        }
        return runs.toString();
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @param size how many steps there must be
     * @throws IllegalArgumentException when the text was not written by {@link #encode}, or has another number of steps
     */
    static StepOutcomes parse(String runs, int size) {
        byte[] byStep = new byte[size];
        int at = 0;
        int length = 0;
        for (int i = 0; i < runs.length(); i++) {
            char c = runs.charAt(i);
            boolean known = c == PENDING || c == DONE || c == SKIPPED;
            if (c >= '0' && c <= '9' && length <= size) {
                length = length * 10 + (c - '0');
            } else if (known && length > 0 && at + length <= size) {
                Arrays.fill(byStep, at, at + length, (byte) c);
                at += length;
                length = 0;
            } else {
                throw new IllegalArgumentException("not outcomes of " + size + " steps: " + runs);
            }
        }
        if (at != size || length != 0) {
            throw new IllegalArgumentException("not outcomes of " + size + " steps: " + runs);
        }
        return new StepOutcomes(byStep);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof StepOutcomes that && Arrays.equals(byStep, that.byStep);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(byStep);
    }

    @Override
    public String toString() {
        return encode();
    }
}
