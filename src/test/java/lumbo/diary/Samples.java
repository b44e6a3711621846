package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
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

/** Programs, sessions and instants that tests share. */
final class Samples {

    static final OffsetDateTime START = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");

    static final String CHOICES_JSON = "{\"readySeconds\": 10}";

    private Samples() {}

    static UUID id(int number) {
        return new UUID(0x1000_4000L, 0x8000_0000_0000_0000L + number);
    }

    /** Three repetitions, two raises of each leg in turn, one plank on each side, and some walking; twice in a circle. */
    static SessionPlan smallPlan() {
        List<Item> items = List.of(
                item("cat", Optional.of("GENTLE 1"), counted(1, 3, SideOrder.BOTH, Optional.of(2))),
                item("leg-raise", Optional.of("GENTLE 2"), counted(1, 2, SideOrder.ALTERNATE, Optional.empty())),
                item("side-plank", Optional.empty(), timed(1, 20, SideOrder.EACH)),
                item("walking", Optional.empty(), open()));
        Block block = new Block(null, Band.exactly(2), items);
        return SessionPlan.of(program("gentle", List.of(block)), PlanChoices.DEFAULT);
    }

    /** Some hundred steps of every kind; the same ones for the same seed. */
    static SessionPlan generatedPlan(long seed) {
        Random random = new Random(seed);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            SideOrder sides =
                    List.of(SideOrder.BOTH, SideOrder.EACH, SideOrder.ALTERNATE).get(random.nextInt(3));
            int sets = 2 + random.nextInt(2);
            items.add(item(
                    "exercise-" + i, Optional.empty(), counted(sets, 8 + random.nextInt(8), sides, Optional.of(1))));
            items.add(item("held-" + i, Optional.empty(), timed(sets, 1 + random.nextInt(5), sides)));
        }
        items.add(item("walking", Optional.empty(), open()));
        Block block = new Block(null, Band.exactly(2), items);
        return SessionPlan.of(program("generated", List.of(block)), PlanChoices.DEFAULT);
    }

    static NewSession session(UUID id, OffsetDateTime startedAt, SessionPlan plan) {
        return new NewSession(id, startedAt, "{\"id\": \"gentle\"}", CHOICES_JSON, plan, null, null);
    }

    static SessionEnd finished(OffsetDateTime endedAt) {
        return SessionEnd.silent(SessionState.FINISHED, endedAt);
    }

    static PainEntry pain(int number, OffsetDateTime at, PainMoment moment, int value) {
        return new PainEntry(id(9000 + number), at, moment, value, null, null, null, "", Set.of());
    }

    private static Program program(String id, List<Block> blocks) {
        Map<String, Exercise> exercises = new LinkedHashMap<>();
        for (Block block : blocks) {
            for (Item item : block.items()) {
                exercises.put(item.exercise(), exercise(item.exercise()));
            }
        }
        return new Program(
                1,
                id,
                new LocalizedText(Map.of("en", "Gentle", "de", "Sanft \"und\" ruhig")),
                LocalizedText.en("For a quiet day."),
                List.of(),
                List.of(),
                Supervision.NONE,
                EntryConditions.NONE,
                null,
                List.of(),
                List.of(),
                blocks,
                exercises);
    }

    private static Exercise exercise(String id) {
        return new Exercise(
                1,
                id,
                LocalizedText.en("Exercise " + id),
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

    private static Item item(String exercise, Optional<String> ref, Dose dose) {
        return new Item(exercise, ref.orElse(null), dose, Dose.NONE, null, null);
    }

    private static Dose counted(int sets, int reps, SideOrder sides, Optional<Integer> hold) {
        return dose(sets, Optional.of(reps), Optional.empty(), hold, sides, Pacing.GUIDED);
    }

    private static Dose timed(int sets, int seconds, SideOrder sides) {
        return dose(sets, Optional.empty(), Optional.of(seconds), Optional.empty(), sides, Pacing.GUIDED);
    }

    private static Dose open() {
        return dose(1, Optional.empty(), Optional.empty(), Optional.empty(), SideOrder.BOTH, Pacing.OPEN);
    }

    private static Dose dose(
            int sets,
            Optional<Integer> reps,
            Optional<Integer> seconds,
            Optional<Integer> hold,
            SideOrder sides,
            Pacing pace) {
        return new Dose(
                Band.exactly(sets),
                reps.map(Band::exactly).orElse(null),
                seconds.map(Band::exactly).orElse(null),
                hold.map(Band::exactly).orElse(null),
                sides,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                pace);
    }
}
