package lumbo.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerEvent;
import lumbo.player.PlayerUpdate;
import lumbo.player.SessionPlan;
import lumbo.program.Exercise;
import lumbo.time.Ticker;

/**
 * A session that is being played. Feeds what happens to its listeners and to the log, and knows what is kept for good.
 * Used from one thread, on which {@code owner} runs what it is given.
 */
public final class SessionRecorder {

    /** Is told of every change, in order. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Something happened.
         *
         * @param player the state after it
         * @param events what happened
         */
        void changed(Player player, List<PlayerEvent> events);
    }

    /** Where a session is kept while it is played. */
    @FunctionalInterface
    public interface Log {

        /**
         * Keeps steps of work that are done, and where the session is.
         *
         * @param done finished steps of work, in order; may be empty
         * @return complete when it is kept for good, however long that takes
         */
        CompletableFuture<?> record(List<PlayerEvent.StepDone> done, Cursor cursor);
    }

    private final Ticker ticker;
    private final Log log;
    private final Executor owner;
    private final List<Listener> listeners = new ArrayList<>();
    private Player player;
    private int kept;

    /**
     * A session at {@code player}.
     *
     * @param kept how many steps of work are already kept, for a session that goes on
     */
    public SessionRecorder(Player player, int kept, Ticker ticker, Log log, Executor owner) {
        this.player = player;
        this.kept = kept;
        this.ticker = ticker;
        this.log = log;
        this.owner = owner;
    }

    /** Tells {@code listener} of every change from now on. */
    public void listen(Listener listener) {
        listeners.add(listener);
    }

    /** The state at the last instant looked at. */
    public Player player() {
        return player;
    }

    /** What is played. */
    public SessionPlan plan() {
        return player.plan();
    }

    /** How many finished steps of work are kept for good, repeated ones included. */
    public int kept() {
        return kept;
    }

    /** Brings the session to the present. */
    public void tick() {
        take(player.at(ticker.now()));
    }

    /** Whether a command may be given now. */
    public boolean allows(PlayerCommand command) {
        return player.allows(command);
    }

    /**
     * Gives a command if it may be given now; a late click on what is over is no error.
     *
     * @throws IllegalArgumentException when the command is {@link PlayerCommand#EASE}: that is {@link #ease}
     */
    public void give(PlayerCommand command) {
        tick();
        if (player.allows(command)) {
            take(player.on(command, ticker.now()));
        }
    }

    /** Puts an easier exercise in the place of the one that hurts, if that may be done now. */
    public void ease(Exercise easier) {
        tick();
        if (player.allows(PlayerCommand.EASE)) {
            take(player.ease(easier, ticker.now()));
        }
    }

    private void take(PlayerUpdate turn) {
        player = turn.player();
        if (turn.events().isEmpty()) {
            return;
        }
        List<PlayerEvent.StepDone> done = new ArrayList<>();
        boolean moved = false;
        for (PlayerEvent event : turn.events()) {
            if (event instanceof PlayerEvent.StepDone step && step.step().kind().isWork()) {
                done.add(step);
            }
            moved |= isWorthKeeping(event);
        }
        if (moved || !done.isEmpty()) {
            keep(done);
        }
        List.copyOf(listeners).forEach(listener -> listener.changed(player, turn.events()));
    }

    private static boolean isWorthKeeping(PlayerEvent event) {
        return switch (event) {
            case PlayerEvent.Started _,
                    PlayerEvent.StepsSkipped _,
                    PlayerEvent.WentBack _,
                    PlayerEvent.Paused _,
                    PlayerEvent.Hurt _,
                    PlayerEvent.Eased _,
                    PlayerEvent.Finished _,
                    PlayerEvent.Ended _ -> true;
            case PlayerEvent.StepBegan _, PlayerEvent.StepDone _, PlayerEvent.Extended _, PlayerEvent.Resumed _ ->
                false;
        };
    }

    private void keep(List<PlayerEvent.StepDone> done) {
        List<PlayerEvent.StepDone> steps = List.copyOf(done);
        CompletableFuture<?> _ = log.record(steps, player.cursor())
                .thenRunAsync(
                        () -> {
                            kept += steps.size();
                            List.copyOf(listeners).forEach(listener -> listener.changed(player, List.of()));
                        },
                        owner);
    }
}
