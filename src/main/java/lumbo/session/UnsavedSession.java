package lumbo.session;

import java.util.List;
import lumbo.diary.PastSession;
import lumbo.diary.SafetyLogEntry;

/**
 * A session that is over, as it is remembered while no diary tells of it.
 *
 * @param session what came of it
 * @param log what the rules decided in it
 */
public record UnsavedSession(PastSession session, List<SafetyLogEntry> log) {

    /** Keeps a copy of the list. */
    public UnsavedSession {
        log = List.copyOf(log);
    }

    /** The same with another pain on the next morning, NRS 0 to 10. */
    public UnsavedSession withNextMorning(int pain) {
        return new UnsavedSession(session.withNextMorning(pain), log);
    }
}
