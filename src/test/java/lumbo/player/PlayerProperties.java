package lumbo.player;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lumbo.program.Program;
import lumbo.program.Programs;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What holds for any program, whatever is asked of the session and however time passes. */
class PlayerProperties {

    private static final long MILLI = 1_000_000L;
    private static final long SECOND = 1_000 * MILLI;

    /** Time passes, and then perhaps the person asks for something. */
    record Ask(long nanos, Optional<PlayerCommand> command) {}

    /** A session that is asked this and that, and checked against its own events after each. */
    private static final class Walk {
        private final SessionPlan plan;
        private final Ledger ledger;
        private final Set<Integer> eased = new HashSet<>();
        private Player player;
        private long now;

        private Walk(SessionPlan plan, long origin) {
            this.plan = plan;
            this.ledger = new Ledger(plan);
            this.player = Player.of(plan);
            this.now = origin;
        }

        private Walk take(List<Ask> asks) {
            for (Ask ask : asks) {
                now += ask.nanos;
                Player before = player;
                PlayerUpdate turn = answer(ask);
                player = turn.player();
                ledger.take(turn.events(), now);
                for (PlayerEvent event : turn.events()) {
                    if (event instanceof PlayerEvent.Eased easing) {
                        eased.add(easing.unit());
                        assertThat(player.outcomes()).isEqualTo(before.outcomes());
                        assertThat(player.mode()).isEqualTo(PlayerMode.PAUSED);
                        assertThat(player.elapsedMillis()).isZero();
                        assertThat(player.lengthMillis())
                                .isEqualTo(player.step().millis());
                    }
                }
                ledger.agreesWith(player);
                isSound(before, turn);
            }
            return this;
        }

        /** Commands are refused only when they are allowed neither by the state that the person saw nor by now's. */
        private PlayerUpdate answer(Ask ask) {
            if (ask.command.isEmpty()) {
                return player.at(now);
            }
            PlayerCommand command = ask.command.get();
            Player seen = player;
            if (seen.allows(command) || seen.at(now).player().allows(command)) {
                return Playing.asked(seen, command, now);
            }
            assertThatThrownBy(() -> Playing.asked(seen, command, now))
                    .isExactlyInstanceOf(IllegalCommandException.class);
            return seen.at(now);
        }

        private void isSound(Player before, PlayerUpdate turn) {
            Player after = turn.player();
            assertThat(after.elapsedMillis()).isNotNegative();
            assertThat(after.leftMillis()).isNotNegative();
            assertThat(after.remainingMillis()).isNotNegative();
            if (after.index() < before.index()) {
                assertThat(turn.events()).hasAtLeastOneElementOfType(PlayerEvent.WentBack.class);
            }
            if (!after.mode().isOver() && !after.step().manual()) {
                assertThat(after.elapsedMillis()).isLessThan(after.lengthMillis());
                assertThat(after.leftMillis()).isEqualTo(after.lengthMillis() - after.elapsedMillis());
            }
            if (after.step().kind() == StepKind.REP && !after.step().manual()) {
                assertThat(after.phases().total()).isEqualTo(after.lengthMillis());
            }
            everyPlannedStepIsAccountedFor(after);
            isThePlannedSessionWhateverWasEased(after);
        }

        private void isThePlannedSessionWhateverWasEased(Player after) {
            assertThat(after.plan().steps()).isEqualTo(plan.steps());
            assertThat(after.cursor().fingerprint()).isEqualTo(plan.fingerprint());
            for (SessionUnit unit : after.plan().units()) {
                SessionUnit planned = plan.units().get(unit.number());
                boolean isEased = eased.contains(unit.number());
                assertThat(unit)
                        .isEqualTo(
                                isEased
                                        ? new SessionUnit(
                                                unit.number(),
                                                planned.item(),
                                                Playing.EASIER,
                                                planned.first(),
                                                planned.last())
                                        : planned);
            }
        }

        private void everyPlannedStepIsAccountedFor(Player after) {
            long pending = plan.workSteps().stream()
                    .filter(step -> after.outcomes().of(step) == StepOutcome.PENDING)
                    .count();
            long done = plan.workSteps().stream()
                    .filter(step -> after.outcomes().of(step) == StepOutcome.DONE)
                    .count();
            long skipped = plan.workSteps().stream()
                    .filter(step -> after.outcomes().of(step) == StepOutcome.SKIPPED)
                    .count();
            assertThat(done + skipped + pending).isEqualTo(plan.workSteps().size());
            for (int i = 0; i < plan.size(); i++) {
                assertThat(after.outcomes().of(i))
                        .isNotEqualTo(i < after.index() ? StepOutcome.PENDING : StepOutcome.SKIPPED);
            }
            if (after.mode().isOver()) {
                assertThat(pending).isZero();
            }
        }
    }

    @Property
    void isAlwaysWhereItsEventsHaveLed(
            @ForAll("plans") SessionPlan plan, @ForAll("anyAsks") List<Ask> asks, @ForAll long origin) {
        new Walk(plan, origin / 4).take(asks);
    }

    @Property
    void isAlwaysWhereItsEventsHaveLedOnceItHasBegun(
            @ForAll("plans") SessionPlan plan, @ForAll("anyAsks") List<Ask> asks) {
        new Walk(plan, 0).take(List.of(ask(0, PlayerCommand.START))).take(asks);
    }

    @Property(tries = 300)
    void comesToItsEndWithEveryPlannedStepDoneOrSkipped(
            @ForAll("plans") SessionPlan plan, @ForAll("steadyAsks") List<Ask> asks, @ForAll boolean ended) {
        Walk walk = new Walk(plan, 0).take(List.of(ask(0, PlayerCommand.START))).take(asks);

        if (ended && !walk.player.mode().isOver()) {
            walk.take(List.of(ask(SECOND, PlayerCommand.END)));
        }
        for (long looks = enough(walk.player); !walk.player.mode().isOver() && looks > 0; looks--) {
            boolean manual = walk.player.step().manual();
            boolean running = walk.player.mode() == PlayerMode.RUNNING;
            Optional<PlayerCommand> next = running
                    ? Optional.of(PlayerCommand.DONE).filter(command -> manual)
                    : Optional.of(PlayerCommand.RESUME);
            walk.take(List.of(new Ask(3 * SECOND, next)));
        }

        assertThat(walk.player.mode().isOver()).isTrue();
        assertThat(walk.player.outcomes().encode()).doesNotContain("p");
    }

    /** More looks than it takes to play to the end with three seconds between them. */
    private static long enough(Player player) {
        return player.remainingMillis() / 3_000 + 2L * player.plan().size() + 10;
    }

    @Property
    void survivesARoundTripThroughItsCursor(
            @ForAll("plans") SessionPlan plan,
            @ForAll("anyAsks") List<Ask> before,
            @ForAll("anyAsks") List<Ask> after,
            @ForAll long origin) {
        Player kept =
                new Walk(plan, 0).take(List.of(ask(0, PlayerCommand.START))).take(before).player;

        Player restored = Player.restore(kept.plan(), kept.cursor());

        assertThat(Player.restore(plan, kept.cursor()).cursor()).isEqualTo(kept.cursor());
        assertThat(restored.cursor()).isEqualTo(kept.cursor());
        assertThat(restored.mode().isOver()).isEqualTo(kept.mode().isOver());
        if (!kept.mode().isOver()) {
            long later = 1_000_000 * SECOND;
            long elsewhere = origin / 4;
            Player gone =
                    kept.at(later).player().on(PlayerCommand.RESUME, later).player();
            Player back = restored.on(PlayerCommand.RESUME, elsewhere).player();
            assertThat(playedOn(back, elsewhere, after)).isEqualTo(playedOn(gone, later, after));
        }
    }

    /** What happens when it is asked this from {@code start} on, each with the time since then, and where it ends. */
    private static List<Object> playedOn(Player player, long start, List<Ask> asks) {
        List<Object> told = new ArrayList<>();
        Player playing = player;
        long now = start;
        for (Ask ask : asks) {
            now += ask.nanos;
            PlayerUpdate turn = playing.at(now);
            if (ask.command.isPresent() && turn.player().allows(ask.command.get())) {
                turn = Playing.asked(playing, ask.command.get(), now);
            }
            playing = turn.player();
            for (PlayerEvent event : turn.events()) {
                told.add(Tuple.of(event.at() - start, shape(event)));
            }
        }
        told.add(playing.cursor());
        told.add(playing.mode());
        return told;
    }

    /** An event without its instant. */
    private static Object shape(PlayerEvent event) {
        return event.toString().replaceFirst("at=-?\\d+]$", "");
    }

    @Property
    void howOftenItIsLookedAtChangesNothing(
            @ForAll("plans") SessionPlan plan,
            @ForAll("steadyAsks") List<Ask> asks,
            @ForAll("slices") List<Long> slices) {
        List<PlayerEvent> seldom = new ArrayList<>();
        List<PlayerEvent> often = new ArrayList<>();

        Player looked = sliced(plan, asks, List.of(Player.GAP), seldom);
        Player stared = sliced(plan, asks, slices, often);

        assertThat(often).isEqualTo(seldom);
        assertThat(stared.cursor()).isEqualTo(looked.cursor());
    }

    /** Plays with looks that lie these slices apart, over and over. */
    private static Player sliced(SessionPlan plan, List<Ask> asks, List<Long> slices, List<PlayerEvent> events) {
        Player player = Player.of(plan).on(PlayerCommand.START, 0).player();
        long now = 0;
        int next = 0;
        for (Ask ask : asks) {
            long until = now + ask.nanos;
            while (now < until) {
                now = Math.min(until, now + slices.get(next++ % slices.size()));
                PlayerUpdate turn = player.at(now);
                events.addAll(turn.events());
                player = turn.player();
            }
            if (ask.command.isPresent() && player.allows(ask.command.get())) {
                PlayerUpdate turn = Playing.asked(player, ask.command.get(), now);
                events.addAll(turn.events());
                player = turn.player();
            }
        }
        return player;
    }

    @Property(tries = 100)
    void leftAloneWhatRemainsFallsExactlyByWhatHasPassed(
            @ForAll("programs") Program program,
            @ForAll("choices") PlanChoices choices,
            @ForAll("slices") List<Long> slices) {
        SessionPlan plan = SessionPlan.of(program, choices);
        NavigableSet<Long> taps = taps(plan);
        Player player = Player.of(plan).on(PlayerCommand.START, 0).player();
        long now = 0;
        int next = 0;

        while (!player.mode().isOver()) {
            assertThat(player.remainingMillis()).isEqualTo(plan.totalMillis() - now / MILLI);
            assertThat(player.activeMillis()).isEqualTo(now / MILLI);
            long look = now + slices.get(next++ % slices.size());
            Long tap = taps.higher(now);
            now = tap == null ? look : Math.min(look, tap);
            player = taps.contains(now)
                    ? player.on(PlayerCommand.DONE, now).player()
                    : player.at(now).player();
        }

        assertThat(player.mode()).isEqualTo(PlayerMode.FINISHED);
        assertThat(player.activeMillis()).isEqualTo(plan.totalMillis());
        assertThat(player.outcomes().encode()).isEqualTo(plan.size() + "d");
    }

    /** When each step at one's own pace, played from the start without a stop, has lasted as long as estimated. */
    private static NavigableSet<Long> taps(SessionPlan plan) {
        return plan.steps().stream()
                .filter(Step::manual)
                .map(step -> (plan.totalMillis() - plan.millisFrom(step.index() + 1)) * MILLI)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Ask ask(long nanos, PlayerCommand command) {
        return new Ask(nanos, Optional.of(command));
    }

    @Provide
    Arbitrary<Program> programs() {
        return Programs.programs();
    }

    @Provide
    Arbitrary<PlanChoices> choices() {
        return Programs.choices();
    }

    @Provide
    Arbitrary<SessionPlan> plans() {
        return Combinators.combine(Programs.smallPrograms(), Programs.choices()).as(SessionPlan::of);
    }

    @Provide
    Arbitrary<List<Long>> slices() {
        return Arbitraries.longs()
                .between(20 * MILLI, Player.GAP)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    /** Time passes as it likes: not at all, a little, more than a gap, backwards. */
    @Provide
    Arbitrary<List<Ask>> anyAsks() {
        Arbitrary<Long> nanos = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0L)),
                Tuple.of(4, Arbitraries.longs().between(1, 500 * MILLI)),
                Tuple.of(10, Arbitraries.longs().between(500 * MILLI, Player.GAP)),
                Tuple.of(1, Arbitraries.just(Player.GAP)),
                Tuple.of(1, Arbitraries.longs().between(Player.GAP + 1, 3600 * SECOND)),
                Tuple.of(1, Arbitraries.longs().between(-10 * SECOND, -1)));
        return asks(nanos);
    }

    /** Time passes without gaps for those who look often enough. */
    @Provide
    Arbitrary<List<Ask>> steadyAsks() {
        return asks(Arbitraries.longs().between(0, 10 * SECOND));
    }

    private static Arbitrary<List<Ask>> asks(Arbitrary<Long> nanos) {
        Arbitrary<Optional<PlayerCommand>> commands = Arbitraries.frequency(
                        Tuple.of(1, PlayerCommand.START),
                        Tuple.of(2, PlayerCommand.PAUSE),
                        Tuple.of(6, PlayerCommand.RESUME),
                        Tuple.of(5, PlayerCommand.NEXT),
                        Tuple.of(2, PlayerCommand.SKIP_EXERCISE),
                        Tuple.of(2, PlayerCommand.BACK),
                        Tuple.of(3, PlayerCommand.ADD_TEN),
                        Tuple.of(6, PlayerCommand.DONE),
                        Tuple.of(3, PlayerCommand.HURT),
                        Tuple.of(3, PlayerCommand.EASE))
                .optional(0.5);
        Arbitrary<Optional<PlayerCommand>> orEnd = Arbitraries.frequencyOf(
                Tuple.of(60, commands), Tuple.of(1, Arbitraries.just(Optional.of(PlayerCommand.END))));
        return Combinators.combine(nanos, orEnd)
                .as(Ask::new)
                .list()
                .ofMaxSize(60)
                .withoutEdgeCases();
    }
}
