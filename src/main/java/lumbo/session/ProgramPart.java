package lumbo.session;

import java.util.Optional;

/**
 * A part of a long program: the exercises of one session, by their numbers in the program. What lies between them and is not
 * advised is not played.
 *
 * @param first the number of its first exercise, from 1
 * @param last the number of its last exercise
 * @param of how many exercises the program has
 */
public record ProgramPart(int first, int last, int of) {

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException when it does not begin before it ends, within the program
     */
    public ProgramPart {
        if (first < 1 || last < first || of < last) {
            throw new IllegalArgumentException("exercises " + first + " to " + last + " of " + of);
        }
    }

    /** The part that a session was, by the choices that are kept with it; empty where it was not a part. */
    public static Optional<ProgramPart> in(String choicesJson) {
        return ChoicesJson.part(choicesJson);
    }
}
