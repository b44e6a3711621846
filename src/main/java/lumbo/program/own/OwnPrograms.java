package lumbo.program.own;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.files.Access;
import lumbo.files.FreeName;
import lumbo.files.FullDisk;
import lumbo.files.RealFile;
import lumbo.files.SafeFile;
import lumbo.program.Bundle;
import lumbo.program.FileNames;
import lumbo.program.Library;
import lumbo.program.LocalizedText;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramPictures;
import lumbo.program.ProgramReader;
import lumbo.program.ProgramText;
import lumbo.program.ProgramWriter;
import lumbo.program.ReadResult;

/**
 * The folder of a person's own programs: what goes into it and out of it. A file is checked whole before anything is
 * written, and then is there whole or not at all, even if Lumbo is killed meanwhile. No file is ever overwritten unasked.
 *
 * <p>What is removed goes into a folder inside it, from which it can be brought back until Lumbo is closed.
 *
 * @param folder where the programs are; need not exist
 * @param reader reads them
 */
public record OwnPrograms(Path folder, ProgramReader reader) {

    private static final Logger LOG = Logger.getLogger(OwnPrograms.class.getName());
    private static final String REMOVED = "removed";

    // ---- into the folder

    /** Adds a file, unless something is wrong with it or another program has its id. */
    public ImportResult add(Path file, Library library) {
        return written(examine(file, String.valueOf(file.getFileName()), library));
    }

    private ImportResult add(ProgramFiles.File file, Library library) {
        return written(examine(file, library));
    }

    private ImportResult written(ImportResult.Examined examined) {
        return switch (examined) {
            case ImportResult.Ready(ImportResult.Candidate candidate) -> write(candidate);
            case ImportResult.Known known -> known;
            case ImportResult.Conflict conflict -> conflict;
            case ImportResult.Broken broken -> broken;
        };
    }

    /** What {@link #add} would make of a file that the person knows by this name; nothing is written. */
    public ImportResult.Examined examine(Path file, String name, Library library) {
        ReadResult<ProgramFiles.File> read = ProgramFiles.file(file, name);
        return read.sound()
                .map(sound -> examine(sound, library))
                .orElseGet(() -> new ImportResult.Broken(name, null, read.problems()));
    }

    private ImportResult.Examined examine(ProgramFiles.File file, Library library) {
        return switch (reader.program(file, library.exercises())) {
            case ReadResult.Invalid<Program> broken -> new ImportResult.Broken(file.name(), file, broken.problems());
            case ReadResult.Valid<Program> sound -> {
                ImportResult.Candidate candidate = new ImportResult.Candidate(file, sound.value());
                Optional<Library.Entry> existing =
                        library.entry(candidate.program().id());
                if (existing.isEmpty()) {
                    yield new ImportResult.Ready(candidate);
                }
                yield isSame(candidate, existing.get())
                        ? new ImportResult.Known(candidate.program().id())
                        : new ImportResult.Conflict(candidate, existing.get());
            }
        };
    }

    private boolean isSame(ImportResult.Candidate candidate, Library.Entry existing) {
        return candidate.program().equals(existing.program())
                && pictures(candidate.file())
                        .equals(file(existing).map(OwnPrograms::pictures).orElse(Map.of()));
    }

    private static Map<String, Integer> pictures(ProgramFiles.File file) {
        Map<String, Integer> sums = new TreeMap<>();
        if (Bundle.is(file)) {
            Bundle bundle = Bundle.of(file.name(), file.bytes());
            bundle.pictures()
                    .forEach(picture -> sums.put(
                            picture,
                            bundle.picture(picture).map(Arrays::hashCode).orElse(0)));
        }
        return sums;
    }

    /** Puts a candidate in the place of one's own program that has its id. */
    public ImportResult replace(ImportResult.Conflict conflict) {
        ImportResult.Candidate candidate = conflict.candidate();
        String id = candidate.program().id();
        Path old = folder.resolve(conflict.existing().file());
        boolean sameKind = Bundle.hasEnding(String.valueOf(old.getFileName())) == Bundle.is(candidate.file());
        Path target = sameKind ? old : FreeNames.file(folder, id, ending(candidate.file()));
        try {
            write(target, candidate.file().bytes());
            if (!sameKind) {
                Files.deleteIfExists(old);
            }
            return new ImportResult.Added(id);
        } catch (IOException e) {
            return new ImportResult.Unwritten(problem(e, folder));
        }
    }

    /** Adds a candidate under an id that is free, with a title that tells it from the other one. */
    public ImportResult keepBoth(ImportResult.Conflict conflict, Library library, DerivedTitles titles) {
        Program program = conflict.candidate().program();
        String id = FreeNames.id(program.id(), "", free -> library.entry(free).isPresent());
        int number = 2;
        while (isTitle(titles.ofAnother(program.title(), number), library)) {
            number++;
        }
        return addRenamed(conflict.candidate().file(), id, titles.ofAnother(program.title(), number), library);
    }

    /** Adds a copy of a program, with an id that is free and a title that tells that it is a copy. */
    public ImportResult copy(Library.Entry entry, Library library, DerivedTitles titles) {
        Program program = entry.program();
        String id =
                FreeNames.id(program.id(), "-copy", free -> library.entry(free).isPresent());
        int number = 1;
        while (isTitle(titles.ofCopy(program.title(), number), library)) {
            number++;
        }
        LocalizedText title = titles.ofCopy(program.title(), number);
        ReadResult<ProgramFiles.File> whole = whole(entry);
        return whole.sound()
                .map(file -> addRenamed(file, id, title, library))
                .orElseGet(() -> new ImportResult.Broken(entry.file(), null, whole.problems()));
    }

    private static boolean isTitle(LocalizedText title, Library library) {
        return library.programs().stream().anyMatch(program -> program.title().equals(title));
    }

    private ImportResult addRenamed(ProgramFiles.File file, String id, LocalizedText title, Library library) {
        return add(changed(file, text -> ProgramText.renamed(text, id, title)), library);
    }

    private ImportResult write(ImportResult.Candidate candidate) {
        String id = candidate.program().id();
        try {
            write(
                    FreeNames.file(folder, id, ending(candidate.file())),
                    candidate.file().bytes());
            return new ImportResult.Added(id);
        } catch (IOException e) {
            return new ImportResult.Unwritten(problem(e, folder));
        }
    }

    private void write(Path file, byte[] bytes) throws IOException {
        Access.OWNER.makeFolder(SafeFile.folderOf(RealFile.of(file)));
        SafeFile.write(file, Access.OWNER, out -> out.write(bytes));
    }

    private static String ending(ProgramFiles.File file) {
        return Bundle.is(file) ? Bundle.ENDING : FileNames.JSON;
    }

    // ---- out of the folder

    /** The name of the file that {@link #save} would write of a program. */
    public static String fileName(Library.Entry entry) {
        return entry.program().id() + (entry.program().hasPictures() ? Bundle.ENDING : FileNames.JSON);
    }

    /**
     * Writes a program as one file that holds everything it needs: its exercises, and its pictures if it has any. A file
     * that does so already is written as it is. A file of that name is replaced.
     *
     * @param chosen where to; the name gets the ending of such files where it has none, and nothing is replaced then
     */
    public FileChangeResult<Path> save(Library.Entry entry, Path chosen) {
        return switch (whole(entry)) {
            case ReadResult.Valid<ProgramFiles.File>(ProgramFiles.File file) -> save(file, chosen);
            case ReadResult.Invalid<ProgramFiles.File> broken ->
                new FileChangeResult.Failed<>(broken.problems().getFirst());
        };
    }

    private static FileChangeResult<Path> save(ProgramFiles.File file, Path chosen) {
        try {
            return new FileChangeResult.Done<>(
                    SafeFile.writeChosen(chosen, ending(file), out -> out.write(file.bytes())));
        } catch (NoSuchFileException noFolder) {
            LOG.log(Level.FINE, "the folder is gone", noFolder);
            return new FileChangeResult.Failed<>(Problem.ofFile(chosen.toString(), "own.closed", chosen.toString()));
        } catch (FileAlreadyExistsException there) {
            LOG.log(Level.FINE, "another file is there", there);
            return new FileChangeResult.Failed<>(Problem.ofFile(there.getFile(), "own.there", there.getFile()));
        } catch (IOException e) {
            return new FileChangeResult.Failed<>(problem(e, chosen));
        }
    }

    /** The file of a program with everything that the program needs. */
    private ReadResult<ProgramFiles.File> whole(Library.Entry entry) {
        Program program = entry.program();
        if (entry.origin() == Library.Origin.BUILT_IN) {
            byte[] text = ProgramWriter.write(program).getBytes(StandardCharsets.UTF_8);
            return new ReadResult.Valid<>(new ProgramFiles.File(program.id() + FileNames.JSON, text));
        }
        ReadResult<ProgramFiles.File> read = ProgramFiles.file(folder.resolve(entry.file()), entry.file());
        if (!(read instanceof ReadResult.Valid<ProgramFiles.File>(ProgramFiles.File file))
                || reader.program(file, Map.of()) instanceof ReadResult.Valid<Program>) {
            return read;
        }
        return reader.program(file, program.exercises())
                .then(sound -> new ReadResult.Valid<>(changed(file, text -> ProgramText.complete(text, sound))));
    }

    private interface TextChange {
        byte[] of(byte[] text);
    }

    /** A sound file with its text changed; the pictures of a bundle stay as they are. */
    private static ProgramFiles.File changed(ProgramFiles.File file, TextChange change) {
        if (!Bundle.is(file)) {
            return new ProgramFiles.File(file.name(), change.of(file.bytes()));
        }
        Bundle bundle = Bundle.of(file.name(), file.bytes());
        Map<String, byte[]> pictures = new TreeMap<>();
        bundle.pictures().forEach(name -> bundle.picture(name).ifPresent(picture -> pictures.put(name, picture)));
        byte[] text = bundle.text().orElseThrow();
        return new ProgramFiles.File(file.name(), Bundle.write(change.of(text), pictures));
    }

    /** The pictures of a program, kept in memory as they stand in its file. */
    public ProgramPictures pictures(Library.Entry entry) {
        return file(entry)
                .filter(Bundle::is)
                .map(file -> Bundle.of(file.name(), file.bytes()))
                .<ProgramPictures>map(bundle -> bundle::picture)
                .orElse(ProgramPictures.NONE);
    }

    private Optional<ProgramFiles.File> file(Library.Entry entry) {
        return entry.origin() == Library.Origin.OWN ? file(entry.file()) : Optional.empty();
    }

    /** A file of the folder by its name in problems, such as {@code exercises/my-own.json}, if it can be read. */
    private Optional<ProgramFiles.File> file(String name) {
        return ProgramFiles.file(folder.resolve(name), name).sound();
    }

    /** The files of the folder that can't be used, each with its content and all its problems. */
    public List<ImportResult.Broken> broken(Library library) {
        return byFile(library.problems());
    }

    /** The files of the folder that are used, though something is not quite right with them. */
    public List<ImportResult.Broken> doubtful(Library library) {
        return byFile(library.warnings());
    }

    private List<ImportResult.Broken> byFile(List<Problem> problems) {
        Map<String, List<Problem>> byFile = new LinkedHashMap<>();
        for (Problem problem : problems) {
            byFile.computeIfAbsent(problem.fileName(), name -> new ArrayList<>())
                    .add(problem);
        }
        List<ImportResult.Broken> found = new ArrayList<>();
        byFile.forEach((name, all) ->
                found.add(new ImportResult.Broken(name, file(name).orElse(null), all)));
        return found;
    }

    // ---- removing

    /** Takes a program out of the folder, so that it can be brought back. */
    public FileChangeResult<RemovedProgram> remove(Library.Entry entry) {
        Path file = folder.resolve(entry.file());
        Path aside = folder.resolve(REMOVED);
        try {
            Access.OWNER.makeFolder(aside);
            Path to = FreeNames.file(aside, FreeName.stem(file), FreeName.ending(file));
            SafeFile.move(file, to);
            return new FileChangeResult.Done<>(new RemovedProgram(
                    String.valueOf(to.getFileName()),
                    entry.program().id(),
                    entry.program().title()));
        } catch (IOException e) {
            return new FileChangeResult.Failed<>(problem(e, file));
        }
    }

    /** Brings a removed program back, unless its id was given to another one meanwhile. */
    public FileChangeResult<String> restore(RemovedProgram removed, Library library) {
        String name = removed.name();
        Path from = folder.resolve(REMOVED).resolve(name);
        Path to = FreeNames.file(folder, FreeName.stem(from), FreeName.ending(from));
        if (library.entry(removed.id()).isPresent()) {
            return new FileChangeResult.Failed<>(Problem.ofFile(name, "own.undo.taken"));
        }
        try {
            SafeFile.move(from, to);
            return new FileChangeResult.Done<>(removed.id());
        } catch (IOException e) {
            return new FileChangeResult.Failed<>(problem(e, to));
        }
    }

    /** What was removed and is still there to be brought back: something only when Lumbo was not closed but killed. */
    public List<RemovedProgram> removed(Library library) {
        List<RemovedProgram> found = new ArrayList<>();
        try {
            for (Path path : ProgramFiles.list(folder.resolve(REMOVED))) {
                String name = String.valueOf(path.getFileName());
                ProgramFiles.file(path, name)
                        .then(file -> reader.program(file, library.exercises()))
                        .sound()
                        .ifPresent(program -> found.add(new RemovedProgram(name, program.id(), program.title())));
            }
        } catch (IOException e) {
            LOG.log(Level.WARNING, "can't look for removed programs", e);
        }
        return found;
    }

    /** Deletes for good what was removed, and what was left half written; called when Lumbo is closed. */
    public void tidy() {
        Path aside = folder.resolve(REMOVED);
        try {
            SafeFile.deleteParts(folder);
            for (Path file : ProgramFiles.list(aside)) {
                Files.deleteIfExists(file);
            }
            if (Files.isDirectory(aside)) {
                SafeFile.deleteParts(aside);
                Files.delete(aside);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the folder of removed programs stays", e);
        }
    }

    static Problem problem(IOException failure, Path where) {
        LOG.log(Level.WARNING, "a program can't be written", failure);
        if (failure instanceof NoSuchFileException) {
            return Problem.ofFile(where.toString(), "own.gone", where.toString());
        }
        return Problem.ofFile(where.toString(), FullDisk.is(failure) ? "own.full" : "own.closed", where.toString());
    }
}
