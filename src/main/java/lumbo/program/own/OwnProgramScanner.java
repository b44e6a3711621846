package lumbo.program.own;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Exercises;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;
import org.jspecify.annotations.Nullable;

/**
 * The built-in programs, and those of a person's own folder, read again and again as the folder changes. Only files that
 * changed are opened again; all programs are when an exercise of the folder changed, because they may use it.
 *
 * <p>A file that is just being written looks broken for a moment. New problems are therefore told only when no file has
 * changed for {@link #SETTLED}.
 */
public final class OwnProgramScanner {

    /** How long no file may have changed before new problems are told. */
    public static final Duration SETTLED = Duration.ofMillis(400);

    /**
     * What a look at the folder gave.
     *
     * @param library the programs that can be used, and the problems to tell
     * @param settled whether nothing more is to be told; otherwise it takes another look after {@link #SETTLED}
     */
    public record Scan(Library library, boolean settled) {}

    /** What a file held when it had this stamp, and what is not quite right with it. */
    private record Kept<T>(FileStamp stamp, ReadResult<T> content, List<Problem> warnings) {}

    private final Path folder;
    private final ProgramReader reader;
    private final BuiltInPrograms builtIn;
    private Map<String, Kept<ProgramFiles.File>> exerciseFiles = Map.of();
    private Map<String, Kept<Program>> programFiles = Map.of();
    private Exercises exercises = Exercises.NONE;
    private @Nullable Library told;
    private long changedAt;

    /** A scanner of the person's own folder, which need not exist, that has not looked yet. */
    public OwnProgramScanner(Path folder, ProgramReader reader, BuiltInPrograms builtIn) {
        this.folder = folder;
        this.reader = reader;
        this.builtIn = builtIn;
    }

    /** The programs that came with Lumbo and those of a folder, which need not exist, as they are now. */
    public static Library read(Path folder, ProgramReader reader, BuiltInPrograms builtIn) {
        return new OwnProgramScanner(folder, reader, builtIn).scan(0).library();
    }

    /**
     * Looks at the folder. The first look tells everything at once.
     *
     * @param now the instant in nanoseconds, of which only differences count
     */
    public synchronized Scan scan(long now) {
        List<Problem> closed = new ArrayList<>();
        boolean changed = look(closed);
        if (changed) {
            changedAt = now;
        }
        List<Library.Read> programs = new ArrayList<>(builtIn.programs());
        programFiles.forEach((name, kept) ->
                programs.add(new Library.Read(Library.Origin.OWN, name, kept.content(), kept.warnings())));
        Library seen = Library.of(exercises, programs, closed);
        boolean quiet = now - changedAt >= SETTLED.toNanos();
        if (told == null || quiet || isToldAlready(told, seen)) {
            told = seen;
            return new Scan(seen, true);
        }
        return new Scan(told, false);
    }

    private static boolean isToldAlready(Library told, Library seen) {
        return told.problems().containsAll(seen.problems()) && told.warnings().containsAll(seen.warnings());
    }

    /** Reads what changed; tells whether anything did. */
    private boolean look(List<Problem> closed) {
        Map<String, Kept<ProgramFiles.File>> exercisesNow = read(
                folder.resolve(ProgramFiles.EXERCISES),
                ProgramFiles.EXERCISES + "/",
                exerciseFiles,
                closed,
                (stamp, file) -> new Kept<>(stamp, file, List.of()));
        boolean otherExercises = told == null || !stamps(exercisesNow).equals(stamps(exerciseFiles));
        if (otherExercises) {
            exerciseFiles = exercisesNow;
            exercises = builtIn.and(reader, ownExercises());
        }
        exercisesNow.values().forEach(kept -> closed.addAll(kept.content().problems()));
        Map<String, Kept<Program>> programsNow =
                read(folder, "", otherExercises ? Map.of() : programFiles, closed, this::program);
        boolean otherPrograms = !stamps(programsNow).equals(stamps(programFiles));
        programFiles = programsNow;
        closed.addAll(ProgramFiles.passedOver(folder));
        return otherExercises || otherPrograms;
    }

    private Kept<Program> program(FileStamp stamp, ReadResult<ProgramFiles.File> file) {
        return new Kept<>(
                stamp,
                file.then(sound -> reader.program(sound, exercises.usable())),
                file.sound().map(reader::warnings).orElse(List.of()));
    }

    private ProgramFiles ownExercises() {
        List<ProgramFiles.File> files = exerciseFiles.values().stream()
                .flatMap(kept -> kept.content().sound().stream())
                .toList();
        return new ProgramFiles(Library.Origin.OWN, List.of(), files, List.of());
    }

    private static <T> Map<String, Kept<T>> read(
            Path folder,
            String before,
            Map<String, Kept<T>> known,
            List<Problem> closed,
            BiFunction<FileStamp, ReadResult<ProgramFiles.File>, Kept<T>> use) {
        Map<String, Kept<T>> now = new LinkedHashMap<>();
        try {
            for (Path path : ProgramFiles.list(folder)) {
                String name = before + path.getFileName();
                FileStamp stamp = FileStamp.of(path);
                Kept<T> kept = known.get(name);
                now.put(
                        name,
                        kept != null && kept.stamp().equals(stamp)
                                ? kept
                                : use.apply(stamp, ProgramFiles.file(path, name)));
            }
        } catch (IOException e) {
            closed.add(Problem.ofFile(folder.toString(), "problem.unreadable"));
        }
        return now;
    }

    private static Map<String, FileStamp> stamps(Map<String, ? extends Kept<?>> kept) {
        Map<String, FileStamp> stamps = new LinkedHashMap<>();
        kept.forEach((name, one) -> stamps.put(name, one.stamp()));
        return stamps;
    }
}
