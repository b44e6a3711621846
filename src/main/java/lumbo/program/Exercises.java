package lumbo.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The exercises that programs may use.
 *
 * @param usable the exercises by id
 * @param problems what is wrong with exercise files that can't be used
 * @param warnings what is not quite right with those that can
 */
public record Exercises(Map<String, Exercise> usable, List<Problem> problems, List<Problem> warnings) {

    public static final Exercises NONE = new Exercises(Map.of(), List.of(), List.of());

    public Exercises {
        usable = Collections.unmodifiableMap(new LinkedHashMap<>(usable));
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    private record LocatedExercise(Exercise exercise, Library.Origin origin, ProgramFiles.File file) {}

    /** Reads the exercise files of {@code sources}. Where two have the same id the first one stands. */
    public static Exercises of(ProgramReader reader, List<ProgramFiles> sources) {
        List<Problem> problems = new ArrayList<>();
        Map<String, LocatedExercise> found = new LinkedHashMap<>();
        for (ProgramFiles source : sources) {
            for (ProgramFiles.File file : source.exercises()) {
                ReadResult<Exercise> read = reader.exercise(file.name(), file.bytes());
                problems.addAll(read.problems());
                read.sound().ifPresent(exercise -> {
                    LocatedExercise first =
                            found.putIfAbsent(exercise.id(), new LocatedExercise(exercise, source.origin(), file));
                    if (first != null) {
                        String by = first.file().name();
                        problems.add(Library.taken(
                                "problem.exercise-id-taken", file.name(), exercise.id(), by, first.origin()));
                    }
                });
            }
        }
        List<Problem> warnings = new ArrayList<>();
        Map<String, Exercise> usable = new LinkedHashMap<>();
        found.forEach((id, one) -> {
            List<Problem> wrong = reader.variants(one.file().name(), one.file().bytes(), found.keySet());
            problems.addAll(wrong);
            if (wrong.isEmpty()) {
                usable.put(id, one.exercise());
                warnings.addAll(reader.warnings(one.file()));
            }
        });
        return new Exercises(usable, problems, warnings);
    }
}
