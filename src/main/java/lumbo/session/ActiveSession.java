package lumbo.session;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import lumbo.diary.Diary;
import lumbo.diary.NewSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SessionClose;
import lumbo.diary.SessionState;
import lumbo.diary.StepRecord;
import lumbo.player.Cursor;
import lumbo.player.Mode;
import lumbo.player.Player;
import lumbo.player.PlayerEvent;
import lumbo.player.RestReason;
import lumbo.player.Step;
import lumbo.program.Exercise;
import lumbo.time.Ticker;

/** The session that is being played, together with its place in the diary. Used from one thread. */
public final class ActiveSession {

    private final UUID id;
    private final Optional<Diary> diary;
    private final Optional<NewSession> beginning;
    private final Optional<Integer> painBefore;
    private final Clock clock;
    private final LiveSession live;
    private CompletableFuture<Void> begun;
    private Optional<SessionClose> closed = Optional.empty();
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);

    ActiveSession(
            UUID id,
            Player player,
            int kept,
            Optional<Diary> diary,
            Optional<NewSession> beginning,
            Optional<Integer> painBefore,
            Ticker ticker,
            Clock clock,
            Executor owner) {
        this.id = id;
        this.diary = diary;
        this.beginning = beginning;
        this.painBefore = painBefore;
        this.clock = clock;
        this.begun = begin();
        this.live = new LiveSession(player, kept, ticker, this::record, owner);
    }

    private CompletableFuture<Void> begin() {
        return diary.isPresent() && beginning.isPresent()
                ? diary.get().begin(beginning.get())
                : CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<?> record(List<PlayerEvent.StepDone> done, Cursor cursor) {
        if (diary.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (begun.isCompletedExceptionally()) {
            begun = begin();
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<StepRecord> steps =
                done.stream().map(step -> StepRecord.of(step, now)).toList();
        return diary.get().record(id, steps, cursor, now);
    }

    /** Its id in the diary. */
    public UUID id() {
        return id;
    }

    /** Whether it is kept in a diary. */
    public boolean isKept() {
        return diary.isPresent();
    }

    /** The session itself. */
    public LiveSession live() {
        return live;
    }

    /** The pain before it, NRS 0 to 10, if it was asked in this run of the program. */
    public Optional<Integer> painBefore() {
        return painBefore;
    }

    /**
     * Keeps how much it hurts, NRS 0 to 10, with the exercise that it belongs to: the one under way; in the rest before an
     * exercise, the one that was just done.
     */
    public CompletableFuture<Void> hurt(int pain) {
        PainEntry entry = new PainEntry(
                UUID.randomUUID(),
                OffsetDateTime.now(clock),
                PainMoment.DURING,
                pain,
                Optional.of(id),
                Optional.of(exerciseThatHurts()),
                Optional.empty(),
                "");
        return diary.map(open -> open.pain(entry)).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /** Puts an easier exercise in the place of the one that hurts, if that may be done now. */
    public void ease(Exercise easier) {
        live.ease(easier);
    }

    private int exerciseThatHurts() {
        Step step = live.player().step();
        boolean before = step.rest() == RestReason.BETWEEN_EXERCISES;
        return before ? step.unit() - 1 : step.unit();
    }

    /** Keeps that it is over; done once, whatever the person says about it later. */
    public CompletableFuture<Void> close() {
        if (closed.isEmpty()) {
            SessionState state = live.player().mode() == Mode.FINISHED ? SessionState.FINISHED : SessionState.ENDED;
            SessionClose close = SessionClose.silent(state, OffsetDateTime.now(clock));
            closed = Optional.of(close);
            closing = finish(close);
        }
        return closing;
    }

    private CompletableFuture<Void> finish(SessionClose close) {
        return diary.map(open -> open.finish(id, close)).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    /**
     * Keeps what the person says after the session; may be said again. What could not be kept of the session before is
     * tried once more.
     *
     * @throws IllegalArgumentException when a number is out of its range
     * @throws IllegalStateException when the session is not closed
     */
    public CompletableFuture<Void> say(
            Optional<Integer> painAfter,
            Optional<Integer> effort,
            Optional<Integer> heartRateBefore,
            Optional<Integer> heartRateAfter,
            String note) {
        SessionClose first = closed.orElseThrow(() -> new IllegalStateException("the session is not closed"));
        SessionClose said = new SessionClose(
                first.state(), first.endedAt(), painAfter, effort, heartRateBefore, heartRateAfter, note);
        if (live.trouble().isPresent()) {
            live.keepAgain();
        }
        if (closing.isCompletedExceptionally()) {
            closing = finish(said);
            return closing;
        }
        return diary.map(open -> open.updateClose(id, said)).orElseGet(() -> CompletableFuture.completedFuture(null));
    }
}
