package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerEvent;
import lumbo.player.PlayerUpdate;

/**
 * What there was to keep at one instant of a session that was played by an artificial ticker.
 *
 * @param finished the steps of work finished since the one before
 * @param cursor where the session was
 * @param at when that was
 */
record Played(List<StepRecord> finished, Cursor cursor, OffsetDateTime at) {

    private static final long TICK = 1_700_000_000L;

    /** Plays to the end, from the beginning or from where a restored player stands; the same player, the same answer. */
    static List<Played> toTheEnd(Player player, OffsetDateTime start) {
        List<Played> moments = new ArrayList<>();
        long now = TICK;
        PlayerUpdate turn =
                player.on(player.allows(PlayerCommand.START) ? PlayerCommand.START : PlayerCommand.RESUME, now);
        while (true) {
            if (!turn.events().isEmpty()) {
                moments.add(of(turn, start));
            }
            if (turn.player().mode().isOver()) {
                return moments;
            }
            now += TICK;
            boolean tap = turn.player().allows(PlayerCommand.DONE);
            turn = tap
                    ? turn.player().on(PlayerCommand.DONE, now)
                    : turn.player().at(now);
        }
    }

    static Played of(PlayerUpdate turn, OffsetDateTime start) {
        List<StepRecord> finished = new ArrayList<>();
        long last = 0;
        for (PlayerEvent event : turn.events()) {
            last = event.at();
            if (event instanceof PlayerEvent.StepDone done && done.step().kind().isWork()) {
                finished.add(StepRecord.of(done, start.plusNanos(done.at())));
            }
        }
        return new Played(finished, turn.player().cursor(), start.plusNanos(last));
    }

    /** All steps of work finished in these moments, in order. */
    static List<StepRecord> steps(List<Played> moments) {
        return moments.stream().flatMap(moment -> moment.finished().stream()).toList();
    }
}
