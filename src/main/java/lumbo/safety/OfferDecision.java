package lumbo.safety;

import java.time.OffsetDateTime;
import lumbo.program.CodedEnum;

/** What a person said to an offer, and when. */
public record OfferDecision(OffsetDateTime at, Answer answer, Offer offer) {

    /** What a person says to an offer. */
    public enum Answer implements CodedEnum {
        ACCEPTED,
        DECLINED,
        /** Taken back what was accepted or declined. */
        UNDONE
    }
}
