package lumbo.ui.control;

import java.util.Optional;

/**
 * What a person wrote as a heart rate.
 *
 * @param valid whether it is a number from 30 to 240, or nothing
 * @param beats beats a minute, if written
 */
public record HeartRate(boolean valid, Optional<Integer> beats) {

    private static final int LEAST = 30;
    private static final int MOST = 240;

    /** Reads what was written; spaces around it don't count. */
    public static HeartRate read(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return new HeartRate(true, Optional.empty());
        }
        if (!trimmed.matches("\\d{1,3}")) {
            return new HeartRate(false, Optional.empty());
        }
        int beats = Integer.parseInt(trimmed);
        return beats < LEAST || beats > MOST
                ? new HeartRate(false, Optional.empty())
                : new HeartRate(true, Optional.of(beats));
    }
}
