package lumbo.safety;

import java.time.OffsetDateTime;

/**
 * What a person says before a session.
 *
 * @param at when
 * @param now pain now, NRS 0 to 10
 * @param worst the worst pain of the last 24 hours, NRS 0 to 10
 * @param somethingNew whether anything is new or worrying since last time
 */
public record CheckIn(OffsetDateTime at, int now, int worst, boolean somethingNew) {

    /** @throws IllegalArgumentException when one is not 0 to 10 */
    public CheckIn {
        checkPain(now);
        checkPain(worst);
    }

    /**
     * Checks a number that stands for pain.
     *
     * @throws IllegalArgumentException when it is not 0 to 10
     */
    static void checkPain(int pain) {
        if (pain < 0 || pain > 10) {
            throw new IllegalArgumentException("pain is 0 to 10, not " + pain);
        }
    }
}
