package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import lumbo.player.WorkSide;
import org.jspecify.annotations.Nullable;

/**
 * A session that is over, as far as the course of many sessions is told by it.
 *
 * @param id the session
 * @param state how it ended; not {@link SessionState#RUNNING}
 * @param startedAt when it began, with the offset of that time and place
 * @param endedAt when it ended; null where that is not known
 * @param programId the program's id
 * @param stages the program's stages as it was then, as the ids in its file
 * @param tags the program's tags as it was then
 * @param doneWork how many steps of work were done, each counted once
 * @param before pain before it, NRS 0 to 10
 * @param worst the worst pain of the 24 hours before it, NRS 0 to 10
 * @param after pain after it, NRS 0 to 10
 * @param nextMorning pain the morning after it, NRS 0 to 10
 * @param exercises its exercises in order
 * @param oddFirst the side that did one more in it, where the two shared an odd number; absent in sessions of before
 * @param isPart whether it was a part of its program
 * @param withoutWarmUp whether it had no warm-up because the person turned it off
 */
public record PastSession(
        UUID id,
        SessionState state,
        OffsetDateTime startedAt,
        @Nullable OffsetDateTime endedAt,
        String programId,
        List<String> stages,
        List<String> tags,
        int doneWork,
        @Nullable Integer before,
        @Nullable Integer worst,
        @Nullable Integer after,
        @Nullable Integer nextMorning,
        List<PastExercise> exercises,
        @Nullable WorkSide oddFirst,
        boolean isPart,
        boolean withoutWarmUp) {

    public PastSession {
        stages = List.copyOf(stages);
        tags = List.copyOf(tags);
        exercises = List.copyOf(exercises);
    }

    /** This session with another pain on the next morning, NRS 0 to 10. */
    public PastSession withNextMorning(int pain) {
        return new PastSession(
                id,
                state,
                startedAt,
                endedAt,
                programId,
                stages,
                tags,
                doneWork,
                before,
                worst,
                after,
                pain,
                exercises,
                oddFirst,
                isPart,
                withoutWarmUp);
    }
}
