package lumbo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import lumbo.command.DiaryCommands;
import lumbo.diary.export.DiaryExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that get the diary out, and in. */
final class DiaryFileCommands {

    private DiaryFileCommands() {}

    private static DiaryCommands commands(SubCommand.Line line) {
        return new DiaryCommands(
                line.words(), line.out(), line.err(), line.folders().diary());
    }

    /** Gets the diary out. */
    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description =
                    "Write the diary: all of it as JSON, as tables, as FHIR for a clinic, or as a PDF for the doctor.")
    static final class Export extends SubCommand {

        @Option(names = "--format", required = true, description = "What is written: ${COMPLETION-CANDIDATES}.")
        private DiaryExport.Format format = DiaryExport.Format.JSON;

        @Option(names = "--from", paramLabel = "DATE", description = "The first day, such as 2026-07-22.")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DATE", description = "The last day, such as 2026-07-22.")
        private @Nullable LocalDate to;

        @Option(names = "--name", paramLabel = "NAME", description = "The person's name; FHIR and PDF only.")
        private @Nullable String name;

        @Option(
                names = "--out",
                required = true,
                paramLabel = "FILE_OR_DIR",
                description = "The file to write, or for csv the folder.")
        private Path out = Path.of(".");

        @Option(names = "--force", description = "Replace files that are there.")
        private boolean force;

        @Override
        int run(Line line) {
            DiaryCommands.Wanted wanted = new DiaryCommands.Wanted(
                    format, Optional.ofNullable(from), Optional.ofNullable(to), Optional.ofNullable(name));
            return commands(line).export(wanted, out, force, OffsetDateTime.now(ZoneId.systemDefault()));
        }
    }

    /** Gets a diary in. */
    @Command(
            name = "import",
            mixinStandardHelpOptions = true,
            description = "Make the diary again from exported JSON, or add the pain of a CSV table to it.")
    static final class Import extends SubCommand {

        @Parameters(
                paramLabel = "FILE",
                description = "Exported JSON, or a table with at, pain_0_10, place, spots, note.")
        private Path file = Path.of(".");

        @Option(names = "--replace", description = "Replace a diary that has something; it is kept beside the new one.")
        private boolean replace;

        @Override
        int run(Line line) {
            return commands(line).importFile(file, replace, OffsetDateTime.now(ZoneId.systemDefault()));
        }
    }
}
