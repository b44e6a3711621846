package lumbo.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.DiaryCopy;
import lumbo.diary.export.DiaryExport;
import lumbo.diary.export.DiaryExport.Choice;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.report.DoctorReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes the diary: into a file, or as CSV into a folder of tables. */
@Command(name = "export")
final class ExportCommand extends Subcommand {

    @Option(names = "--format", paramLabel = Label.FORMAT, required = true)
    private Format format = Format.JSON;

    @Option(names = "--from", paramLabel = Label.DATE)
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = Label.DATE)
    private @Nullable LocalDate to;

    @Option(names = "--name", paramLabel = Label.NAME)
    private @Nullable String name;

    @Option(names = "--out", required = true, paramLabel = Label.FILE_OR_DIR)
    private Path out = Path.of(".");

    @Option(names = "--force")
    private boolean force;

    @Override
    int run() throws Refusal, IOException {
        DiaryExport.Selection wanted = new DiaryExport.Selection(
                format, from, to, name, EnumSet.allOf(DiaryExport.Table.class), words().locale());
        Path diary = folders().diary();
        refuse(wanted, diary);
        write(wanted, diary).forEach(file -> console().say("export.written", file.toString()));
        if (!format.notice().isEmpty()) {
            console().out().println(format.notice());
        }
        return CommandErrors.DONE;
    }

    private void refuse(DiaryExport.Selection wanted, Path diary) throws Refusal {
        if (Files.notExists(diary)) {
            throw new Refusal(words().format("export.no-diary", diary.toString()));
        }
        if (!format.has(Choice.DAYS) && (from != null || to != null)) {
            throw new Refusal(words().get("export.is-all"));
        }
        if (!format.has(Choice.NAME) && name != null) {
            throw new Refusal(words().format("export.no-name", format, named()));
        }
        if (!wanted.hasDays()) {
            throw new Refusal(words().get("export.no-days"));
        }
        for (Path file : DiaryExport.files(wanted, out)) {
            if (Files.isDirectory(file)) {
                throw new Refusal(words().format("export.is-folder", file.toString()));
            }
            if (Files.exists(file) && !force) {
                throw new Refusal(words().format("export.exists", file.toString()));
            }
        }
    }

    private static String named() {
        return Stream.of(Format.values())
                .filter(one -> one.has(Choice.NAME))
                .map(one -> "--format " + one.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private List<Path> write(DiaryExport.Selection wanted, Path diary) throws IOException, Refusal {
        try {
            if (DiaryCopy.isNeeded(diary)) {
                try (DiaryCopy copy = DiaryCopy.of(diary)) {
                    return write(wanted, copy.diary());
                }
            }
            try (Diary open = Diary.open(diary)) {
                return write(wanted, open);
            }
        } catch (NotDirectoryException file) {
            throw new Refusal(words().format("export.no-folder", out.toString()), file);
        } catch (NoSuchFileException nowhere) {
            throw new Refusal(words().format("export.nowhere", out.toString()), nowhere);
        }
    }

    private List<Path> write(DiaryExport.Selection wanted, Diary open) throws IOException {
        return DiaryExport.write(open, wanted, out, now(), new DoctorReport(words()));
    }
}
