package lumbo.ui.control;

import org.jspecify.annotations.Nullable;

/**
 * What a person wrote as a heart rate.
 *
 * @param valid whether it is a number from 30 to 240, or nothing
 * @param beats beats a minute, if written
 */
public record HeartRateInput(boolean valid, @Nullable Integer beats) {

    private static final int LEAST = 30;
    private static final int MOST = 240;

    /** Reads what was written; spaces around it don't count. */
    public static HeartRateInput read(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return new HeartRateInput(true, null);
        }
        if (!trimmed.matches("\\d{1,3}")) {
            return new HeartRateInput(false, null);
        }
        int beats = Integer.parseInt(trimmed);
        return beats < LEAST || beats > MOST ? new HeartRateInput(false, null) : new HeartRateInput(true, beats);
    }
}
