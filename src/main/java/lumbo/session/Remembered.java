package lumbo.session;

import java.util.List;
import lumbo.diary.LogEntry;
import lumbo.diary.PlayedSession;

/**
 * A session that is over, as it is remembered while no diary tells of it.
 *
 * @param session what came of it
 * @param log what the rules decided in it
 */
public record Remembered(PlayedSession session, List<LogEntry> log) {

    /** Keeps a copy of the list. */
    public Remembered {
        log = List.copyOf(log);
    }

    /** The same with another pain on the next morning, NRS 0 to 10. */
    public Remembered withNextMorning(int pain) {
        return new Remembered(session.withNextMorning(pain), log);
    }
}
