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
 * @param warnings what is not quite right with files that are used all the same
 */
public record Library(
        List<Entry> entries, Map<String, Exercise> exercises, List<Problem> problems, List<Problem> warnings) {

    /** Where a program comes from. */
    public enum Origin {
        /** It came with Lumbo. */
        BUILT_IN,
        /** It lies in the person's own folder. */
        OWN
    }

    /** A complete program of the library, where it comes from, and the name of its file. */
    public record Entry(Program program, Origin origin, String file) {}

    public static final Library EMPTY = new Library(List.of(), Map.of(), List.of(), List.of());

    public Library {
        entries = List.copyOf(entries);
        exercises = Collections.unmodifiableMap(new LinkedHashMap<>(exercises));
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
    }

    /**
     * What reading a program file gave.
     *
     * @param origin whose file it is
     * @param file the file's name
     * @param result the program, or what is wrong
     * @param warnings what is not quite right with a program that can be used
     */
    public record Read(Origin origin, String file, ReadResult<Program> result, List<Problem> warnings) {

        public Read {
            warnings = List.copyOf(warnings);
        }
    }

    /** The programs that came with Lumbo, and none of one's own. */
    public static Library builtIn(ProgramReader reader) {
        return BuiltInPrograms.get(reader).library();
    }

    /** Reads the programs of files, which may use the exercises. */
    public static List<Read> read(ProgramReader reader, ProgramFiles files, Exercises exercises) {
        return files.programs().stream()
                .map(file -> new Read(
                        files.origin(), file.name(), reader.program(file, exercises.usable()), reader.warnings(file)))
                .toList();
    }

    /**
     * The library of files that were read already. Where two have the same id the first one stands and the other is a
     * problem.
     *
     * @param programs the program files, in order
     * @param unreadable what is wrong with files and folders that could not even be opened
     */
    public static Library of(Exercises exercises, List<Read> programs, List<Problem> unreadable) {
        List<Problem> problems = new ArrayList<>(unreadable);
        problems.addAll(exercises.problems());
        List<Problem> warnings = new ArrayList<>(exercises.warnings());
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Read read : programs) {
            problems.addAll(read.result().problems());
            read.result().sound().ifPresent(program -> {
                String id = program.id();
                Entry first = entries.putIfAbsent(id, new Entry(program, read.origin(), read.file()));
                if (first == null) {
                    warnings.addAll(read.warnings());
                } else {
                    problems.add(taken("problem.id-taken", read.file(), id, first.file(), first.origin()));
                }
            });
        }
        List<Entry> sorted = entries.values().stream()
                .sorted(Comparator.comparing(entry -> entry.program().stages().stream()
                        .min(Comparator.naturalOrder())
                        .orElse(Stage.REMISSION)))
                .toList();
        return new Library(sorted, exercises.usable(), problems, warnings);
    }

    /** The problem of a file whose id another one has already. */
    public static Problem taken(String key, String file, String id, String by, Origin origin) {
        return Problem.ofFile(file, key, id, by, origin == Origin.BUILT_IN ? "builtin" : "own");
    }

    /** The program with this id, and where it comes from. */
    public Optional<Entry> entry(String id) {
        return entries.stream().filter(entry -> entry.program().id().equals(id)).findFirst();
    }

    /** The program with this id. */
    public Optional<Program> program(String id) {
        return entry(id).map(Entry::program);
    }

    /** All programs, mildest stage first. */
    public List<Program> programs() {
        return entries.stream().map(Entry::program).toList();
    }
}
