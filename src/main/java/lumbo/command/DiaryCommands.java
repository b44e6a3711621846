package lumbo.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lumbo.diary.Diary;
import lumbo.diary.DiaryException;
import lumbo.diary.DiaryState;
import lumbo.diary.NewDiaryFile;
import lumbo.diary.PainEntry;
import lumbo.diary.export.CsvExport;
import lumbo.diary.export.FhirExport;
import lumbo.diary.export.JsonExport;
import lumbo.diary.export.JsonRestore;
import lumbo.diary.export.MeasureCsv;
import lumbo.diary.export.PainCsv;
import lumbo.i18n.Messages;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import tools.jackson.core.JacksonException;

/**
 * What the commands for the diary do: getting it out, and in again. Each gives the exit code 0, or 1 with the problems on
 * {@code err}.
 */
public final class DiaryCommands {

    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Path diary;

    /** As what the diary is written. */
    public enum Format {
        /** All of it, from which it can be made again. */
        JSON,
        /** Three tables for a spreadsheet. */
        CSV,
        /** A bundle of FHIR R4. */
        FHIR
    }

    /**
     * What of a diary is written.
     *
     * @param format as what
     * @param from the first date; none for the first of all
     * @param to the last date; none for the last of all
     * @param name the person's name; only FHIR has a place for it
     */
    public record Wanted(Format format, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> name) {}

    /**
     * Commands that print to these writers.
     *
     * @param diary the diary's file; need not exist
     */
    public DiaryCommands(Messages messages, PrintWriter out, PrintWriter err, Path diary) {
        this.messages = messages;
        this.out = out;
        this.err = err;
        this.diary = diary;
    }

    /** A file as a whole can't be written or read; the message is its sentence. */
    private static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;

        Refused(String sentence) {
            super(sentence);
        }
    }

    private interface Work {
        void run() throws Refused, IOException;
    }

    private int attempt(Work work) {
        int code = 0;
        try {
            work.run();
        } catch (Refused refused) {
            err.println(refused.getMessage());
            code = 1;
        } catch (DiaryException failure) {
            err.println(sentence(failure));
            code = 1;
        } catch (IOException | UncheckedIOException | JacksonException failure) {
            err.println(messages.format("export.not-written", String.valueOf(failure.getMessage())));
            code = 1;
        }
        out.flush();
        err.flush();
        return code;
    }

    private String sentence(DiaryException failure) {
        String key = switch (failure.kind()) {
            case LOCKED -> "import.diary-open";
            case FULL -> "import.diary-full";
            case READ_ONLY -> "import.diary-read-only";
            case DAMAGED -> "import.diary-damaged";
            case NEWER -> "import.diary-newer";
            case CLOSED, OTHER -> "import.diary-other";
        };
        return messages.format(key, diary.toString());
    }

    /**
     * Writes the diary.
     *
     * @param to the file, or for CSV the folder of {@code sessions.csv}, {@code exercises.csv} and
     *     {@code questionnaires.csv}
     * @param force whether files that are there are replaced
     * @param now the time, with the offset of the place
     */
    public int export(Wanted wanted, Path to, boolean force, OffsetDateTime now) {
        return attempt(() -> {
            refuse(wanted);
            List<Path> files = wanted.format() == Format.CSV
                    ? List.of(to.resolve("sessions.csv"), to.resolve("exercises.csv"), to.resolve("questionnaires.csv"))
                    : List.of(to);
            for (Path file : files) {
                if (Files.isDirectory(file) || (Files.exists(file) && !force)) {
                    throw new Refused(messages.format("export.exists", file.toString()));
                }
            }
            if (wanted.format() == Format.CSV) {
                makeFolder(to);
            }
            write(wanted, files, now);
            files.forEach(file -> out.println(messages.format("export.written", file.toString())));
            if (wanted.format() == Format.FHIR) {
                out.println(FhirExport.notice());
            }
        });
    }

    private void refuse(Wanted wanted) throws Refused {
        if (Files.notExists(diary)) {
            throw new Refused(messages.format("export.no-diary", diary.toString()));
        }
        if (wanted.format() == Format.JSON
                && (wanted.from().isPresent() || wanted.to().isPresent())) {
            throw new Refused(messages.get("export.json-is-all"));
        }
        if (wanted.format() != Format.FHIR && wanted.name().isPresent()) {
            throw new Refused(messages.get("export.name-only-in-fhir"));
        }
        if (wanted.from().orElse(FIRST).isAfter(wanted.to().orElse(LAST))) {
            throw new Refused(messages.get("export.no-days"));
        }
    }

    private void makeFolder(Path folder) throws IOException, Refused {
        try {
            Files.createDirectories(folder);
        } catch (FileAlreadyExistsException file) {
            throw new Refused(messages.format("export.no-folder", folder.toString()));
        }
    }

    /** Each file gets its name only when all are whole. */
    private void write(Wanted wanted, List<Path> files, OffsetDateTime now) throws IOException, Refused {
        List<Path> parts = new ArrayList<>();
        try {
            for (Path file : files) {
                Path folder = Optional.ofNullable(file.toAbsolutePath().getParent())
                        .filter(Files::isDirectory)
                        .orElseThrow(() -> new Refused(messages.format("export.nowhere", file.toString())));
                parts.add(Files.createTempFile(folder, "lumbo-export-", ".part"));
            }
            try (Diary open = Diary.open(diary);
                    OutputStream first = open(parts.getFirst());
                    OutputStream second = open(parts.get(Math.min(1, parts.size() - 1)));
                    OutputStream last = open(parts.getLast())) {
                open.state(state -> write(wanted, state, now, first, second, last));
            }
            for (int i = 0; i < files.size(); i++) {
                Files.move(parts.get(i), files.get(i), StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            for (Path part : parts) {
                Files.deleteIfExists(part);
            }
        }
    }

    private static OutputStream open(Path part) throws IOException {
        return new BufferedOutputStream(Files.newOutputStream(part));
    }

    private void write(
            Wanted wanted,
            DiaryState state,
            OffsetDateTime now,
            OutputStream first,
            OutputStream second,
            OutputStream last) {
        LocalDate from = wanted.from().orElse(FIRST);
        LocalDate to = wanted.to().orElse(LAST);
        switch (wanted.format()) {
            case JSON -> JsonExport.write(state, first);
            case CSV -> {
                CsvExport.write(state, from, to, messages.locale(), first, second);
                MeasureCsv.write(state, from, to, last);
            }
            case FHIR -> FhirExport.write(state, from, to, messages.locale(), wanted.name(), now, first);
        }
    }

    /**
     * Reads a file in: JSON makes the diary again, and a table of pain adds to it.
     *
     * @param replace whether a diary that has something may be replaced; it is kept beside the new one
     */
    public int importFile(Path file, boolean replace) {
        return attempt(() -> {
            if (Files.notExists(file)) {
                throw new Refused(
                        Problem.ofFile(file.toString(), "problem.no-such-file").describe(messages));
            }
            if (isJson(file)) {
                restore(file, replace);
            } else {
                addPain(file);
            }
        });
    }

    /** JSON of any kind begins with a brace or a bracket, and a table never does. */
    private boolean isJson(Path file) throws Refused {
        try (InputStream in = Files.newInputStream(file)) {
            String begin = new String(in.readNBytes(64), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("\uFEFF", "")
                    .strip();
            return begin.startsWith("{") || begin.startsWith("[");
        } catch (IOException unreadable) {
            throw new Refused(
                    Problem.ofFile(file.toString(), "problem.unreadable").describe(messages));
        }
    }

    private void restore(Path file, boolean replace) throws Refused {
        NewDiaryFile.Old old = NewDiaryFile.look(diary);
        if (!old.isEmpty()) {
            String what = old.readable()
                    ? messages.format("import.replaces", diary.toString(), old.sessions(), old.pain(), old.rest())
                    : messages.format("import.replaces-unreadable", diary.toString());
            if (!replace) {
                throw new Refused(what + " " + messages.get("import.say-replace"));
            }
            out.println(what);
        }
        JsonRestore.Restored restored = sound(JsonRestore.restore(file, diary));
        out.println(messages.format("import.restored", diary.toString(), restored.sessions()));
        restored.kept().ifPresent(kept -> out.println(messages.format("import.kept", kept.toString())));
    }

    private void addPain(Path file) throws Refused {
        List<PainEntry> entries = sound(PainCsv.read(file));
        try (Diary open = Diary.open(diary)) {
            int added = open.addPain(entries).join();
            out.println(messages.format("import.added", added, entries.size() - added));
        }
    }

    private <T> T sound(ReadResult<T> result) throws Refused {
        return switch (result) {
            case ReadResult.Sound<T> sound -> sound.value();
            case ReadResult.Broken<T> broken ->
                throw new Refused(String.join(
                        System.lineSeparator(),
                        broken.problems().stream()
                                .map(problem -> problem.describe(messages))
                                .toList()));
        };
    }
}
