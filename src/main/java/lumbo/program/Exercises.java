package lumbo.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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

    /**
     * Reads exercise files beside those that came with Lumbo. Where two have the same id the first one stands.
     *
     * @param names is told the name of each file whose exercise stands, by the exercise's id
     */
    static Exercises of(ProgramReader reader, BuiltInPrograms builtIn, ProgramFiles source, Map<String, String> names) {
        List<Problem> problems = new ArrayList<>(builtIn.exercises().problems());
        Map<String, Exercise> found = new LinkedHashMap<>();
        Map<String, ProgramFiles.File> files = new LinkedHashMap<>();
        for (ProgramFiles.File file : source.exercises()) {
            ReadResult<Exercise> read = reader.exercise(file.name(), file.bytes());
            problems.addAll(read.problems());
            read.sound().ifPresent(exercise -> {
                String id = exercise.id();
                String theirs = builtIn.files().get(id);
                ProgramFiles.File first = files.get(id);
                if (theirs != null) {
                    problems.add(taken(file, id, theirs, Library.Origin.BUILT_IN));
                } else if (first != null) {
                    problems.add(taken(file, id, first.name(), source.origin()));
                } else {
                    found.put(id, exercise);
                    files.put(id, file);
                    names.put(id, file.name());
                }
            });
        }
        Set<String> known = new HashSet<>(builtIn.files().keySet());
        known.addAll(found.keySet());
        List<Problem> warnings = new ArrayList<>(builtIn.exercises().warnings());
        Map<String, Exercise> usable = new LinkedHashMap<>(builtIn.exercises().usable());
        found.forEach((id, exercise) -> {
            ProgramFiles.File file = Objects.requireNonNull(files.get(id));
            List<Problem> wrong = reader.variants(file.name(), file.bytes(), known);
            problems.addAll(wrong);
            if (wrong.isEmpty()) {
                usable.put(id, exercise);
                warnings.addAll(reader.warnings(file));
            }
        });
        return new Exercises(usable, problems, warnings);
    }

    private static Problem taken(ProgramFiles.File file, String id, String by, Library.Origin origin) {
        return Library.taken("problem.exercise-id-taken", file.name(), id, by, origin);
    }
}
