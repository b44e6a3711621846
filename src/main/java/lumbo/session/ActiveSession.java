package lumbo.session;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.LoggedSession;
import lumbo.diary.NewSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PainPlace;
import lumbo.diary.PastExercise;
import lumbo.diary.PastSession;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionEnd;
import lumbo.diary.SessionState;
import lumbo.diary.StepRecord;
import lumbo.outbox.Outbox;
import lumbo.outbox.Said;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerEvent;
import lumbo.player.PlayerMode;
import lumbo.player.RestReason;
import lumbo.player.SessionPlan;
import lumbo.player.SessionUnit;
import lumbo.player.Step;
import lumbo.player.StepKind;
import lumbo.player.StepOutcome;
import lumbo.program.Exercise;
import lumbo.program.Stage;
import lumbo.safety.DecisionRow;
import lumbo.safety.PainBands;
import lumbo.safety.PainRules;
import lumbo.safety.SafetyStop;
import lumbo.safety.Substitution;
import lumbo.time.Ticker;
import org.jspecify.annotations.Nullable;

/** The session that is being played, together with its place in the diary. Used from one thread. */
public final class ActiveSession {

    private static final int MILLIS = 1000;

    private final UUID id;
    private final Outbox outbox;
    private final @Nullable NewSession beginning;
    private final @Nullable Integer painBefore;
    private final List<PainEntry> pain;
    private final List<SafetyLogEntry> decided = new ArrayList<>();
    private final OffsetDateTime startedAt;
    private final Clock clock;
    private final SessionRecorder live;
    private @Nullable SafetyStop stopped;
    private @Nullable SessionEnd closed;
    private @Nullable Integer painAfter;
    private CompletableFuture<Void> closing = CompletableFuture.completedFuture(null);

    ActiveSession(
            UUID id,
            Player player,
            int kept,
            Outbox outbox,
            @Nullable NewSession beginning,
            OffsetDateTime startedAt,
            @Nullable Integer painBefore,
            List<PainEntry> painSoFar,
            Ticker ticker,
            Clock clock,
            Executor owner) {
        this.id = id;
        this.outbox = outbox;
        this.beginning = beginning;
        this.startedAt = startedAt;
        this.painBefore = painBefore;
        this.pain = new ArrayList<>(painSoFar);
        this.clock = clock;
        this.live = new SessionRecorder(player, kept, ticker, this::record, owner);
        if (beginning != null) {
            CompletableFuture<Void> _ = outbox.keep(new Said.Begun(beginning));
        }
    }

    private CompletableFuture<Void> record(List<PlayerEvent.StepDone> done, Cursor cursor) {
        OffsetDateTime now = OffsetDateTime.now(clock);
        List<StepRecord> steps =
                done.stream().map(step -> StepRecord.of(step, now)).toList();
        return outbox.keep(new Said.Steps(id, steps, cursor, now));
    }

    /** Its id in the diary. */
    public UUID id() {
        return id;
    }

    /** The session itself. */
    public SessionRecorder live() {
        return live;
    }

    /** The pain before it, NRS 0 to 10, if it was asked. */
    public Optional<Integer> painBefore() {
        return Optional.ofNullable(painBefore);
    }

    /** Why it was ended by a rule; empty when it was not. */
    public Optional<SafetyStop> stopped() {
        return Optional.ofNullable(stopped);
    }

    /**
     * The number of the exercise that pain belongs to now: the one under way; in the rest before an exercise, the one that
     * was just done.
     */
    public int exerciseThatHurts() {
        Step step = live.player().step();
        boolean before = step.rest() == RestReason.BETWEEN_EXERCISES;
        return before ? step.unit() - 1 : step.unit();
    }

    /**
     * Keeps how much an exercise hurts.
     *
     * @param amount NRS 0 to 10
     * @param exercise its number in the session, from 0
     */
    public CompletableFuture<Void> hurt(int amount, @Nullable PainPlace place, int exercise) {
        PainEntry entry = new PainEntry(
                UUID.randomUUID(),
                OffsetDateTime.now(clock),
                PainMoment.DURING,
                amount,
                id,
                exercise,
                place,
                "",
                Set.of());
        pain.add(entry);
        return outbox.keep(new Said.Hurt(entry));
    }

    /**
     * How many exercises were left out because of pain that asks for an easier one: those that hurt themselves, and those
     * left out whole right after one that hurt.
     */
    public int leftOutForPain(PainBands bands) {
        Set<Integer> hurt = pain.stream()
                .filter(entry -> during(bands, entry) == DecisionRow.EASE)
                .flatMap(entry -> Stream.ofNullable(entry.exercise()))
                .collect(Collectors.toSet());
        Player player = live.player();
        int leftOut = 0;
        for (SessionUnit unit : player.plan().units()) {
            boolean before = hurt.contains(unit.number() - 1)
                    && player.outcomes()
                                    .of(player.plan()
                                            .units()
                                            .get(unit.number() - 1)
                                            .last())
                            == StepOutcome.DONE;
            if ((hurt.contains(unit.number()) && player.outcomes().of(unit.last()) == StepOutcome.SKIPPED)
                    || (before
                            && player.outcomes()
                                            .of(player.plan()
                                                    .work(unit)
                                                    .getFirst()
                                                    .index())
                                    == StepOutcome.SKIPPED)) {
                leftOut++;
            }
        }
        return leftOut;
    }

    private DecisionRow during(PainBands bands, PainEntry entry) {
        return PainRules.during(bands, painBefore, entry.value(), entry.place() == PainPlace.FURTHER_DOWN_LEG);
    }

    /** Keeps why a rule ends the session; that it ends is a command of its own. */
    public void stop(SafetyStop why) {
        stopped = why;
        log(SafetyLogKind.STOP, why);
    }

    /** Puts an easier exercise in the place of the one that hurts, and keeps that, if it may be done now. */
    public void ease(Exercise easier) {
        if (live.allows(PlayerCommand.EASE)) {
            log(SafetyLogKind.EASING, new Substitution(live.player().step().unit(), easier.id()));
            live.ease(easier);
        }
    }

    private void log(SafetyLogKind kind, Object content) {
        SafetyLogEntry entry = PersonRecord.entry(OffsetDateTime.now(clock), kind, id, content);
        decided.add(entry);
        CompletableFuture<Void> _ = outbox.keep(new Said.Told(List.of(entry)));
    }

    /** Keeps that it is over; done once, whatever the person says about it later. */
    public CompletableFuture<Void> close() {
        if (closed == null) {
            SessionState state =
                    live.player().mode() == PlayerMode.FINISHED ? SessionState.FINISHED : SessionState.ENDED;
            SessionEnd close = SessionEnd.silent(state, OffsetDateTime.now(clock));
            closed = close;
            closing = outbox.keep(new Said.Over(id, close));
        }
        return closing;
    }

    /**
     * Keeps what the person says after the session; may be said again.
     *
     * @throws IllegalArgumentException when a number is out of its range
     * @throws IllegalStateException when the session is not closed
     */
    public CompletableFuture<Void> say(
            @Nullable Integer painAfter,
            @Nullable Integer effort,
            @Nullable Integer heartRateBefore,
            @Nullable Integer heartRateAfter,
            String note) {
        SessionEnd first = closed();
        this.painAfter = painAfter;
        SessionEnd words = new SessionEnd(
                first.state(), first.endedAt(), painAfter, effort, heartRateBefore, heartRateAfter, note);
        return outbox.keep(new Said.Afterwards(id, words));
    }

    private SessionEnd closed() {
        if (closed == null) {
            throw new IllegalStateException("the session is not closed");
        }
        return closed;
    }

    /**
     * What is remembered of it, whether or not there is a diary.
     *
     * @throws IllegalStateException when the session is not closed
     */
    public LoggedSession remembered() {
        SessionEnd close = closed();
        SessionPlan plan = live.player().plan();
        List<PastExercise> exercises =
                plan.units().stream().map(this::remembered).toList();
        PastSession session = new PastSession(
                id,
                close.state(),
                startedAt,
                close.endedAt(),
                plan.program().id(),
                plan.program().stages().stream().map(Stage::id).toList(),
                plan.program().tags(),
                exercises.stream().mapToInt(PastExercise::doneWork).sum(),
                painBefore,
                beginning == null ? null : beginning.painWorst(),
                painAfter,
                null,
                exercises,
                plan.choices().oddFirst(),
                beginning != null && ProgramPart.in(beginning.choicesJson()).isPresent(),
                beginning != null && ChoicesJson.isWithoutWarmUp(beginning.choicesJson()));
        return new LoggedSession(session, decided);
    }

    private PastExercise remembered(SessionUnit unit) {
        Player player = live.player();
        List<Step> work = player.plan().work(unit);
        Step any = work.getFirst();
        return new PastExercise(
                unit.number(),
                unit.item().exercise(),
                unit.item().ref(),
                any.round(),
                any.sets(),
                any.kind() == StepKind.REP ? any.reps() : null,
                any.kind() == StepKind.TIMED ? (int) (any.millis() / MILLIS) : null,
                (int) work.stream()
                        .filter(step -> player.outcomes().of(step.index()) == StepOutcome.DONE)
                        .count(),
                pain.stream()
                        .filter(entry -> Objects.equals(entry.exercise(), unit.number()))
                        .toList());
    }
}
