package lumbo.safety;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What pain during a session, after it and on the next morning asks for. */
public final class PainRules {

    private static final int RISE_TO_END = 3;
    private static final int RISE_TO_EASE = 2;
    private static final int RISE_OF_A_RED_MORNING = 2;

    private PainRules() {}

    /**
     * What pain during an exercise asks for: {@link DecisionRow#STOP}, {@link DecisionRow#HURTS}, {@link DecisionRow#EASE} or {@link DecisionRow#GO_ON}.
     *
     * @param before pain before the session, NRS 0 to 10; taken as none where it is not known
     * @param pain pain now, NRS 0 to 10
     * @param sign whether there is a sign to stop, or pain goes further down a leg
     */
    public static DecisionRow during(PainBands bands, @Nullable Integer before, int pain, boolean sign) {
        if (sign) {
            return DecisionRow.STOP;
        }
        int rise = pain - (before == null ? 0 : before);
        if (pain >= PainBands.STRONG || rise >= RISE_TO_END) {
            return DecisionRow.HURTS;
        }
        return pain > bands.calm() || rise >= RISE_TO_EASE ? DecisionRow.EASE : DecisionRow.GO_ON;
    }

    /**
     * How a session was. It is green only when it was played to its end, all was answered, and nothing hurt on the way;
     * an answer that is missing never makes it green.
     */
    public static TrafficLight light(PainBands bands, SafetySession session) {
        if (session.stopped() || session.leg() || Objects.equals(session.settled(), false)) {
            return TrafficLight.RED;
        }
        if (session.before() == null || session.morning() == null) {
            return TrafficLight.UNKNOWN;
        }
        int before = session.before();
        int morning = session.morning();
        if (morning >= before + RISE_OF_A_RED_MORNING) {
            return TrafficLight.RED;
        }
        if (!session.finished() || session.after() == null) {
            return TrafficLight.UNKNOWN;
        }
        boolean calm = session.exercises().stream()
                .flatMap(exercise -> exercise.pain().stream())
                .allMatch(pain -> during(bands, session.before(), pain, false) == DecisionRow.GO_ON);
        return calm && session.after() <= before + 1 && morning <= before ? TrafficLight.GREEN : TrafficLight.AMBER;
    }
}
