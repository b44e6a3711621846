package lumbo.program;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lumbo.player.PlanChoices;
import lumbo.player.WorkSide;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Programs for tests: small ones made by hand, and arbitrary valid ones. */
public final class Programs {

    private Programs() {}

    // ---- by hand

    /** A dose that begins with a number of repetitions. */
    public static DoseBuilder reps(int count) {
        return new DoseBuilder().reps(count);
    }

    /** A dose that begins with a number of seconds. */
    public static DoseBuilder seconds(int length) {
        return new DoseBuilder().seconds(length);
    }

    /** A program of one exercise, {@code bridge}, with this dose. */
    public static Program oneExercise(Dose dose) {
        return inOrder(item("bridge", dose));
    }

    /** A program of one block, played once, with these lines. */
    public static Program inOrder(Item... items) {
        return ofBlocks(block(1, items));
    }

    /** A program of these blocks; it defines every exercise that they name. */
    public static Program ofBlocks(Block... blocks) {
        return ofBlocks(Arrays.asList(blocks));
    }

    /** A program of these blocks; it defines every exercise that they name. */
    public static Program ofBlocks(List<Block> blocks) {
        Map<String, Exercise> exercises = new LinkedHashMap<>();
        for (Block block : blocks) {
            for (Item item : block.items()) {
                exercises.computeIfAbsent(item.exercise(), Programs::exercise);
            }
        }
        return new Program(
                1,
                "sample",
                LocalizedText.en("Sample"),
                LocalizedText.en("A program for tests."),
                List.of(Stage.SUBACUTE),
                List.of("sample"),
                Supervision.NONE,
                EntryConditions.NONE,
                null,
                List.of(),
                List.of(),
                blocks,
                exercises);
    }

    /** The same program, with another start position of one exercise. */
    public static Program inPosition(Program program, String id, Position position) {
        Exercise plain = Objects.requireNonNull(program.exercises().get(id));
        Map<String, Exercise> exercises = new LinkedHashMap<>(program.exercises());
        exercises.put(
                id,
                new Exercise(
                        plain.format(),
                        id,
                        plain.name(),
                        position,
                        plain.equipment(),
                        plain.setup(),
                        plain.steps(),
                        plain.cues(),
                        plain.mistakes(),
                        plain.cautions(),
                        plain.demanding(),
                        plain.notWith(),
                        plain.easier(),
                        plain.harder(),
                        plain.focus(),
                        plain.motion(),
                        plain.hold()));
        return new Program(
                program.format(),
                program.id(),
                program.title(),
                program.summary(),
                program.stages(),
                program.tags(),
                program.supervision(),
                program.gate(),
                program.source(),
                program.advice(),
                program.equipment(),
                program.blocks(),
                exercises);
    }

    /** A block of these lines that is played {@code rounds} times. */
    public static Block block(int rounds, Item... items) {
        return new Block(null, Band.exactly(rounds), List.of(items));
    }

    /** A line whose whole dose is the source's. */
    public static Item item(String exercise, Dose dose) {
        return new Item(exercise, exercise.toUpperCase(Locale.ROOT), dose, Dose.NONE, none().orElse(null), null);
    }

    /** A movement with one instruction and nothing special about it. */
    public static Exercise exercise(String id) {
        return exercise(id, Optional.empty(), false);
    }

    /** The same with an easier one, with or without a demand on the spine, and not for these. */
    public static Exercise exercise(String id, Optional<String> easier, boolean demanding, Condition... notWith) {
        return new Exercise(
                1,
                id,
                LocalizedText.en("Exercise " + id),
                Position.SUPINE,
                List.of(Equipment.MAT),
                LocalizedText.en("Lie on your back."),
                List.of(new Instruction(LocalizedText.en("Move slowly."), Breath.OUT, Phase.OUT, null)),
                List.of(LocalizedText.en("Breathe evenly.")),
                List.of(),
                List.of(),
                demanding,
                List.of(notWith),
                easier.orElse(null),
                null,
                List.of(Focus.ABDOMINALS),
                null,
                null);
    }

    private static Optional<LocalizedText> none() {
        return Optional.empty();
    }

    // ---- arbitrary

    /** Any program of one to four blocks, one to three rounds each, with one to five lines. */
    public static Arbitrary<Program> programs() {
        return programs(4, 5);
    }

    /** Any program of one or two blocks with at most two lines each: small enough to be played to its end. */
    public static Arbitrary<Program> smallPrograms() {
        return programs(2, 2);
    }

    private static Arbitrary<Program> programs(int blocks, int items) {
        Arbitrary<@Nullable LocalizedText> titles = Arbitraries.of("Warm-up", "Lying", "On all fours")
                .map(LocalizedText::en)
                .injectNull(0.5);
        Arbitrary<List<Item>> lines = items().list().ofMinSize(1).ofMaxSize(items);
        return Combinators.combine(titles, bands(1, 3).injectNull(0.5), lines)
                .as(Block::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(blocks)
                .map(Programs::ofBlocks)
                .withoutEdgeCases();
    }

    /** Any line: its dose is the source's in part, and assumed in part. */
    public static Arbitrary<Item> items() {
        Arbitrary<String> ids = Arbitraries.of("bridge", "cat", "dead-bug", "side-plank", "opposite-arm-and-leg");
        Arbitrary<Optional<String>> refs =
                Arbitraries.of("GENTLE 4", "REMISSION 8").optional(0.8);
        Arbitrary<Optional<LocalizedText>> notes =
                Arbitraries.of("Stop at the first pain.").map(LocalizedText::en).optional(0.1);
        Arbitrary<Optional<LocalizedText>> readings = Arbitraries.of("The sheet does not say which leg.")
                .map(LocalizedText::en)
                .optional(0.1);
        Arbitrary<Set<DoseField>> assumed = Arbitraries.of(DoseField.class).set();
        return Combinators.combine(ids, refs, doseBuilders(), assumed, notes, readings)
                .as((id, ref, dose, ours, note, reading) -> new Item(
                        id,
                        ref.orElse(null),
                        dose.only(allBut(ours)),
                        dose.only(ours),
                        note.orElse(null),
                        reading.orElse(null)));
    }

    /** Any dose: repetitions, seconds or neither, and any of the other fields. */
    public static Arbitrary<Dose> doses() {
        return doseBuilders().map(DoseBuilder::dose);
    }

    private static Set<DoseField> allBut(Set<DoseField> others) {
        Set<DoseField> fields = new HashSet<>(List.of(DoseField.values()));
        fields.removeAll(others);
        return fields;
    }

    private static Arbitrary<DoseBuilder> doseBuilders() {
        return Combinators.combine(countings(), extras()).as((counting, extra) -> counting.on(extra));
    }

    /** What a dose counts. */
    private enum What {
        REPS,
        SECONDS,
        NOTHING
    }

    private record Counting(What counted, Band reps, Band seconds) {
        DoseBuilder on(DoseBuilder dose) {
            return switch (counted) {
                case REPS -> dose.reps(reps);
                case SECONDS -> dose.seconds(seconds);
                case NOTHING -> dose;
            };
        }
    }

    private static Arbitrary<Counting> countings() {
        Arbitrary<What> counted = Arbitraries.of(What.REPS, What.REPS, What.REPS, What.SECONDS, What.NOTHING);
        return Combinators.combine(counted, bands(1, 6), bands(1, 40)).as(Counting::new);
    }

    private static Arbitrary<DoseBuilder> extras() {
        return Builders.withBuilder(DoseBuilder::new)
                .use(bands(1, 3))
                .withProbability(0.4)
                .in(DoseBuilder::sets)
                .use(bands(0, 15))
                .withProbability(0.5)
                .in(DoseBuilder::hold)
                .use(Arbitraries.of(SideOrder.class))
                .withProbability(0.8)
                .in(DoseBuilder::sides)
                .use(Arbitraries.of(CountScope.class))
                .withProbability(0.4)
                .in(DoseBuilder::number)
                .use(tempos())
                .withProbability(0.5)
                .in(DoseBuilder::tempo)
                .use(decimals(30))
                .withProbability(0.3)
                .in(DoseBuilder::restBetweenReps)
                .use(decimals(90))
                .withProbability(0.5)
                .in(DoseBuilder::restBetweenSets)
                .use(decimals(30))
                .withProbability(0.5)
                .in(DoseBuilder::restBetweenSides)
                .use(bands(1, 5))
                .withProbability(0.2)
                .in(DoseBuilder::perDay)
                .use(bands(0, 240))
                .withProbability(0.2)
                .in(DoseBuilder::spacingMinutes)
                .use(Arbitraries.of(Pacing.class))
                .withProbability(0.5)
                .in(DoseBuilder::pace)
                .build();
    }

    /** Any tempo; each part is often nothing, and has up to two decimals. */
    public static Arbitrary<Tempo> tempos() {
        return Combinators.combine(decimals(6), decimals(6), decimals(6), decimals(6))
                .as(Tempo::new);
    }

    /** Any band within these ends, often a single number. */
    public static Arbitrary<Band> bands(int min, int max) {
        Arbitrary<Integer> ends = Arbitraries.integers().between(min, max);
        Arbitrary<Band> exact = ends.map(Band::exactly);
        Arbitrary<Band> wide = Combinators.combine(ends, ends)
                .as((one, other) -> new Band(Math.min(one, other), Math.max(one, other)));
        return Arbitraries.oneOf(List.of(exact, wide));
    }

    private static Arbitrary<Double> decimals(int max) {
        Arbitrary<Double> whole = Arbitraries.integers().between(0, max).map(Integer::doubleValue);
        Arbitrary<Double> fine = Arbitraries.doubles().between(0, max).ofScale(2);
        return Arbitraries.oneOf(List.of(whole, fine));
    }

    /** Any choices that a person can make about the session and about the lines of {@link #programs}. */
    public static Arbitrary<PlanChoices> choicesOfLines() {
        Arbitrary<String> keys = items().map(Item::key);
        return Combinators.combine(
                        choices(),
                        Arbitraries.maps(keys, chosenAmounts()).ofMaxSize(10),
                        keys.set().ofMaxSize(4),
                        Arbitraries.of(WorkSide.LEFT, WorkSide.RIGHT))
                .as((choices, amounts, leftOut, odd) ->
                        choices.withAmounts(amounts).withLeftOut(leftOut).withOddFirst(odd))
                .withoutEdgeCases();
    }

    private static Arbitrary<Amount> chosenAmounts() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 5).injectNull(0.05),
                        Arbitraries.integers().between(1, 12).injectNull(0.05),
                        Arbitraries.integers().between(1, 60).injectNull(0.05),
                        Arbitraries.integers().between(0, 20).injectNull(0.05))
                .as(Amount::new);
    }

    /** Any choices that a person can make about a session as a whole. */
    public static Arbitrary<PlanChoices> choices() {
        return Combinators.combine(
                        Arbitraries.integers().between(3, 60),
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(2, 30),
                        Arbitraries.of(true, false),
                        Arbitraries.of(WorkSide.LEFT, WorkSide.RIGHT),
                        Arbitraries.of(Pacing.GUIDED, Pacing.OWN).injectNull(0.6))
                .as(PlanChoices::new)
                .withoutEdgeCases();
    }
}
