package lumbo.program;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The programs and exercises that are there, and the files that could not be used.
 *
 * @param entries the programs mildest stage first
 * @param exercises the built-in exercises by id
 * @param problems what is wrong with files that could not be used
 */
public record Library(List<Entry> entries, Map<String, Exercise> exercises, List<Problem> problems) {

    /** Where a program comes from. */
    public enum Origin {
        /** It came with Lumbo. */
        BUILT_IN,
        /** It lies in the person's own folder. */
        OWN
    }

    /**
     * A program of the library.
     *
     * @param program the program, complete
     * @param origin where it comes from
     * @param file the name of its file
     */
    public record Entry(Program program, Origin origin, String file) {}

    /** A library without anything. */
    public static final Library EMPTY = new Library(List.of(), Map.of(), List.of());

    /** Keeps copies of the collections. */
    public Library {
        entries = List.copyOf(entries);
        exercises = Collections.unmodifiableMap(new LinkedHashMap<>(exercises));
        problems = List.copyOf(problems);
    }

    /**
     * Reads everything that {@code sources} give. Where two files have the same id the first one stands and the other is
     * a problem, so built-in files come first.
     */
    public static Library load(ProgramReader reader, List<ProgramFiles> sources) {
        List<Problem> problems = new ArrayList<>();
        sources.forEach(source -> problems.addAll(source.problems()));
        Map<String, Exercise> exercises = exercises(reader, sources, problems);
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (ProgramFiles source : sources) {
            for (ProgramFiles.File file : source.programs()) {
                switch (reader.program(file.name(), file.bytes(), exercises)) {
                    case ReadResult.Sound<Program> sound -> {
                        Entry entry = new Entry(sound.value(), source.origin(), file.name());
                        Entry first = entries.putIfAbsent(sound.value().id(), entry);
                        if (first != null) {
                            String id = first.program().id();
                            problems.add(taken("problem.id-taken", file, id, first.file(), first.origin()));
                        }
                    }
                    case ReadResult.Broken<Program> broken -> problems.addAll(broken.problems());
                }
            }
        }
        List<Entry> sorted = entries.values().stream()
                .sorted(Comparator.comparing(entry -> entry.program().stages().stream()
                        .min(Comparator.naturalOrder())
                        .orElse(Stage.REMISSION)))
                .toList();
        return new Library(sorted, exercises, problems);
    }

    /** A sound exercise and where it stands. */
    private record Found(Exercise exercise, Origin origin, ProgramFiles.File file) {}

    private static Map<String, Exercise> exercises(
            ProgramReader reader, List<ProgramFiles> sources, List<Problem> problems) {
        Map<String, Found> found = new LinkedHashMap<>();
        for (ProgramFiles source : sources) {
            for (ProgramFiles.File file : source.exercises()) {
                switch (reader.exercise(file.name(), file.bytes())) {
                    case ReadResult.Sound<Exercise> sound -> {
                        String id = sound.value().id();
                        Found first = found.putIfAbsent(id, new Found(sound.value(), source.origin(), file));
                        if (first != null) {
                            problems.add(taken(
                                    "problem.exercise-id-taken",
                                    file,
                                    id,
                                    first.file().name(),
                                    first.origin()));
                        }
                    }
                    case ReadResult.Broken<Exercise> broken -> problems.addAll(broken.problems());
                }
            }
        }
        Map<String, Exercise> usable = new LinkedHashMap<>();
        found.forEach((id, one) -> {
            List<Problem> wrong = reader.variants(one.file().name(), one.file().bytes(), found.keySet());
            problems.addAll(wrong);
            if (wrong.isEmpty()) {
                usable.put(id, one.exercise());
            }
        });
        return usable;
    }

    private static Problem taken(String key, ProgramFiles.File file, String id, String by, Origin origin) {
        return Problem.ofFile(file.name(), key, id, by, origin == Origin.BUILT_IN ? "builtin" : "own");
    }

    /** The program with this id. */
    public Optional<Program> program(String id) {
        return entries.stream()
                .map(Entry::program)
                .filter(program -> program.id().equals(id))
                .findFirst();
    }

    /** All programs, mildest stage first. */
    public List<Program> programs() {
        return entries.stream().map(Entry::program).toList();
    }
}
