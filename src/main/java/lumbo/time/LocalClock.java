package lumbo.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import java.util.function.Supplier;

/**
 * The system's clock in the zone in which the computer is now. Java asks for the zone once; somebody who travels and leaves
 * Lumbo open would go on living by the days of home.
 */
public final class LocalClock extends Clock {

    /** How seldom the zone is asked for: it takes longer than the time does. */
    private static final Duration HOLDS = Duration.ofMinutes(1);

    private static final String PROPERTY = "user.timezone";

    /** Read when the class is first used, which {@link #begin} does early. */
    private static final boolean FOLLOWS = System.getProperty(PROPERTY, "").isEmpty();

    private final Clock instants;
    private final Supplier<ZoneId> zones;
    private ZoneId zone;
    private Instant asked;

    /** The system's clock. */
    public LocalClock() {
        this(Clock.systemUTC(), LocalClock::systemZone);
    }

    LocalClock(Clock instants, Supplier<ZoneId> zones) {
        this.instants = instants;
        this.zones = zones;
        this.zone = zones.get();
        this.asked = instants.instant();
    }

    /**
     * To be called before anything asks for the zone: Java keeps the system's answer where a zone is that it was started with,
     * and afterwards nobody can tell them apart.
     *
     * @return whether the system's zone is followed; one that Java was started with stays
     */
    public static boolean begin() {
        return FOLLOWS;
    }

    /** What Java knows of the zone is forgotten first, so that it asks the system. */
    private static ZoneId systemZone() {
        if (FOLLOWS) {
            System.clearProperty(PROPERTY);
            TimeZone.setDefault(null);
        }
        return ZoneId.systemDefault();
    }

    @Override
    public synchronized ZoneId getZone() {
        Instant now = instants.instant();
        if (Duration.between(asked, now).abs().compareTo(HOLDS) > 0) {
            zone = zones.get();
            asked = now;
        }
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return instants.withZone(other);
    }

    @Override
    public Instant instant() {
        return instants.instant();
    }
}
