package lumbo.settings;

/**
 * A screen as it is: how large, and of how many pixels. No toolkit tells its size in millimetres reliably, so a person does.
 *
 * @param inches from corner to corner, above 0
 * @param width in pixels of the toolkit, which the system may make of several of the screen's; above 0
 * @param height in the same pixels, above 0
 */
public record ScreenSize(double inches, double width, double height) {

    private static final double MILLIMETRES_PER_INCH = 25.4;

    /** What is taken for a screen's inches until a person says better: its pixels up to this height, and the inches. */
    private static final int[][] GUESSES = {{800, 14}, {1000, 15}, {1200, 24}, {1600, 27}};

    private static final int LARGEST_GUESS = 32;

    /** @throws IllegalArgumentException when a number is not above 0 */
    public ScreenSize {
        if (!(inches > 0 && width > 0 && height > 0)) {
            throw new IllegalArgumentException("no screen is " + inches + " inches, " + width + " x " + height);
        }
    }

    /** A screen of so many pixels, of the size that a person said, in inches, or of the usual one where they said 0. */
    public static ScreenSize of(int saidInches, double width, double height) {
        return new ScreenSize(saidInches == 0 ? guess(height) : saidInches, width, height);
    }

    /** The inches of a usual screen of so many pixels in height: systems make the pixels of small screens larger. */
    public static int guess(double height) {
        for (int[] guess : GUESSES) {
            if (height <= guess[0]) {
                return guess[1];
            }
        }
        return LARGEST_GUESS;
    }

    /** How many pixels a millimetre on the glass has. */
    public double pixelsPerMillimetre() {
        return Math.hypot(width, height) / (inches * MILLIMETRES_PER_INCH);
    }
}
