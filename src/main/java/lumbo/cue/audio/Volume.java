package lumbo.cue.audio;

/** Loudness as a person sets it. */
final class Volume {

    /** How far below full loudness the lowest volume lies, in decibels. */
    private static final double RANGE = 40;

    private Volume() {}

    /**
     * Refuses what is no volume.
     *
     * @throws IllegalArgumentException when it is not within 0 to 100
     */
    static void check(int volume) {
        if (volume < 0 || volume > 100) {
            throw new IllegalArgumentException("a volume of " + volume + ", not 0 to 100");
        }
    }

    /** The factor, 0 to 1, for a volume of 0 to 100: equal steps of volume are equal steps in decibels. */
    static double gain(int volume) {
        check(volume);
        return volume == 0 ? 0 : Math.pow(10, -RANGE * (100 - volume) / 100 / 20);
    }
}
