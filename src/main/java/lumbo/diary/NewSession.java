package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.UUID;
import lumbo.player.SessionPlan;
import org.jspecify.annotations.Nullable;

/**
 * A session that begins.
 *
 * @param id unique among sessions
 * @param startedAt when it begins, in the person's time zone; kept to the millisecond
 * @param programJson the program as it is played, as JSON; kept unchanged for ever
 * @param choicesJson the plan's choices, as JSON
 * @param plan what is to be played
 * @param painNow pain now, NRS 0 to 10, when it was asked
 * @param painWorst worst pain of the last 24 hours, NRS 0 to 10, when it was asked
 */
public record NewSession(
        UUID id,
        OffsetDateTime startedAt,
        String programJson,
        String choicesJson,
        SessionPlan plan,
        @Nullable Integer painNow,
        @Nullable Integer painWorst) {

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException when pain is not 0 to 10
     */
    public NewSession {
        InputRanges.zeroToTen("painNow", painNow);
        InputRanges.zeroToTen("painWorst", painWorst);
    }
}
