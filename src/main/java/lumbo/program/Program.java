package lumbo.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A program: exercises in order, each with its dose, and everything needed to play it.
 *
 * @param format the version of the file format
 * @param id unique among programs, {@code [a-z0-9-]{1,64}}
 * @param title what people call it
 * @param summary what it is for, in a sentence or two
 * @param stages the stages that it is meant for
 * @param tags how people look for it
 * @param supervision whether a clinician or trainer has to be there
 * @param gate when it may be offered
 * @param source where it comes from
 * @param advice ids of the source's rules to show with it
 * @param equipment what the whole program needs beside what its exercises need, such as the bed to lie on
 * @param blocks its parts, in order
 * @param exercises the definitions that it uses, by id
 */
public record Program(
        int format,
        String id,
        LocalizedText title,
        LocalizedText summary,
        List<Stage> stages,
        List<String> tags,
        Supervision supervision,

        EntryConditions gate,

        @Nullable Source source,
        List<String> advice,
        List<Equipment> equipment,
        List<Block> blocks,
        Map<String, Exercise> exercises) {

    public Program {
        stages = List.copyOf(stages);
        tags = List.copyOf(tags);
        advice = List.copyOf(advice);
        equipment = List.copyOf(equipment);
        blocks = List.copyOf(blocks);
        exercises = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(exercises));
    }

    /** All lines of all parts, in order, each once however many rounds its part has. */
    public List<Item> items() {
        List<Item> all = new ArrayList<>();
        for (Block block : blocks) {
            all.addAll(block.items());
        }
        return all;
    }

    /**
     * The exercise of one of this program's lines.
     *
     * @throws IllegalArgumentException when the line is not one of this program's
     */
    public Exercise exercise(Item item) {
        Exercise exercise = exercises.get(item.exercise());
        if (exercise == null) {
            throw new IllegalArgumentException("program " + id + " has no exercise " + item.exercise());
        }
        return exercise;
    }

    /** What has to be fetched before the program starts, in the order of first use. */
    public List<Equipment> allEquipment() {
        return Stream.concat(equipment.stream(), items().stream().flatMap(item -> exercise(item).equipment().stream()))
                .distinct()
                .toList();
    }

    /** Whether a step of one of its exercises names a picture. */
    public boolean hasPictures() {
        return exercises.values().stream()
                .flatMap(exercise -> exercise.steps().stream())
                .anyMatch(step -> step.picture() != null);
    }

    /** This program with these definitions instead of its own. */
    public Program withExercises(Map<String, Exercise> definitions) {
        return with(equipment, blocks, definitions);
    }

    /** This program with other parts, and what they need. */
    Program with(List<Equipment> needs, List<Block> parts, Map<String, Exercise> definitions) {
        return new Program(
                format, id, title, summary, stages, tags, supervision, gate, source, advice, needs, parts, definitions);
    }
}
