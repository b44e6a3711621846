package lumbo.session;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import lumbo.diary.InterruptedSession;
import lumbo.diary.NewSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.outbox.Outbox;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
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

    /** A new session. */
    public ActiveSession begin(Workout workout, @Nullable CheckIn checkIn) {
        SessionPlan plan = workout.plan();
        NewSession session = new NewSession(
                UUID.randomUUID(),
                OffsetDateTime.now(clock),
                ProgramWriter.write(workout.program()),
                ChoicesJson.write(workout),
                plan,
                checkIn == null ? null : checkIn.now(),
                checkIn == null ? null : checkIn.worst());
        return new ActiveSession(
                session.id(),
                Player.of(plan),
                0,
                outbox,
                session,
                session.startedAt(),
                session.painNow(),
                List.of(),
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
                pain(interruption, PainMoment.BEFORE)
                        .map(PainEntry::value)
                        .findFirst()
                        .orElse(null),
                pain(interruption, PainMoment.DURING).toList(),
                ticker,
                clock,
                owner));
    }

    private static Stream<PainEntry> pain(ResumePoint interruption, PainMoment moment) {
        return interruption.pain().stream().filter(entry -> entry.moment() == moment);
    }
}
