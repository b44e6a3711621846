package lumbo.diary;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a session ended, and what the person said then.
 *
 * @param state how it ended; not {@link SessionState#RUNNING}
 * @param endedAt when it ended, in the person's time zone; kept to the millisecond
 * @param painAfter pain after it, NRS 0 to 10
 * @param effort how hard it was, 0 (no effort) to 10 (the most possible)
 * @param heartRateBefore beats per minute before it, 30 to 240
 * @param heartRateAfter beats per minute after it, 30 to 240
 * @param note the person's own words; may be empty
 */
public record SessionEnd(
        SessionState state,
        OffsetDateTime endedAt,
        @Nullable Integer painAfter,
        @Nullable Integer effort,
        @Nullable Integer heartRateBefore,
        @Nullable Integer heartRateAfter,
        String note) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a number is out of its range or the state is that of a running session
     */
    public SessionEnd {
        if (state == SessionState.RUNNING) {
            throw new IllegalArgumentException("a session that ended isn't running");
        }
        InputRanges.zeroToTen("painAfter", painAfter);
        InputRanges.zeroToTen("effort", effort);
        InputRanges.heartRate("heartRateBefore", heartRateBefore);
        InputRanges.heartRate("heartRateAfter", heartRateAfter);
    }

    /** An end of which the person said nothing. */
    public static SessionEnd silent(SessionState state, OffsetDateTime endedAt) {
        return new SessionEnd(state, endedAt, null, null, null, null, "");
    }
}
