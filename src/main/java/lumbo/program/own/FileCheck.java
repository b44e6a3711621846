package lumbo.program.own;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.program.Bundle;
import lumbo.program.Exercise;
import lumbo.program.FileNames;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.ReadResult;

/**
 * Tells what Lumbo would do with files, by the same code that does it: with those of its own folder what it does with
 * them there, with others what it would do if they were added or lay there.
 */
public final class FileCheck {

    private static final Logger LOG = Logger.getLogger(FileCheck.class.getName());
    private static final String UNREADABLE = "problem.unreadable";

    private final Path folder;
    private final ProgramReader reader;
    private final OwnPrograms own;
    private final Library library;
    private final Map<String, Exercise> exercises;
    private final Map<String, String> exerciseFiles = new HashMap<>();
    private final Map<String, Path> programFiles = new HashMap<>();

    /**
     * What is told of a file.
     *
     * @param file its name as the person knows it
     * @param problems why Lumbo would not use it; empty where it would
     * @param warnings what is not quite right with it all the same
     */
    public record Verdict(String file, List<Problem> problems, List<Problem> warnings) {

        public Verdict {
            problems = List.copyOf(problems);
            warnings = List.copyOf(warnings);
        }

        public boolean isSound() {
            return problems.isEmpty();
        }
    }

    private FileCheck(Path folder, ProgramReader reader, Library library) {
        this.folder = folder;
        this.reader = reader;
        this.own = new OwnPrograms(folder, reader);
        this.library = library;
        this.exercises = new HashMap<>(library.exercises());
    }

    /**
     * What is told of files; of those in a folder called {@code exercises} as exercises, of others as programs, which may
     * use the exercises.
     *
     * @param folder the person's own programs; need not exist
     * @param library what is in it, and what came with Lumbo
     */
    public static List<Verdict> of(List<Path> files, Path folder, ProgramReader reader, Library library) {
        FileCheck check = new FileCheck(folder, reader, library);
        Map<Path, Verdict> verdicts = new LinkedHashMap<>();
        files.forEach(file -> verdicts.put(file, new Verdict(file.toString(), List.of(), List.of())));
        Map<Path, ProgramFiles.File> sound = new LinkedHashMap<>();
        for (Path file : List.copyOf(verdicts.keySet())) {
            if (isExercise(file)) {
                verdicts.put(file, check.exercise(file, sound));
            }
        }
        sound.forEach(
                (file, content) -> verdicts.computeIfPresent(file, (_, verdict) -> check.variants(verdict, content)));
        for (Path file : List.copyOf(verdicts.keySet())) {
            if (!isExercise(file)) {
                verdicts.put(file, check.program(file));
            }
        }
        return List.copyOf(verdicts.values());
    }

    private static boolean isExercise(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return parent != null && parent.endsWith(ProgramFiles.EXERCISES);
    }

    // ---- exercises

    private Verdict exercise(Path path, Map<Path, ProgramFiles.File> sound) {
        String shown = path.toString();
        if (isIn(path, folder.resolve(ProgramFiles.EXERCISES)) && isRead(path)) {
            return ofFolder(path, ProgramFiles.EXERCISES + "/" + path.getFileName());
        }
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        ReadResult<Exercise> read = ProgramFiles.file(path, shown).then(file -> {
            name(path, file).ifPresent(problems::add);
            return reader.exercise(shown, file.bytes()).then(exercise -> {
                taken(shown, exercise).ifPresent(problems::add);
                warnings.addAll(reader.warnings(file));
                sound.put(path, file);
                return new ReadResult.Valid<>(exercise);
            });
        });
        problems.addAll(read.problems());
        return new Verdict(shown, problems, warnings);
    }

    private Optional<Problem> taken(String shown, Exercise exercise) {
        String id = exercise.id();
        String first = exerciseFiles.putIfAbsent(id, shown);
        Exercise there = exercises.putIfAbsent(id, exercise);
        if (first != null) {
            return Optional.of(Library.taken("problem.exercise-id-taken", shown, id, first, Library.Origin.OWN));
        }
        return there == null || there.equals(exercise)
                ? Optional.empty()
                : Optional.of(Library.taken(
                        "problem.exercise-id-taken", shown, id, id + FileNames.JSON, Library.Origin.BUILT_IN));
    }

    private Verdict variants(Verdict verdict, ProgramFiles.File file) {
        List<Problem> problems = new ArrayList<>(verdict.problems());
        problems.addAll(reader.variants(file.name(), file.bytes(), exercises.keySet()));
        return new Verdict(verdict.file(), problems, verdict.warnings());
    }

    // ---- programs

    private Verdict program(Path path) {
        String shown = path.toString();
        if (isIn(path, folder) && isRead(path)) {
            return ofFolder(path, String.valueOf(path.getFileName()));
        }
        Library known = new Library(library.entries(), exercises, library.problems(), library.warnings());
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>();
        switch (own.examine(path, shown, known)) {
            case ImportResult.Broken broken -> {
                if (broken.file() != null) {
                    name(path, broken.file()).ifPresent(problems::add);
                    warnings.addAll(reader.warnings(broken.file()));
                }
                problems.addAll(broken.problems());
            }
            case ImportResult.Conflict(ImportResult.Candidate candidate, Library.Entry existing) -> {
                about(path, candidate, problems, warnings);
                String id = candidate.program().id();
                if (existing.origin() == Library.Origin.OWN) {
                    warnings.add(Problem.ofFile(shown, "warning.replaces-own", id, existing.file()));
                } else {
                    problems.add(Library.taken("problem.id-taken", shown, id, existing.file(), existing.origin()));
                }
            }
            case ImportResult.Ready(ImportResult.Candidate candidate) -> about(path, candidate, problems, warnings);
            case ImportResult.Known(String id) -> known(path, id, problems, warnings);
        }
        return new Verdict(shown, problems, warnings);
    }

    /** A file with the very same program as one that is there. */
    private void known(Path path, String id, List<Problem> problems, List<Problem> warnings) {
        ProgramFiles.file(path, path.toString())
                .sound()
                .flatMap(file -> library.program(id).map(same -> new ImportResult.Candidate(file, same)))
                .ifPresent(candidate -> about(path, candidate, problems, warnings));
    }

    private void about(Path path, ImportResult.Candidate candidate, List<Problem> problems, List<Problem> warnings) {
        name(path, candidate.file()).ifPresent(problems::add);
        warnings.addAll(reader.warnings(candidate.file()));
        String id = candidate.program().id();
        Path first = programFiles.putIfAbsent(id, path);
        if (first != null) {
            problems.add(Library.taken("problem.id-taken", path.toString(), id, first.toString(), Library.Origin.OWN));
        }
    }

    // ---- both

    private static Optional<Problem> name(Path path, ProgramFiles.File file) {
        return FileNames.problem(path.toString(), String.valueOf(path.getFileName()), Bundle.is(file));
    }

    private static boolean isRead(Path path) {
        return FileNames.isRead(String.valueOf(path.getFileName()));
    }

    private static boolean isIn(Path file, Path place) {
        Path parent = file.toAbsolutePath().normalize().getParent();
        try {
            return parent != null && Files.isDirectory(place) && Files.isSameFile(parent, place);
        } catch (IOException e) {
            LOG.log(Level.FINE, e, () -> "can't tell where " + file + " lies");
            return false;
        }
    }

    /** What the library tells of a file that lies in the folder, and that its problems call by this name. */
    private Verdict ofFolder(Path path, String name) {
        String shown = path.toString();
        if (Files.notExists(path)) {
            List<Problem> problems = ProgramFiles.file(path, shown).problems();
            return new Verdict(
                    shown, problems.isEmpty() ? List.of(Problem.ofFile(shown, UNREADABLE)) : problems, List.of());
        }
        library.entries().stream()
                .filter(entry ->
                        entry.origin() == Library.Origin.OWN && entry.file().equals(name))
                .forEach(entry -> programFiles.putIfAbsent(entry.program().id(), path));
        return new Verdict(shown, about(name, shown, library.problems()), about(name, shown, library.warnings()));
    }

    private static List<Problem> about(String name, String shown, List<Problem> all) {
        return all.stream()
                .filter(problem -> problem.fileName().equals(name))
                .map(problem -> problem.in(shown + problem.file().substring(name.length())))
                .toList();
    }
}
