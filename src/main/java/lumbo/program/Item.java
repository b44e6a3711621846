package lumbo.program;

import org.jspecify.annotations.Nullable;

/**
 * One line of a program: an exercise with its dose.
 *
 * @param exercise the exercise's id
 * @param ref the row of the source that it comes from, such as {@code REMISSION 8}
 * @param dose what the source gives, and nothing else
 * @param assumed what the source leaves open and someone had to choose; never names a field of {@code dose}
 * @param note what the person should think of while doing it; seen in the player
 * @param reading how the source was read where it is not clear; for the program's page, not for the player
 */
public record Item(
        String exercise,
        @Nullable String ref,
        Dose dose,
        Dose assumed,
        @Nullable LocalizedText note,
        @Nullable LocalizedText reading) {

    /**
     * What a person's own dose of this line is remembered by: the exercise's id, and the row of the source where there is
     * one. Lines with the same exercise and row share it, in whatever round or program.
     */
    public String key() {
        return ref == null ? exercise : exercise + " " + ref;
    }

    /** The whole dose: the source's numbers, and ours where it gives none. */
    public Dose wholeDose() {
        return dose.or(assumed);
    }

    /**
     * The whole dose with as much room as a person may be offered. Where the source gives a number and we took it for both
     * sides together, the other reading is the limit: as much for each side.
     */
    public Dose room() {
        Dose whole = wholeDose();
        boolean ours = whole.isShared() && assumed.number() != null;
        return ours
                ? whole.withAmounts(wider(whole.reps(), dose.reps()), wider(whole.seconds(), dose.seconds()))
                : whole;
    }

    private static @Nullable Band wider(@Nullable Band whole, @Nullable Band given) {
        return whole != null && given != null && whole.hasMax() ? new Band(whole.min(), 2 * whole.max()) : whole;
    }
}
