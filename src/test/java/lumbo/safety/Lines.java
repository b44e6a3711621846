package lumbo.safety;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lumbo.program.Band;
import lumbo.program.Condition;
import lumbo.program.DoseBuilder;
import lumbo.program.EntryConditions;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Programs;
import lumbo.program.Stage;
import lumbo.program.Supervision;

/** Programs of a few lines. */
final class Lines {

    private Lines() {}

    /** A subacute program of one line, with repetitions from one number to another. */
    static Program reps(String id, int min, int max) {
        return of(id, new DoseBuilder().reps(new Band(min, max)));
    }

    /** A subacute program of one line, with seconds from one number to another. */
    static Program seconds(String id, int min, int max) {
        return of(id, new DoseBuilder().seconds(new Band(min, max)));
    }

    /** A subacute program with a line for each dose: {@code line-0}, {@code line-1} and so on. */
    static Program of(String id, DoseBuilder... doses) {
        return of(id, List.of(Stage.SUBACUTE), Arrays.asList(doses));
    }

    /** A program with a line for each dose. */
    static Program of(String id, List<Stage> stages, List<DoseBuilder> doses) {
        Item[] items = new Item[doses.size()];
        for (int i = 0; i < items.length; i++) {
            items[i] = new Item("line-" + i, null, doses.get(i).dose(), new DoseBuilder().dose(), null, null);
        }
        return with(Programs.inOrder(items), id, stages, Supervision.NONE, EntryConditions.NONE);
    }

    /** A program of whose lines as much more is assumed. */
    static Program assuming(Program program, DoseBuilder assumed) {
        Item[] items = program.items().stream()
                .map(item ->
                        new Item(item.exercise(), item.ref(), item.dose(), assumed.dose(), item.note(), item.reading()))
                .toArray(Item[]::new);
        return with(Programs.inOrder(items), program.id(), program.stages(), program.supervision(), program.gate());
    }

    /** A program one of whose exercises is demanding. */
    static Program demanding(Program program, String exercise) {
        return with(program, exercise, true, List.of());
    }

    /** A program one of whose exercises is not for a condition. */
    static Program notWith(Program program, String exercise, Condition condition) {
        return with(program, exercise, false, List.of(condition));
    }

    private static Program with(Program program, String exercise, boolean demanding, List<Condition> notWith) {
        Map<String, Exercise> exercises = new LinkedHashMap<>(program.exercises());
        exercises.computeIfPresent(
                exercise,
                (id, one) -> new Exercise(
                        one.format(),
                        id,
                        one.name(),
                        one.position(),
                        one.equipment(),
                        one.setup(),
                        one.steps(),
                        one.cues(),
                        one.mistakes(),
                        one.cautions(),
                        demanding,
                        notWith,
                        one.easier(),
                        one.harder(),
                        one.focus(),
                        one.motion(),
                        one.hold()));
        return program.withExercises(exercises);
    }

    /** A program with a gate of its own. */
    static Program gated(Program program, EntryConditions gate) {
        return with(program, program.id(), program.stages(), program.supervision(), gate);
    }

    /** A program with another supervision. */
    static Program supervised(Program program, Supervision supervision) {
        return with(program, program.id(), program.stages(), supervision, program.gate());
    }

    private static Program with(
            Program program, String id, List<Stage> stages, Supervision supervision, EntryConditions gate) {
        return new Program(
                program.format(),
                id,
                program.title(),
                program.summary(),
                stages,
                program.tags(),
                supervision,
                gate,
                program.source(),
                program.advice(),
                program.equipment(),
                program.blocks(),
                program.exercises());
    }
}
