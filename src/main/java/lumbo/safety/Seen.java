package lumbo.safety;

import java.util.List;

/**
 * A session with its light.
 *
 * @param session the session
 * @param light how it was
 */
record Seen(Session session, Light light) {

    /** The sessions that count, in their order. */
    static List<Seen> of(Profile profile, History history) {
        return history.counted().stream()
                .map(session -> new Seen(session, PainRules.light(profile.bands(), session)))
                .toList();
    }

    boolean isRed() {
        return light == Light.RED;
    }

    boolean isGreen() {
        return light == Light.GREEN;
    }
}
