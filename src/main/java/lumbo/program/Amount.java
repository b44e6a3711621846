package lumbo.program;

import org.jspecify.annotations.Nullable;

/**
 * How much of an exercise is played where its dose leaves a choice. What is empty is not a matter of choice.
 *
 * @param sets how many sets, at least 1
 * @param reps repetitions in a set, for each side or shared by both as the dose says, at least 1
 * @param seconds how long a set lasts, for each side or shared by both as the dose says, at least 1
 * @param hold seconds at the end of each repetition, at least 0
 */
public record Amount(
        @Nullable Integer sets,
        @Nullable Integer reps,
        @Nullable Integer seconds,
        @Nullable Integer hold) {

    public static final Amount NONE = new Amount(null, null, null, null);

    /** @throws IllegalArgumentException when one is too low */
    public Amount {
        atLeast("sets", sets, 1);
        atLeast("reps", reps, 1);
        atLeast("seconds", seconds, 1);
        atLeast("hold", hold, 0);
    }

    private static void atLeast(String name, @Nullable Integer value, int least) {
        if (value != null && value < least) {
            throw new IllegalArgumentException(name + " is " + value + ", not at least " + least);
        }
    }

    /** The low end of every band of a dose; one set where it does not say how many. */
    public static Amount lowest(Dose dose) {
        return NONE.within(dose);
    }

    /**
     * This amount as far as {@code dose} has such a thing, and never above its high end; the low end where this says
     * nothing.
     */
    public Amount within(Dose dose) {
        return new Amount(
                dose.sets() != null ? pick(dose.sets(), sets, 1) : 1,
                dose.reps() == null ? null : pick(dose.reps(), reps, 1),
                dose.seconds() == null ? null : pick(dose.seconds(), seconds, 1),
                dose.hold() == null ? null : pick(dose.hold(), hold, 0));
    }

    private static int pick(Band band, @Nullable Integer chosen, int least) {
        return Math.max(least, Math.min(chosen == null ? band.least() : chosen, band.max()));
    }

    /** This amount with other sets. */
    public Amount withSets(int number) {
        return new Amount(number, reps, seconds, hold);
    }

    /** This amount with other repetitions. */
    public Amount withReps(int number) {
        return new Amount(sets, number, seconds, hold);
    }

    /** This amount with another length of a set, in seconds. */
    public Amount withSeconds(int number) {
        return new Amount(sets, reps, number, hold);
    }

    /** This amount with another hold, in seconds. */
    public Amount withHold(int number) {
        return new Amount(sets, reps, seconds, number);
    }
}
