package lumbo.session;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.diary.Diary;
import lumbo.diary.InterruptedSession;
import lumbo.diary.NewSession;
import lumbo.diary.PainEntry;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import lumbo.program.Exercise;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.ProgramWriter;
import lumbo.program.ReadResult;
import lumbo.safety.CheckIn;
import lumbo.time.Ticker;
import tools.jackson.core.JacksonException;

/** Begins sessions, and goes on with those that were interrupted. */
public final class Sessions {

    private static final Logger LOG = Logger.getLogger(Sessions.class.getName());

    private final Supplier<Optional<Diary>> diary;
    private final Ticker ticker;
    private final Clock clock;
    private final Executor owner;

    /**
     * Sessions kept in {@code diary}, or nowhere while there is none.
     *
     * @param owner the thread that uses the sessions
     */
    public Sessions(Supplier<Optional<Diary>> diary, Ticker ticker, Clock clock, Executor owner) {
        this.diary = diary;
        this.ticker = ticker;
        this.clock = clock;
        this.owner = owner;
    }

    /** A new session of a whole program. */
    public ActiveSession begin(Program program, PlanChoices choices, Optional<CheckIn> checkIn) {
        return begin(Workout.whole(program, choices), checkIn);
    }

    /** A new session. */
    public ActiveSession begin(Workout workout, Optional<CheckIn> checkIn) {
        SessionPlan plan = workout.plan();
        NewSession session = new NewSession(
                UUID.randomUUID(),
                OffsetDateTime.now(clock),
                ProgramWriter.write(workout.program()),
                ChoicesJson.write(workout),
                plan,
                checkIn.map(CheckIn::now),
                checkIn.map(CheckIn::worst));
        return new ActiveSession(
                session.id(),
                Player.of(plan),
                0,
                diary.get(),
                Optional.of(session),
                session.startedAt(),
                PainSoFar.before(checkIn.map(CheckIn::now)),
                ticker,
                clock,
                owner);
    }

    /**
     * An interrupted session in which no exercise was eased and nothing hurt, where it was.
     *
     * @return empty when it can only be closed
     */
    public Optional<ActiveSession> resume(InterruptedSession interrupted, ProgramReader reader) {
        return resume(interrupted, reader, Map.of());
    }

    /**
     * An interrupted session in which nothing is known to have hurt, where it was.
     *
     * @param eased the easier exercises by the number in the session, from 0, of those in whose place they are
     * @return empty when it can only be closed
     */
    public Optional<ActiveSession> resume(
            InterruptedSession interrupted, ProgramReader reader, Map<Integer, Exercise> eased) {
        return program(interrupted, reader).flatMap(program -> resume(interrupted, program, eased, List.of()));
    }

    /**
     * An interrupted session, where it was and with the exercises that were eased.
     *
     * @return empty when a rule had ended it, and when this version of Lumbo makes another plan of its program, does not
     *     know an easier exercise, or can't read what was kept, so that it can only be closed
     */
    public Optional<ActiveSession> resume(Interruption interruption, ProgramReader reader) {
        if (interruption.stopped()) {
            return Optional.empty();
        }
        InterruptedSession session = interruption.session();
        return program(session, reader)
                .flatMap(program -> interruption
                        .eased(program)
                        .flatMap(eased -> resume(session, program, eased, interruption.pain())));
    }

    private static Optional<Program> program(InterruptedSession interrupted, ProgramReader reader) {
        byte[] text = interrupted.programJson().getBytes(StandardCharsets.UTF_8);
        return reader.program(interrupted.programId(), text, Map.of())
                        instanceof ReadResult.Sound<Program>(Program program)
                ? Optional.of(program)
                : Optional.empty();
    }

    private Optional<ActiveSession> resume(
            InterruptedSession interrupted, Program program, Map<Integer, Exercise> eased, List<PainEntry> pain) {
        Player player;
        try {
            PlanChoices choices = ChoicesJson.read(interrupted.choicesJson());
            SessionPlan plan = SessionPlan.known(
                            program, choices, interrupted.cursor().fingerprint())
                    .orElseThrow(() -> new IllegalArgumentException("another plan is made of its program"));
            for (Map.Entry<Integer, Exercise> easier : eased.entrySet()) {
                plan = plan.eased(easier.getKey(), easier.getValue());
            }
            player = Player.restore(plan, interrupted.cursor());
        } catch (IllegalArgumentException | JacksonException e) {
            LOG.log(Level.INFO, "an interrupted session can only be closed: {0}", e.getMessage());
            return Optional.empty();
        }
        return Optional.of(new ActiveSession(
                interrupted.id(),
                player,
                interrupted.done(),
                diary.get(),
                Optional.empty(),
                interrupted.startedAt(),
                PainSoFar.of(pain),
                ticker,
                clock,
                owner));
    }
}
