package lumbo.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.diary.Diary;
import lumbo.diary.InterruptedSession;
import lumbo.diary.LogEntry;
import lumbo.diary.LogKind;
import lumbo.diary.PainEntry;
import lumbo.diary.SessionDetail;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.safety.Easing;
import lumbo.safety.SafetyJson;

/**
 * All that the diary has of an interrupted session for going on with it.
 *
 * @param session the session
 * @param easings what was made easier in it, in the order of time
 * @param stopped whether a rule had ended it, and the computer stopped before that was kept
 * @param pain the pain that was kept with it
 */
public record Interruption(InterruptedSession session, List<Easing> easings, boolean stopped, List<PainEntry> pain) {

    /** Keeps copies of the lists. */
    public Interruption {
        easings = List.copyOf(easings);
        pain = List.copyOf(pain);
    }

    /**
     * Reads what there is; waits for the answer.
     *
     * @throws IllegalArgumentException when the log says what this version of Lumbo can't read
     */
    public static Interruption read(Diary diary, InterruptedSession session) {
        List<LogEntry> log = diary.logOf(session.id());
        return new Interruption(
                session,
                log.stream()
                        .filter(entry -> entry.kind() == LogKind.EASING)
                        .map(entry -> SafetyJson.read(entry.json(), Easing.class))
                        .toList(),
                log.stream().anyMatch(entry -> entry.kind() == LogKind.STOP),
                diary.session(session.id()).map(SessionDetail::pain).orElse(List.of()));
    }

    /** The easier exercises by the number of those in whose place they are; empty when one is not known. */
    Optional<Map<Integer, Exercise>> eased(Program program) {
        Map<Integer, Exercise> eased = new LinkedHashMap<>();
        for (Easing easing : easings) {
            Exercise easier = program.exercises().get(easing.exercise());
            if (easier == null) {
                return Optional.empty();
            }
            eased.put(easing.unit(), easier);
        }
        return Optional.of(eased);
    }
}
