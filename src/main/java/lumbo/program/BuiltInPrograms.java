package lumbo.program;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lumbo.packed.Packed;

/**
 * The programs and exercises that came with Lumbo, read and checked.
 *
 * @param exercises the exercises
 * @param files the names of their files, by the exercises' ids
 * @param programs what reading each program's file gave
 * @param unreadable what is wrong with files that could not even be read
 */
public record BuiltInPrograms(
        Exercises exercises, Map<String, String> files, List<Library.Read> programs, List<Problem> unreadable) {

    /** The name under which they are packed. */
    public static final String PACKED = "programs";

    /** Nothing at all. */
    public static final BuiltInPrograms NONE = new BuiltInPrograms(Exercises.NONE, Map.of(), List.of(), List.of());

    /** Keeps copies of the lists. */
    public BuiltInPrograms {
        files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
        programs = List.copyOf(programs);
        unreadable = List.copyOf(unreadable);
    }

    /** Those of this Lumbo: as they were packed, or where nothing is packed, read from their files. */
    public static BuiltInPrograms get(ProgramReader reader) {
        return Packed.value(PACKED, BuiltInPrograms.class).orElseGet(() -> ofFiles(reader));
    }

    /** Reads the files that came with Lumbo. */
    public static BuiltInPrograms ofFiles(ProgramReader reader) {
        return of(reader, ProgramFiles.builtIn());
    }

    /** Reads such files. */
    static BuiltInPrograms of(ProgramReader reader, ProgramFiles files) {
        Map<String, String> names = new LinkedHashMap<>();
        Exercises exercises = Exercises.of(reader, NONE, files, names);
        return new BuiltInPrograms(exercises, names, Library.read(reader, files, exercises), files.problems());
    }

    /** The exercises that one's own programs may use: these, and one's own. */
    public Exercises and(ProgramReader reader, ProgramFiles own) {
        return Exercises.of(reader, this, own, new LinkedHashMap<>());
    }

    /** The library of these alone. */
    Library library() {
        return Library.of(exercises, programs, unreadable);
    }
}
