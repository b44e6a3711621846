package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.UUID;
import lumbo.program.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A session in a line.
 *
 * @param id the session
 * @param state how it stands
 * @param startedAt when it began, with the offset of that time and place
 * @param endedAt when it ended; absent while it runs
 * @param programId the program's id
 * @param title the program's title as it was then
 * @param activeMillis how long it took, pauses left out, in milliseconds
 * @param planned how many steps of work the plan had: repetitions, timed and open sets
 * @param done how many of them were done, each counted once
 * @param painBefore pain before it, NRS 0 to 10
 * @param painAfter pain after it, NRS 0 to 10
 * @param byHand whether it was written down afterwards
 */
public record SessionSummary(
        UUID id,
        SessionState state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        String programId,
        LocalizedText title,
        long activeMillis,
        int planned,
        int done,
        @Nullable Integer painBefore,
        @Nullable Integer painAfter,
        boolean byHand) {

    /** Whether it is over and something was done in it. */
    public boolean isDone() {
        return state != SessionState.RUNNING && done > 0;
    }

    /** Whether it counts: it {@linkplain #isDone is done}, and did not begin after now. */
    public boolean counts(OffsetDateTime now) {
        return isDone() && !startedAt.isAfter(now);
    }
}
