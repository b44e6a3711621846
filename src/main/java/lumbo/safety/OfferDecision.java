package lumbo.safety;

import java.time.OffsetDateTime;
import lumbo.program.CodedEnum;

/**
 * What became of an offer.
 *
 * @param at when
 * @param answer what the person said
 * @param offer to what
 */
public record OfferDecision(OffsetDateTime at, Answer answer, Offer offer) {

    public enum Answer implements CodedEnum {
        ACCEPTED,
        DECLINED,
        /** Taken back what was accepted or declined. */
        UNDONE
    }
}
