package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lumbo.player.Cursor;
import lumbo.player.SessionPlan;

/**
 * A session that is written down afterwards.
 *
 * @param id unique among sessions
 * @param state how it ended; not {@link SessionState#RUNNING}
 * @param startedAt when it began, in the person's time zone; kept to the millisecond
 * @param endedAt when it ended, not before it began
 * @param programJson the program as it was done, as JSON
 * @param choicesJson the plan's choices, as JSON
 * @param plan what was planned
 * @param cursor a cursor of the plan, at its end
 * @param steps the steps of work that were done, in order
 * @param said what the person says of it
 */
public record ManualSession(
        UUID id,
        SessionState state,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        String programJson,
        String choicesJson,
        SessionPlan plan,
        Cursor cursor,
        List<StepRecord> steps,
        SessionFeedback said) {

    /**
     * Keeps a copy of the list.
     *
     * @throws IllegalArgumentException when it ends before it begins, or runs
     */
    public ManualSession {
        steps = List.copyOf(steps);
        if (endedAt.isBefore(startedAt) || state == SessionState.RUNNING) {
            throw new IllegalArgumentException("a session from " + startedAt + " to " + endedAt + ", " + state);
        }
    }
}
