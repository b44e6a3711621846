package lumbo.program;

import com.fasterxml.jackson.annotation.JsonFormat;

/**
 * The four-part tempo of one repetition, in seconds.
 *
 * @param out going into the movement, 0 to 60
 * @param end staying at its end, 0 to 60; an exercise's {@code hold} replaces it
 * @param back coming back, 0 to 60
 * @param start resting at the start position, 0 to 60
 */
@JsonFormat(shape = JsonFormat.Shape.ARRAY)
public record Tempo(double out, double end, double back, double start) {

    /** The tempo of a repetition for which neither the source nor the author says anything: slow and even. */
    public static final Tempo SLOW = new Tempo(3, 0, 3, 1);

    /** The whole repetition in seconds. */
    public double seconds() {
        return out + end + back + start;
    }
}
