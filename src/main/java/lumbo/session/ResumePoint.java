package lumbo.session;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.diary.Diary;
import lumbo.diary.InterruptedSession;
import lumbo.diary.PainEntry;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionDetail;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import lumbo.safety.SafetyJson;
import lumbo.safety.Substitution;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * An interrupted session, as far as it can be gone on with.
 *
 * @param session the session
 * @param player where it was, with what was eased; null when a rule had ended it, and when this version of Lumbo makes
 *     another plan of its program, does not know an easier exercise, or can't read what was kept
 * @param stopped whether a rule had ended it, and the computer stopped before that was kept
 * @param pain the pain that was kept with it
 */
public record ResumePoint(
        InterruptedSession session, @Nullable Player player, boolean stopped, List<PainEntry> pain) {

    private static final Logger LOG = Logger.getLogger(ResumePoint.class.getName());

    public ResumePoint {
        pain = List.copyOf(pain);
    }

    /** Reads what the diary has of it, and makes its plan; takes its time. */
    public static ResumePoint read(Diary diary, InterruptedSession session, ProgramReader reader) {
        List<SafetyLogEntry> log = diary.logOf(session.id());
        boolean stopped = log.stream().anyMatch(entry -> entry.kind() == SafetyLogKind.STOP);
        return new ResumePoint(
                session,
                stopped ? null : player(session, log, reader),
                stopped,
                diary.session(session.id()).map(SessionDetail::pain).orElse(List.of()));
    }

    private static @Nullable Player player(InterruptedSession session, List<SafetyLogEntry> log, ProgramReader reader) {
        byte[] text = session.programJson().getBytes(StandardCharsets.UTF_8);
        if (!(reader.program(session.programId(), text, Map.of())
                instanceof ReadResult.Valid<Program>(Program program))) {
            return null;
        }
        try {
            SessionPlan plan = SessionPlan.known(
                            program,
                            ChoicesJson.read(session.choicesJson()),
                            session.cursor().fingerprint())
                    .orElseThrow(() -> new IllegalArgumentException("another plan is made of its program"));
            for (SafetyLogEntry entry : log) {
                plan = entry.kind() == SafetyLogKind.EASING ? eased(plan, entry) : plan;
            }
            return Player.restore(plan, session.cursor());
        } catch (IllegalArgumentException | JacksonException e) {
            LOG.log(Level.INFO, "an interrupted session can only be closed: {0}", e.getMessage());
            return null;
        }
    }

    private static SessionPlan eased(SessionPlan plan, SafetyLogEntry entry) {
        Substitution easing = SafetyJson.read(entry.json(), Substitution.class);
        Exercise easier = plan.program().exercises().get(easing.exercise());
        if (easier == null) {
            throw new IllegalArgumentException("no exercise " + easing.exercise());
        }
        return plan.eased(easing.unit(), easier);
    }
}
