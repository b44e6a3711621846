package lumbo.cue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerEvent;
import lumbo.player.PlayerMode;
import lumbo.player.PlayerUpdate;
import lumbo.player.Playing;
import lumbo.player.SessionPlan;
import lumbo.player.Step;
import lumbo.player.StepKind;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

final class CuePolicyPropertiesTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long LONG = 24 * 3600 * SECOND;

    /** A command after some time; it is given if the player allows it then. */
    record Move(long afterNanos, PlayerCommand command) {}

    @Provide
    Arbitrary<SessionPlan> plans() {
        return CuePrograms.plans();
    }

    @Provide
    Arbitrary<SessionPlan> guidedPlans() {
        return CuePrograms.guidedPlans();
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<PlayerCommand> commands = Arbitraries.of(Stream.of(PlayerCommand.values())
                .filter(c -> c != PlayerCommand.END)
                .toList());
        return Combinators.combine(Arbitraries.longs().between(0, 4 * SECOND), commands)
                .as(Move::new)
                .list()
                .ofMaxSize(30);
    }

    @Property(tries = 500)
    void cuesAreStrictlyOrderedAndEachLiesWithinItsStep(
            @ForAll("plans") SessionPlan plan,
            @ForAll("moves") List<Move> moves,
            @ForAll @LongRange(max = 1_000_000_000_000L) long start) {
        Player player = after(plan, moves, start);

        List<TimedCue> cues = CuePolicy.upcoming(player, player.beganAt(), LONG);

        for (int i = 1; i < cues.size(); i++) {
            assertThat(cues.get(i).at()).isGreaterThan(cues.get(i - 1).at());
        }
        for (TimedCue cue : cues) {
            Step step = cue.step();
            boolean isBefore = step.index() < player.index();
            long end = isBefore ? player.beganAt() : endOf(player, step.index());
            assertThat(cue.at()).isLessThanOrEqualTo(end);
            assertThat(cue.at()).isGreaterThanOrEqualTo(isBefore ? end : endOf(player, step.index() - 1));
        }
    }

    @Property(tries = 500)
    void slicesTogetherAreTheWhole(
            @ForAll("plans") SessionPlan plan,
            @ForAll("moves") List<Move> moves,
            @ForAll @Size(max = 12) List<@LongRange(min = 1, max = 40_000_000_000L) Long> lengths) {
        Player player = after(plan, moves, 0);
        long whole = lengths.stream().mapToLong(Long::longValue).sum();

        List<TimedCue> slices = new ArrayList<>();
        long from = player.beganAt();
        for (long length : lengths) {
            slices.addAll(CuePolicy.upcoming(player, from, length));
            from += length;
        }

        assertThat(slices).isEqualTo(CuePolicy.upcoming(player, player.beganAt(), whole));
    }

    @Property(tries = 300)
    void aPlayerThatHasGoneOnExpectsWhatTheEarlierOneExpected(
            @ForAll("plans") SessionPlan plan,
            @ForAll("moves") List<Move> moves,
            @ForAll @LongRange(min = 1, max = 3_000_000_000L) long tick) {
        Player early = after(plan, moves, 0);
        Assume.that(early.mode() == PlayerMode.RUNNING);
        long now = early.beganAt() + early.elapsedMillis() * 1_000_000;

        Player late = early;
        for (int i = 0; i < 12; i++) {
            now += tick;
            late = late.at(now).player();
        }

        assertThat(CuePolicy.upcoming(late, now, LONG)).isEqualTo(CuePolicy.upcoming(early, now, LONG));
    }

    @Property(tries = 300)
    void thereAreAsManyCuesAsThePlanSays(@ForAll("guidedPlans") SessionPlan plan) {
        Player player = Player.of(plan).on(PlayerCommand.START, 0).player();

        List<Cue> cues =
                CuePolicy.upcoming(player, 0, LONG).stream().map(TimedCue::cue).toList();

        assertThat(count(cues, Cue.SWITCH_SIDES)).isEqualTo(count(plan, StepKind.SWITCH));
        assertThat(count(cues, Cue.FINISH)).isEqualTo(1);
        assertThat(count(cues, Cue.REST)).isEqualTo(count(plan, StepKind.REST) + exercisesEndingWithoutRest(plan));
        assertThat(count(cues, Cue.REP) + endings(plan, StepKind.REP)).isEqualTo(count(plan, StepKind.REP));
        assertThat(count(cues, Cue.GO) + count(cues, Cue.REP))
                .isEqualTo(plan.workSteps().size());
    }

    @Property(tries = 300)
    void theCuesBetweenStepsFallOnTheInstantsThatThePlayerReports(
            @ForAll("guidedPlans") SessionPlan plan, @ForAll @LongRange(min = 1, max = 3_000_000_000L) long tick) {
        Player player = Player.of(plan).on(PlayerCommand.START, 0).player();
        List<TimedCue> cues = CuePolicy.upcoming(player, 0, LONG);

        List<Long> begun = new ArrayList<>();
        long now = 0;
        while (!player.mode().isOver()) {
            now += Math.max(tick, SECOND / 4);
            PlayerUpdate turn = player.at(now);
            player = turn.player();
            for (PlayerEvent event : turn.events()) {
                if (event instanceof PlayerEvent.StepBegan || event instanceof PlayerEvent.Finished) {
                    begun.add(event.at());
                }
            }
        }

        assertThat(begun)
                .containsAll(cues.stream()
                        .filter(cue -> cue.cue().compareTo(Cue.REP) <= 0)
                        .map(TimedCue::at)
                        .toList());
        assertThat(cues)
                .filteredOn(cue -> begun.contains(cue.at()))
                .allMatch(cue -> cue.cue().compareTo(Cue.REP) <= 0 || cue.cue() == Cue.COUNTDOWN_3);
    }

    /** The player after these moves; if it stands still then, it goes on. */
    private static Player after(SessionPlan plan, List<Move> moves, long start) {
        Player player = Player.of(plan).on(PlayerCommand.START, start).player();
        long now = start;
        for (Move move : moves) {
            now += move.afterNanos();
            player = player.at(now).player();
            if (player.allows(move.command())) {
                player = Playing.asked(player, move.command(), now).player();
            }
        }
        return player.allows(PlayerCommand.RESUME)
                ? player.on(PlayerCommand.RESUME, now).player()
                : player;
    }

    /** When a step from the one under way on ends, if it runs by the clock. */
    private static long endOf(Player player, int index) {
        if (index < player.index()) {
            return player.beganAt();
        }
        long millis = player.lengthMillis();
        for (int i = player.index() + 1; i <= index; i++) {
            millis += player.plan().step(i).millis();
        }
        return player.beganAt() + millis * 1_000_000;
    }

    private static long count(List<Cue> cues, Cue cue) {
        return cues.stream().filter(cue::equals).count();
    }

    private static long count(SessionPlan plan, StepKind kind) {
        return plan.steps().stream().filter(step -> step.kind() == kind).count();
    }

    /** How many steps of a kind are followed by one of another kind, or by nothing. */
    private static long endings(SessionPlan plan, StepKind kind) {
        return plan.steps().stream()
                .filter(step -> step.kind() == kind)
                .filter(step -> step.index() + 1 == plan.size()
                        || plan.step(step.index() + 1).kind() != kind)
                .count();
    }

    private static long exercisesEndingWithoutRest(SessionPlan plan) {
        return plan.units().stream()
                .filter(unit -> unit.last() + 1 < plan.size()
                        && plan.step(unit.last() + 1).kind() == StepKind.READY)
                .count();
    }
}
