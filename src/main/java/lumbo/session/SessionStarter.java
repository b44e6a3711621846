package lumbo.session;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import lumbo.diary.InterruptedSession;
import lumbo.diary.NewSession;
import lumbo.outbox.Outbox;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import lumbo.program.Program;
import lumbo.program.ProgramWriter;
import lumbo.safety.CheckIn;
import lumbo.time.Ticker;
import org.jspecify.annotations.Nullable;

/** Begins sessions, and goes on with those that were interrupted. */
public final class SessionStarter {

    private final Outbox outbox;
    private final Ticker ticker;
    private final Clock clock;
    private final Executor owner;

    /**
     * Sessions that are kept by {@code outbox}.
     *
     * @param owner the thread that uses the sessions
     */
    public SessionStarter(Outbox outbox, Ticker ticker, Clock clock, Executor owner) {
        this.outbox = outbox;
        this.ticker = ticker;
        this.clock = clock;
        this.owner = owner;
    }

    /** A new session of a whole program. */
    public ActiveSession begin(Program program, PlanChoices choices, @Nullable CheckIn checkIn) {
        return begin(Workout.whole(program, choices), checkIn);
    }

    /** A new session. */
    public ActiveSession begin(Workout workout, @Nullable CheckIn checkIn) {
        SessionPlan plan = workout.plan();
        NewSession session = new NewSession(
                UUID.randomUUID(),
                OffsetDateTime.now(clock),
                ProgramWriter.write(workout.program()),
                ChoicesJson.write(workout),
                plan,
                Optional.ofNullable(checkIn).map(CheckIn::now),
                Optional.ofNullable(checkIn).map(CheckIn::worst));
        return new ActiveSession(
                session.id(),
                Player.of(plan),
                0,
                outbox,
                session,
                session.startedAt(),
                SessionPain.before(checkIn == null ? null : checkIn.now()),
                ticker,
                clock,
                owner);
    }

    /**
     * An interrupted session, where it was and with the exercises that were eased.
     *
     * @return empty when it can only be closed
     */
    public Optional<ActiveSession> resume(ResumePoint interruption) {
        Player player = interruption.player();
        if (player == null) {
            return Optional.empty();
        }
        InterruptedSession session = interruption.session();
        return Optional.of(new ActiveSession(
                session.id(),
                player,
                session.done(),
                outbox,
                null,
                session.startedAt(),
                SessionPain.of(interruption.pain()),
                ticker,
                clock,
                owner));
    }
}
