package lumbo.diary;

import java.util.List;

/**
 * A session that is over as rules have to mind it, also where the diary does not have it: it was deleted, or is not kept yet.
 *
 * @param session what came of it
 * @param log what the safety log has of it, in the order in which it was written
 */
public record LoggedSession(PastSession session, List<SafetyLogEntry> log) {

    public LoggedSession {
        log = List.copyOf(log);
    }

    /** The same with another pain on the next morning, NRS 0 to 10. */
    public LoggedSession withNextMorning(int pain) {
        return new LoggedSession(session.withNextMorning(pain), log);
    }
}
