package lumbo.diary;

import org.jspecify.annotations.Nullable;

/**
 * What a person says of a session that is over.
 *
 * @param painBefore pain before it, NRS 0 to 10
 * @param painAfter pain after it, NRS 0 to 10
 * @param painMorning pain on the morning after it, NRS 0 to 10
 * @param effort how hard it was, 0 (no effort) to 10 (the most possible)
 * @param heartRateBefore beats per minute before it, 30 to 240
 * @param heartRateAfter beats per minute after it, 30 to 240
 * @param note the person's own words; may be empty
 */
public record SessionFeedback(
        @Nullable Integer painBefore,
        @Nullable Integer painAfter,
        @Nullable Integer painMorning,
        @Nullable Integer effort,
        @Nullable Integer heartRateBefore,
        @Nullable Integer heartRateAfter,
        String note) {

    /** Nothing. */
    public static final SessionFeedback NOTHING = new SessionFeedback(null, null, null, null, null, null, "");

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when a number is out of its range
     */
    public SessionFeedback {
        InputRanges.zeroToTen("painBefore", painBefore);
        InputRanges.zeroToTen("painAfter", painAfter);
        InputRanges.zeroToTen("painMorning", painMorning);
        InputRanges.zeroToTen("effort", effort);
        InputRanges.heartRate("heartRateBefore", heartRateBefore);
        InputRanges.heartRate("heartRateAfter", heartRateAfter);
    }
}
