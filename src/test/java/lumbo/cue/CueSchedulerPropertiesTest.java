package lumbo.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerMode;
import lumbo.player.Playing;
import lumbo.player.SessionPlan;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class CueSchedulerPropertiesTest {

    private static final long SECOND = 1_000_000_000L;

    /** A command after some time; it is given if the player allows it then. */
    record Move(long afterNanos, PlayerCommand command) {}

    @Provide
    Arbitrary<SessionPlan> plans() {
        return CuePrograms.plans();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<PlayerCommand> commands = Arbitraries.of(Stream.of(PlayerCommand.values())
                .filter(c -> c != PlayerCommand.END)
                .toList());
        return Combinators.combine(Arbitraries.longs().between(0, 3 * SECOND), commands)
                .as(Move::new)
                .list()
                .ofMaxSize(60);
    }

    /** Halves are left out: of them the scheduler knows more than the policy. */
    @Property(tries = 500)
    void givesWhatThePolicySaysAtItsInstantsWhateverIsAsked(
            @ForAll("plans") SessionPlan plan, @ForAll("moves") List<Move> moves) {
        HandDrivenTime time = new HandDrivenTime(0);
        List<TimedCue> given = new ArrayList<>();
        CueScheduler scheduler = new CueScheduler(time, time, cue -> {}, cue -> {
            if (cue.cue() != Cue.HALF_TIME) {
                assertThat(cue.at()).isEqualTo(time.now());
                given.add(cue);
            }
        });
        Expectation expected = new Expectation();

        Player player = Player.of(plan).on(PlayerCommand.START, 0).player();
        scheduler.playerChanged(player);
        expected.play(player, 0, 0);
        for (Move move : moves) {
            long until = time.now() + move.afterNanos();
            expected.play(player, time.now(), until);
            time.runTo(until);
            Player before = player.at(until).player();
            player = asked(before, move.command(), until);
            scheduler.playerChanged(player);
            expected.change(before, player, until);
        }

        assertThat(given).isEqualTo(expected.cues);
    }

    /** The player after a command. One that would end a standing session by leaving out the rest is not given. */
    private static Player asked(Player before, PlayerCommand command, long now) {
        if (!before.allows(command)) {
            return before;
        }
        Player after = Playing.asked(before, command, now).player();
        return after.mode() == PlayerMode.FINISHED && before.mode() != PlayerMode.RUNNING ? before : after;
    }

    /** What the policy says, each instant of session time told once. */
    private static final class Expectation {
        private final List<TimedCue> cues = new ArrayList<>();
        private long told = -1;

        void play(Player player, long from, long to) {
            tell(player, from, to - from + 1);
        }

        void change(Player before, Player after, long now) {
            if (before.mode() == PlayerMode.RUNNING
                    && (after.mode() == PlayerMode.PAUSED || after.mode() == PlayerMode.HURT)) {
                cues.add(new TimedCue(now, Cue.PAUSED, after.step()));
            }
            tell(after, now, 1);
        }

        private void tell(Player player, long from, long length) {
            Cursor cursor = player.cursor();
            long anchor = player.beganAt() + cursor.stepNanos() - cursor.activeNanos();
            for (TimedCue cue : CuePolicy.upcoming(player, from, length)) {
                if (cue.at() - anchor > told) {
                    told = cue.at() - anchor;
                    if (cue.cue() != Cue.HALF_TIME) {
                        cues.add(cue);
                    }
                }
            }
        }
    }
}
