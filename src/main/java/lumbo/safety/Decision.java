package lumbo.safety;

import java.time.OffsetDateTime;
import lumbo.program.Coded;

/**
 * What became of an offer.
 *
 * @param at when
 * @param answer what the person said
 * @param offer to what
 */
public record Decision(OffsetDateTime at, Answer answer, Offer offer) {

    /** What a person says to an offer. */
    public enum Answer implements Coded {
        ACCEPTED,
        DECLINED,
        /** Taken back what was accepted or declined. */
        UNDONE
    }
}
