package lumbo.ui.today;

import java.util.Optional;
import lumbo.safety.Decision;
import lumbo.safety.Offer;
import lumbo.ui.safety.OfferWords.Said;

/**
 * An offer on a card, open or just answered.
 *
 * @param offer the offer
 * @param said the words
 * @param answer what the person said; empty while it is open
 */
record OfferCard(Offer offer, Said said, Optional<Decision.Answer> answer) {

    static OfferCard open(Offer offer, Said said) {
        return new OfferCard(offer, said, Optional.empty());
    }

    OfferCard answered(Decision.Answer given) {
        return new OfferCard(offer, said, Optional.of(given));
    }

    boolean isAbout(Offer other) {
        return offer.id().equals(other.id());
    }
}
