package lumbo.figure.draw;

/** Colours as one number: alpha, red, green and blue of 8 bits each. */
final class Argb {

    private Argb() {}

    /** Goes so far, 0 to 1, from one opaque colour to another. */
    static int mix(int from, int to, double share) {
        return 0xFF000000
                | (channel(from, to, share, 16) << 16)
                | (channel(from, to, share, 8) << 8)
                | channel(from, to, share, 0);
    }

    private static int channel(int from, int to, double share, int shift) {
        int a = (from >> shift) & 0xFF;
        int b = (to >> shift) & 0xFF;
        return (int) Math.round(a + (b - a) * share);
    }

    /** The same colour, seen through so far, 0 to 1. */
    static int alpha(int argb, double alpha) {
        return (argb & 0xFFFFFF) | ((int) Math.round(255 * alpha) << 24);
    }
}
