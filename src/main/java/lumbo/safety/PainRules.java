package lumbo.safety;

import java.util.Optional;

/** What pain during a session, after it and on the next morning asks for. */
public final class PainRules {

    private static final int RISE_TO_END = 3;
    private static final int RISE_TO_EASE = 2;
    private static final int RISE_OF_A_RED_MORNING = 2;

    private PainRules() {}

    /**
     * What pain during an exercise asks for: {@link Row#STOP}, {@link Row#HURTS}, {@link Row#EASE} or {@link Row#GO_ON}.
     *
     * @param before pain before the session, NRS 0 to 10; taken as none where it is not known
     * @param pain pain now, NRS 0 to 10
     * @param sign whether there is a sign to stop, or pain goes further down a leg
     */
    public static Row during(Bands bands, Optional<Integer> before, int pain, boolean sign) {
        if (sign) {
            return Row.STOP;
        }
        int rise = pain - before.orElse(0);
        if (pain >= Bands.STRONG || rise >= RISE_TO_END) {
            return Row.HURTS;
        }
        return pain > bands.calm() || rise >= RISE_TO_EASE ? Row.EASE : Row.GO_ON;
    }

    /**
     * What a session's light stands for: {@link Row#GREEN}, {@link Row#AMBER} or {@link Row#RED}.
     *
     * @return empty while it is not known
     */
    public static Optional<Row> afterwards(Bands bands, Session session) {
        return switch (light(bands, session)) {
            case GREEN -> Optional.of(Row.GREEN);
            case AMBER -> Optional.of(Row.AMBER);
            case RED -> Optional.of(Row.RED);
            case UNKNOWN -> Optional.empty();
        };
    }

    /**
     * How a session was. It is green only when it was played to its end, all was answered, and nothing hurt on the way;
     * an answer that is missing never makes it green.
     */
    public static Light light(Bands bands, Session session) {
        if (session.stopped() || session.leg() || session.settled().equals(Optional.of(false))) {
            return Light.RED;
        }
        if (session.before().isEmpty() || session.morning().isEmpty()) {
            return Light.UNKNOWN;
        }
        int before = session.before().get();
        int morning = session.morning().get();
        if (morning >= before + RISE_OF_A_RED_MORNING) {
            return Light.RED;
        }
        if (!session.finished() || session.after().isEmpty()) {
            return Light.UNKNOWN;
        }
        boolean calm = session.exercises().stream()
                .flatMap(exercise -> exercise.pain().stream())
                .allMatch(pain -> during(bands, session.before(), pain, false) == Row.GO_ON);
        return calm && session.after().get() <= before + 1 && morning <= before ? Light.GREEN : Light.AMBER;
    }
}
