package lumbo.cue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.player.WorkSide;
import lumbo.program.Band;
import lumbo.program.Block;
import lumbo.program.Dose;
import lumbo.program.EntryConditions;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.LocalizedText;
import lumbo.program.Pacing;
import lumbo.program.Position;
import lumbo.program.Program;
import lumbo.program.SideOrder;
import lumbo.program.Supervision;
import lumbo.program.Tempo;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Small programs, made from doses only: what the cues depend on. */
final class CuePrograms {

    private CuePrograms() {}

    /** The plan of one exercise after another, in one block. */
    static SessionPlan plan(PlanChoices choices, Dose... doses) {
        return SessionPlan.of(program(List.of(block(1, List.of(doses)))), choices);
    }

    /** So many repetitions: 3 s out, 3 s back and 1 s at the start, as far as nothing else is said. */
    static Dose reps(int reps) {
        return with(parts -> parts.reps = Optional.of(Band.exactly(reps)));
    }

    /** Work for so many seconds. */
    static Dose seconds(int seconds) {
        return with(parts -> parts.seconds = Optional.of(Band.exactly(seconds)));
    }

    static Dose sets(int sets) {
        return with(parts -> parts.sets = Optional.of(Band.exactly(sets)));
    }

    /** A hold of so many seconds at the end of each repetition. */
    static Dose hold(int seconds) {
        return with(parts -> parts.hold = Optional.of(Band.exactly(seconds)));
    }

    static Dose sides(SideOrder sides) {
        return with(parts -> parts.sides = Optional.of(sides));
    }

    /** The four phases in seconds. */
    static Dose tempo(double out, double end, double back, double start) {
        return with(parts -> parts.tempo = Optional.of(new Tempo(out, end, back, start)));
    }

    static Dose restBetweenReps(double seconds) {
        return with(parts -> parts.restBetweenReps = Optional.of(seconds));
    }

    static Dose restBetweenSets(double seconds) {
        return with(parts -> parts.restBetweenSets = Optional.of(seconds));
    }

    static Dose restBetweenSides(double seconds) {
        return with(parts -> parts.restBetweenSides = Optional.of(seconds));
    }

    static Dose pace(Pacing pace) {
        return with(parts -> parts.pace = Optional.of(pace));
    }

    /** Plans of any shape, with steps at the person's own pace among them. */
    static Arbitrary<SessionPlan> plans() {
        return plans(
                Arbitraries.of(Pacing.values()), Arbitraries.just(Pacing.OWN).injectNull(0.5));
    }

    /** Plans of any shape that run by the clock from the first step to the last. */
    static Arbitrary<SessionPlan> guidedPlans() {
        return plans(Arbitraries.just(Pacing.GUIDED), Arbitraries.just(null));
    }

    private static Arbitrary<SessionPlan> plans(Arbitrary<Pacing> paces, Arbitrary<@Nullable Pacing> chosenPaces) {
        Arbitrary<Block> blocks = Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        doses(paces).list().ofMinSize(1).ofMaxSize(3))
                .as(CuePrograms::block);
        Arbitrary<PlanChoices> choices = Combinators.combine(
                        Arbitraries.integers().between(3, 12),
                        Arbitraries.integers().between(0, 12),
                        Arbitraries.integers().between(2, 6),
                        Arbitraries.of(true, false),
                        Arbitraries.of(WorkSide.LEFT, WorkSide.RIGHT),
                        chosenPaces)
                .as(PlanChoices::new);
        return Combinators.combine(blocks.list().ofMinSize(1).ofMaxSize(2), choices)
                .as((parts, chosen) -> SessionPlan.of(program(parts), chosen));
    }

    private static Arbitrary<Dose> doses(Arbitrary<Pacing> paces) {
        Arbitrary<Dose> work = Arbitraries.oneOf(
                Arbitraries.integers().between(1, 3).map(CuePrograms::reps),
                Arbitraries.integers().between(1, 45).map(CuePrograms::seconds));
        Arbitrary<Dose> tempos = Arbitraries.integers()
                .between(0, 12)
                .map(quarters -> quarters / 4.0)
                .list()
                .ofSize(4)
                .map(parts -> tempo(parts.get(0), parts.get(1), parts.get(2), parts.get(3)));
        Arbitrary<Double> rests = Arbitraries.integers().between(0, 14).map(halves -> halves / 2.0);
        List<Arbitrary<Dose>> parts = List.of(
                work,
                orNothing(Arbitraries.integers().between(1, 3).map(CuePrograms::sets)),
                orNothing(Arbitraries.integers().between(0, 6).map(CuePrograms::hold)),
                orNothing(Arbitraries.of(SideOrder.values()).map(CuePrograms::sides)),
                orNothing(tempos),
                orNothing(rests.map(CuePrograms::restBetweenReps)),
                orNothing(rests.map(CuePrograms::restBetweenSets)),
                orNothing(rests.map(CuePrograms::restBetweenSides)),
                paces.map(CuePrograms::pace));
        return Combinators.combine(parts)
                .as(chosen -> chosen.stream().reduce(Dose::or).orElse(Dose.NONE));
    }

    private static Arbitrary<Dose> orNothing(Arbitrary<Dose> doses) {
        return Arbitraries.oneOf(Arbitraries.just(Dose.NONE), doses);
    }

    private static Block block(int rounds, List<Dose> doses) {
        List<Item> items = doses.stream()
                .map(dose -> new Item("move", null, dose, Dose.NONE, null, null))
                .toList();
        return new Block(null, Band.exactly(rounds), items);
    }

    private static Program program(List<Block> blocks) {
        return new Program(
                1,
                "program",
                LocalizedText.en("Program"),
                LocalizedText.en("For a test."),
                List.of(),
                List.of(),
                Supervision.NONE,
                EntryConditions.NONE,
                null,
                List.of(),
                List.of(),
                blocks,
                Map.of("move", exercise()));
    }

    private static Exercise exercise() {
        return new Exercise(
                1,
                "move",
                LocalizedText.en("Move"),
                Position.SUPINE,
                List.of(),
                LocalizedText.en("Lie down."),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                false,
                List.of(),
                null,
                null,
                List.of(),
                null,
                null);
    }

    private static Dose with(Consumer<Parts> change) {
        Parts parts = new Parts();
        change.accept(parts);
        return new Dose(
                parts.sets.orElse(null),
                parts.reps.orElse(null),
                parts.seconds.orElse(null),
                parts.hold.orElse(null),
                parts.sides.orElse(null),
                null,
                parts.tempo.orElse(null),
                parts.restBetweenReps.orElse(null),
                parts.restBetweenSets.orElse(null),
                parts.restBetweenSides.orElse(null),
                null,
                null,
                parts.pace.orElse(null));
    }

    /** The parts of a dose that matter here, each absent until it is set. */
    private static final class Parts {
        private Optional<Band> sets = Optional.empty();
        private Optional<Band> reps = Optional.empty();
        private Optional<Band> seconds = Optional.empty();
        private Optional<Band> hold = Optional.empty();
        private Optional<SideOrder> sides = Optional.empty();
        private Optional<Tempo> tempo = Optional.empty();
        private Optional<Double> restBetweenReps = Optional.empty();
        private Optional<Double> restBetweenSets = Optional.empty();
        private Optional<Double> restBetweenSides = Optional.empty();
        private Optional<Pacing> pace = Optional.empty();
    }
}
