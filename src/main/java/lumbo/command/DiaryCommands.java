package lumbo.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import lumbo.diary.Diary;
import lumbo.diary.DiaryCopy;
import lumbo.diary.DiaryException;
import lumbo.diary.NewDiaryFile;
import lumbo.diary.PainEntry;
import lumbo.diary.export.DiaryExport;
import lumbo.diary.export.FhirExport;
import lumbo.diary.export.JsonRestore;
import lumbo.diary.export.PainCsv;
import lumbo.files.Beginning;
import lumbo.i18n.Messages;
import lumbo.instance.OneInstance;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles;
import lumbo.program.ReadResult;
import lumbo.report.DoctorReport;

/**
 * What the commands for the diary do: getting it out, and in again. Each gives the exit code 0, or 1 with the problems on
 * {@code err}.
 */
public final class DiaryCommands {

    private final Messages messages;
    private final PrintWriter out;
    private final PrintWriter err;
    private final Path diary;

    /**
     * What of a diary is written.
     *
     * @param format as what
     * @param from the first date; none for the first of all
     * @param to the last date; none for the last of all
     * @param name the person's name; only FHIR and PDF have a place for it
     */
    public record Wanted(
            DiaryExport.Format format, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> name) {}

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

        Refused(String sentence, IOException cause) {
            super(sentence, cause);
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
            err.println(Failures.diary(messages, failure, diary.toString()));
            code = 1;
        } catch (CompletionException failure) {
            err.println(
                    failure.getCause() instanceof DiaryException below
                            ? Failures.diary(messages, below, diary.toString())
                            : Failures.sentence(messages, failure));
            code = 1;
        } catch (IOException | UncheckedIOException failure) {
            err.println(Failures.sentence(messages, failure));
            code = 1;
        }
        out.flush();
        err.flush();
        return code;
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
            DiaryExport.Wanted all = new DiaryExport.Wanted(
                    wanted.format(),
                    wanted.from(),
                    wanted.to(),
                    wanted.name(),
                    EnumSet.allOf(DiaryExport.Table.class),
                    messages.locale());
            refuse(wanted, all);
            for (Path file : DiaryExport.files(all, to)) {
                if (Files.isDirectory(file)) {
                    throw new Refused(messages.format("export.is-folder", file.toString()));
                }
                if (Files.exists(file) && !force) {
                    throw new Refused(messages.format("export.exists", file.toString()));
                }
            }
            write(all, to, now).forEach(file -> out.println(messages.format("export.written", file.toString())));
            if (wanted.format() == DiaryExport.Format.FHIR) {
                out.println(FhirExport.notice());
            }
        });
    }

    private List<Path> write(DiaryExport.Wanted wanted, Path to, OffsetDateTime now) throws IOException, Refused {
        try {
            if (DiaryCopy.isNeeded(diary)) {
                try (DiaryCopy copy = DiaryCopy.of(diary)) {
                    return write(copy.diary(), wanted, to, now);
                }
            }
            try (Diary open = Diary.open(diary)) {
                return write(open, wanted, to, now);
            }
        } catch (NotDirectoryException file) {
            throw new Refused(messages.format("export.no-folder", to.toString()), file);
        } catch (NoSuchFileException nowhere) {
            throw new Refused(messages.format("export.nowhere", to.toString()), nowhere);
        }
    }

    private List<Path> write(Diary open, DiaryExport.Wanted wanted, Path to, OffsetDateTime now) throws IOException {
        return DiaryExport.write(open, wanted, to, now, new DoctorReport(messages));
    }

    private void refuse(Wanted wanted, DiaryExport.Wanted all) throws Refused {
        if (Files.notExists(diary)) {
            throw new Refused(messages.format("export.no-diary", diary.toString()));
        }
        if (wanted.format() == DiaryExport.Format.JSON
                && (wanted.from().isPresent() || wanted.to().isPresent())) {
            throw new Refused(messages.get("export.json-is-all"));
        }
        if (wanted.format() != DiaryExport.Format.FHIR
                && wanted.format() != DiaryExport.Format.PDF
                && wanted.name().isPresent()) {
            throw new Refused(messages.get("export.name-only-in-fhir"));
        }
        if (!all.hasDays()) {
            throw new Refused(messages.get("export.no-days"));
        }
    }

    /**
     * Reads a file in: JSON makes the diary again, and a table of pain adds to it.
     *
     * @param replace whether a diary that has something may be replaced; it is kept beside the new one
     * @param now the time, with the offset of the place
     */
    public int importFile(Path file, boolean replace, OffsetDateTime now) {
        return attempt(() -> {
            Optional<Problem> closed = ProgramFiles.closed(file, file.toString());
            if (closed.isPresent()) {
                throw new Refused(closed.get().describe(messages));
            }
            if (Beginning.isJson(file)) {
                restore(file, replace);
            } else {
                addPain(file, now);
            }
        });
    }

    private void restore(Path file, boolean replace) throws Refused, IOException {
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
        JsonRestore.Restored restored = restored(file);
        out.println(messages.format("import.restored", diary.toString(), restored.sessions()));
        restored.kept().ifPresent(kept -> out.println(messages.format("import.kept", kept.toString())));
    }

    /** Nobody may open a window or restore meanwhile. */
    private JsonRestore.Restored restored(Path file) throws Refused, IOException {
        try (OneInstance held =
                OneInstance.take(diary.toAbsolutePath().resolveSibling("")).orElse(null)) {
            if (held == null) {
                throw new Refused(messages.get("restore.window-open"));
            }
            return sound(JsonRestore.restore(file, diary));
        }
    }

    private void addPain(Path file, OffsetDateTime now) throws Refused {
        List<PainEntry> entries = sound(PainCsv.read(file, now));
        try (Diary open = Diary.open(diary)) {
            int added = open.addPain(entries, now).join().size();
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
