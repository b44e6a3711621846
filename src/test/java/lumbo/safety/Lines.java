package lumbo.safety;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.program.Band;
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
            items[i] = new Item(
                    "line-" + i, Optional.empty(), doses.get(i).dose(), new DoseBuilder().dose(), Optional.empty());
        }
        return withId(Programs.inOrder(items), id, stages);
    }

    /** A program one of whose exercises is demanding. */
    static Program demanding(Program program, String exercise) {
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
                        true,
                        one.notWith(),
                        one.easier(),
                        one.harder(),
                        one.focus(),
                        one.motion()));
        return program.withExercises(exercises);
    }

    private static Program withId(Program program, String id, List<Stage> stages) {
        return new Program(
                program.format(),
                id,
                program.title(),
                program.summary(),
                stages,
                program.tags(),
                Supervision.NONE,
                EntryConditions.NONE,
                program.source(),
                program.advice(),
                program.equipment(),
                program.blocks(),
                program.exercises());
    }
}
