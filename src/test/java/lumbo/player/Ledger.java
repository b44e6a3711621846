package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Follows a session by its events alone, as a diary does, and says what the player must be by then. It counts the time
 * that passed as a sum of the intervals in which the session ran: the other way round than the player does it.
 */
final class Ledger {

    private static final long NANOS = 1_000_000L;

    private final SessionPlan plan;
    private final StepOutcome[] outcomes;
    private @Nullable PlayerEvent previous;
    private boolean running;
    private boolean over;
    private long last;
    private long active;
    private int index;
    private long beganActive;
    private long extraMillis;
    private int again;

    Ledger(SessionPlan plan) {
        this.plan = plan;
        this.outcomes = new StepOutcome[plan.size()];
        Arrays.fill(outcomes, StepOutcome.PENDING);
    }

    /** What the player answered at {@code now}. */
    void take(List<PlayerEvent> events, long now) {
        for (PlayerEvent event : events) {
            assertThat(over).as("nothing happens after the end: %s", event).isFalse();
            if (running) {
                assertThat(event.at()).as("%s", event).isGreaterThanOrEqualTo(last);
                active += event.at() - last;
                last = event.at();
            }
            enter(event);
            previous = event;
        }
        if (running && now > last) {
            active += now - last;
            last = now;
        }
    }

    private void enter(PlayerEvent event) {
        switch (event) {
            case PlayerEvent.Started e -> run(e.at());
            case PlayerEvent.Resumed e -> run(e.at());
            case PlayerEvent.StepBegan e -> begin(e);
            case PlayerEvent.StepDone e -> done(e);
            case PlayerEvent.StepsSkipped e -> {
                assertThat(e.from()).isEqualTo(index);
                assertThat(e.to()).isGreaterThan(e.from());
                replace(e.from(), e.to(), StepOutcome.PENDING, StepOutcome.SKIPPED);
            }
            case PlayerEvent.WentBack e -> {
                assertThat(e.from()).isEqualTo(index);
                assertThat(e.to()).isLessThanOrEqualTo(e.from());
                replace(e.to(), plan.size(), StepOutcome.SKIPPED, StepOutcome.PENDING);
            }
            case PlayerEvent.Extended e -> {
                assertThat(e.step().index()).isEqualTo(index);
                extraMillis += e.byMillis();
            }
            case PlayerEvent.Paused e -> running = false;
            case PlayerEvent.Hurt e -> {
                assertThat(e.step().index()).isEqualTo(index);
                running = false;
            }
            case PlayerEvent.Eased e -> {
                assertThat(e.unit()).isEqualTo(plan.step(index).unit());
                assertThat(running).isFalse();
            }
            case PlayerEvent.Finished e -> end();
            case PlayerEvent.Ended e -> {
                if (previous == null) {
                    replace(0, plan.size(), StepOutcome.PENDING, StepOutcome.SKIPPED);
                }
                end();
            }
        }
    }

    private void run(long at) {
        running = true;
        last = at;
    }

    private void end() {
        running = false;
        over = true;
        index = plan.size();
    }

    private void begin(PlayerEvent.StepBegan began) {
        PlayerEvent cause = Objects.requireNonNull(previous, "no step begins by itself");
        int expected = switch (cause) {
            case PlayerEvent.Started e -> 0;
            case PlayerEvent.StepDone e -> e.step().index() + 1;
            case PlayerEvent.StepsSkipped e -> e.to();
            case PlayerEvent.WentBack e -> e.to();
            case PlayerEvent.Eased e -> index;
            default -> throw new AssertionError(began + " follows " + cause);
        };
        assertThat(began.step()).isEqualTo(plan.step(expected));
        assertThat(began.at()).as("%s follows at once", began).isEqualTo(cause.at());
        index = expected;
        beganActive = active;
        extraMillis = 0;
    }

    private void done(PlayerEvent.StepDone done) {
        long took = active - beganActive;
        assertThat(done.step()).isEqualTo(plan.step(index));
        assertThat(done.millis()).isEqualTo(took / NANOS);
        if (!done.step().manual()) {
            assertThat(took)
                    .as("%s takes its time exactly", done)
                    .isEqualTo((done.step().millis() + extraMillis) * NANOS);
        }
        assertThat(done.again()).isEqualTo(outcomes[index] == StepOutcome.DONE);
        if (done.again()) {
            again++;
        }
        outcomes[index] = StepOutcome.DONE;
    }

    private void replace(int from, int to, StepOutcome what, StepOutcome by) {
        for (int i = from; i < to; i++) {
            if (outcomes[i] == what) {
                outcomes[i] = by;
            }
        }
    }

    /** Checks that the player is where its events have led. */
    void agreesWith(Player player) {
        assertThat(player.index()).isEqualTo(index);
        assertThat(player.mode().isOver()).isEqualTo(over);
        assertThat(player.mode() == PlayerMode.RUNNING).isEqualTo(running);
        assertThat(player.again()).isEqualTo(again);
        assertThat(player.cursor().activeNanos()).isEqualTo(active);
        assertThat(player.activeMillis()).isEqualTo(active / NANOS);
        if (!over) {
            assertThat(player.cursor().stepNanos()).isEqualTo(active - beganActive);
            assertThat(player.elapsedMillis()).isEqualTo((active - beganActive) / NANOS);
            assertThat(player.lengthMillis()).isEqualTo(plan.step(index).millis() + extraMillis);
        }
        for (int i = 0; i < outcomes.length; i++) {
            assertThat(player.outcomes().of(i)).as("step %d", i).isEqualTo(outcomes[i]);
        }
    }
}
