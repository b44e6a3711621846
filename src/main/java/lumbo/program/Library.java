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

    /** Reads everything that {@code sources} give, in their order. Built-in programs win over own ones of the same id. */
    public static Library load(ProgramReader reader, List<ProgramFiles> sources) {
        Map<String, Exercise> exercises = new LinkedHashMap<>();
        Map<String, Entry> entries = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ProgramFiles source : sources) {
            source.problems().forEach(problems::add);
            for (ProgramFiles.File file : source.exercises()) {
                switch (reader.exercise(file.name(), file.bytes())) {
                    case ReadResult.Sound<Exercise>(Exercise exercise) ->
                        exercises.putIfAbsent(exercise.id(), exercise);
                    case ReadResult.Broken<Exercise>(List<Problem> found) -> problems.addAll(found);
                }
            }
        }
        for (ProgramFiles source : sources) {
            for (ProgramFiles.File file : source.programs()) {
                switch (reader.program(file.name(), file.bytes(), exercises)) {
                    case ReadResult.Sound<Program>(Program program) ->
                        add(new Entry(program, source.origin(), file.name()), entries, problems);
                    case ReadResult.Broken<Program>(List<Problem> found) -> problems.addAll(found);
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

    private static void add(Entry entry, Map<String, Entry> entries, List<Problem> problems) {
        Entry there = entries.putIfAbsent(entry.program().id(), entry);
        if (there != null) {
            problems.add(Problem.ofFile(
                    entry.file(), "problem.id-taken", entry.program().id(), there.file()));
        }
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
