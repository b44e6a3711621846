package lumbo.ui.today;

import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.ui.safety.OfferWords.OfferText;
import org.jspecify.annotations.Nullable;

/**
 * An offer on a card, open or just answered.
 *
 * @param offer the offer
 * @param said the words
 * @param answer what the person said; empty while it is open
 */
record OfferCard(Offer offer, OfferText said, OfferDecision.@Nullable Answer answer) {

    static OfferCard open(Offer offer, OfferText said) {
        return new OfferCard(offer, said, null);
    }

    OfferCard answered(OfferDecision.Answer given) {
        return new OfferCard(offer, said, given);
    }

    boolean isAbout(Offer other) {
        return offer.id().equals(other.id());
    }
}
