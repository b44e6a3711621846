package lumbo.diary;

import java.util.List;

/**
 * A session that was deleted, as far as rules have to mind it.
 *
 * @param session the session as it was
 * @param log what the safety log had of it, in the order in which it was written
 */
public record DeletedSession(PastSession session, List<SafetyLogEntry> log) {

    /** Keeps a copy of the list. */
    public DeletedSession {
        log = List.copyOf(log);
    }
}
