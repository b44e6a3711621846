package lumbo.safety;

import java.util.List;

/** A session with its light. */
record RatedSession(SafetySession session, TrafficLight light) {

    /** The sessions that count, in their order. */
    static List<RatedSession> of(Profile profile, SafetyHistory history) {
        return history.counted().stream()
                .map(session -> new RatedSession(session, PainRules.light(profile.bands(), session)))
                .toList();
    }

    boolean isRed() {
        return light == TrafficLight.RED;
    }

    boolean isGreen() {
        return light == TrafficLight.GREEN;
    }
}
