package lumbo.diary;

import java.util.List;
import lumbo.player.Cursor;
import org.jspecify.annotations.Nullable;

/**
 * All that the diary has of a session.
 *
 * @param summary the session in a line
 * @param programJson the program as it was played, as JSON
 * @param choicesJson the plan's choices, as JSON
 * @param cursor where it was when it was last saved; its outcomes tell what was skipped
 * @param effort how hard it was, 0 to 10
 * @param heartRateBefore beats per minute before it
 * @param heartRateAfter beats per minute after it
 * @param note the person's own words; may be empty
 * @param exercises its exercises in order
 * @param pain its pain entries, oldest first
 */
public record SessionDetail(
        SessionSummary summary,
        String programJson,
        String choicesJson,
        Cursor cursor,
        @Nullable Integer effort,
        @Nullable Integer heartRateBefore,
        @Nullable Integer heartRateAfter,
        String note,
        List<ExerciseDone> exercises,
        List<PainEntry> pain) {

    public SessionDetail {
        exercises = List.copyOf(exercises);
        pain = List.copyOf(pain);
    }
}
