package lumbo.settings;

/**
 * How high letters have to be for somebody at a distance, by the angle that a capital or a digit has to fill: NUREG-0700 gives
 * 16 minutes of arc as the least and 45 for what has to be seen at a glance.
 */
public enum Legibility {
    /** The number in the ring. */
    COUNT(45),
    /** What one does now. */
    PHASE(24),
    /** Which exercise it is. */
    NAME(22.4),
    /** Everything else. */
    WORDS(16);

    private static final double MINUTES_PER_DEGREE = 60;
    private static final double MILLIMETRES_PER_METRE = 1000;

    private final double minutesOfArc;

    Legibility(double minutesOfArc) {
        this.minutesOfArc = minutesOfArc;
    }

    /** The height of a capital in millimetres at a distance in metres. */
    public double millimetres(double metres) {
        return metres * MILLIMETRES_PER_METRE * Math.tan(Math.toRadians(minutesOfArc / MINUTES_PER_DEGREE));
    }
}
