package lumbo.session;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.ManualSession;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionFeedback;
import lumbo.diary.SessionState;
import lumbo.diary.StepRecord;
import lumbo.i18n.DurationWords;
import lumbo.player.Cursor;
import lumbo.player.PlanChoices;
import lumbo.player.PlayerEvent;
import lumbo.player.SessionPlan;
import lumbo.player.SessionUnit;
import lumbo.player.Step;
import lumbo.player.StepOutcomes;
import lumbo.player.WorkSide;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.ProgramWriter;
import lumbo.program.ReadResult;
import tools.jackson.core.JacksonException;

/** Makes sessions of a program that were done without Lumbo into what the diary keeps of any other. Immutable. */
public final class ManualSessionFactory {

    /** The longest session, in minutes. */
    public static final int MOST_MINUTES = 600;

    private static final long NANOS_A_MILLI = 1_000_000L;

    private final SessionPlan plan;
    private final String program;
    private final String choices;

    private ManualSessionFactory(SessionPlan plan, String program, String choices) {
        this.plan = plan;
        this.program = program;
        this.choices = choices;
    }

    /**
     * Sessions of a program.
     *
     * @param choices how much of each line is planned
     * @throws IllegalArgumentException when there is nothing to do in the program
     */
    public static ManualSessionFactory of(Program program, PlanChoices choices) {
        return new ManualSessionFactory(
                SessionPlan.of(program, choices), ProgramWriter.write(program), ChoicesJson.write(choices));
    }

    /**
     * What a session of the diary was planned by.
     *
     * @return empty when this version of Lumbo makes another plan of its program, or can't read it
     */
    public static Optional<ManualSessionFactory> of(SessionDetail session, ProgramReader reader) {
        byte[] text = session.programJson().getBytes(StandardCharsets.UTF_8);
        try {
            if (!(reader.program(session.summary().programId(), text, Map.of())
                    instanceof ReadResult.Valid<Program>(Program program))) {
                return Optional.empty();
            }
            PlanChoices choices = ChoicesJson.read(session.choicesJson());
            return SessionPlan.known(program, choices, session.cursor().fingerprint())
                    .map(plan -> new ManualSessionFactory(plan, session.programJson(), session.choicesJson()));
        } catch (IllegalArgumentException | JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** What is planned. */
    public SessionPlan plan() {
        return plan;
    }

    /** How many whole minutes are planned, 1 to {@value #MOST_MINUTES}. */
    public int minutes() {
        return Math.clamp(DurationWords.wholeMinutes(plan.totalMillis()), 1, MOST_MINUTES);
    }

    /** How many steps of work of an exercise are planned on each side that has any: repetitions, timed or open sets. */
    public Map<WorkSide, Integer> planned(SessionUnit unit) {
        Map<WorkSide, Integer> planned = new EnumMap<>(WorkSide.class);
        for (Step step : plan.work(unit)) {
            planned.merge(step.side(), 1, Integer::sum);
        }
        return Collections.unmodifiableMap(planned);
    }

    /**
     * A session as it was done: the first steps of each side, in the order of the plan. It is played to its end when
     * something was done of each exercise.
     *
     * @param minutes how long it took, 1 to {@value #MOST_MINUTES}
     * @param done for each exercise in order how many steps of work were done on each side
     * @throws IllegalArgumentException when the minutes or an amount are out of their range
     */
    public ManualSession session(
            UUID id, OffsetDateTime start, int minutes, List<Map<WorkSide, Integer>> done, SessionFeedback said) {
        if (minutes < 1 || minutes > MOST_MINUTES || done.size() != plan.units().size()) {
            throw new IllegalArgumentException(minutes + " minutes, amounts of " + done.size() + " exercises");
        }
        OffsetDateTime begun = start.truncatedTo(ChronoUnit.MILLIS);
        Duration length = Duration.ofMinutes(minutes);
        List<StepRecord> steps = new ArrayList<>();
        Set<Integer> leftOut = new HashSet<>();
        boolean all = true;
        for (SessionUnit unit : plan.units()) {
            List<Step> did = did(unit, done.get(unit.number()));
            did.forEach(step -> steps.add(record(step, begun, length)));
            all &= !did.isEmpty();
            leftOut.addAll(leftOut(unit, did));
        }
        Cursor cursor = new Cursor(
                plan.fingerprint(),
                plan.size(),
                0,
                0,
                length.toNanos(),
                0,
                StepOutcomes.over(plan.size(), leftOut).encode());
        SessionState state = all ? SessionState.FINISHED : SessionState.ENDED;
        return new ManualSession(id, state, begun, begun.plus(length), program, choices, plan, cursor, steps, said);
    }

    private List<Step> did(SessionUnit unit, Map<WorkSide, Integer> done) {
        Map<WorkSide, Integer> left = new HashMap<>(done);
        Map<WorkSide, Integer> planned = planned(unit);
        done.forEach((side, count) -> {
            if (count < 0 || count > planned.getOrDefault(side, 0)) {
                throw new IllegalArgumentException(count + " of " + planned + ", " + side);
            }
        });
        return plan.work(unit).stream()
                .filter(step -> left.merge(step.side(), -1, Integer::sum) >= 0)
                .toList();
    }

    /** What was not done; of an exercise that was not done at all, the rests too. */
    private List<Integer> leftOut(SessionUnit unit, List<Step> did) {
        return plan.steps().stream()
                .filter(step -> step.unit() == unit.number())
                .filter(step -> did.isEmpty() || (step.kind().isWork() && !did.contains(step)))
                .map(Step::index)
                .toList();
    }

    /** A step at its share of the time. It took as long as planned, or less where the whole session was shorter. */
    private StepRecord record(Step step, OffsetDateTime start, Duration length) {
        double share = (double) length.toMillis() / Math.max(1, plan.totalMillis());
        long passed = plan.totalMillis() - plan.millisFrom(step.index()) + step.millis();
        OffsetDateTime at = start.plusNanos(Math.min(length.toMillis(), Math.round(passed * share)) * NANOS_A_MILLI);
        long millis = Math.round(step.millis() * Math.min(1, share));
        return StepRecord.of(new PlayerEvent.StepDone(step, false, millis, 0), at);
    }
}
