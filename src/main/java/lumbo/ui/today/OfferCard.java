package lumbo.ui.today;

import java.util.Optional;
import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.ui.safety.OfferWords.OfferText;

/**
 * An offer on a card, open or just answered.
 *
 * @param offer the offer
 * @param said the words
 * @param answer what the person said; empty while it is open
 */
record OfferCard(Offer offer, OfferText said, Optional<OfferDecision.Answer> answer) {

    static OfferCard open(Offer offer, OfferText said) {
        return new OfferCard(offer, said, Optional.empty());
    }

    OfferCard answered(OfferDecision.Answer given) {
        return new OfferCard(offer, said, Optional.of(given));
    }

    boolean isAbout(Offer other) {
        return offer.id().equals(other.id());
    }
}
