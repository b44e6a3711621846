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
    @Command(name = "export", mixinStandardHelpOptions = true)
    static final class Export extends SubCommand {

        @Option(names = "--format", paramLabel = "FORMAT", required = true)
        private DiaryExport.Format format = DiaryExport.Format.JSON;

        @Option(names = "--from", paramLabel = "DATE")
        private @Nullable LocalDate from;

        @Option(names = "--to", paramLabel = "DATE")
        private @Nullable LocalDate to;

        @Option(names = "--name", paramLabel = "NAME")
        private @Nullable String name;

        @Option(names = "--out", required = true, paramLabel = "FILE_OR_DIR")
        private Path out = Path.of(".");

        @Option(names = "--force")
        private boolean force;

        @Override
        int run(Line line) {
            DiaryCommands.Wanted wanted = new DiaryCommands.Wanted(
                    format, Optional.ofNullable(from), Optional.ofNullable(to), Optional.ofNullable(name));
            return commands(line).export(wanted, out, force, OffsetDateTime.now(ZoneId.systemDefault()));
        }
    }

    /** Gets a diary in. */
    @Command(name = "import", mixinStandardHelpOptions = true)
    static final class Import extends SubCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "file")
        private Path file = Path.of(".");

        @Option(names = "--replace")
        private boolean replace;

        @Override
        int run(Line line) {
            return commands(line).importFile(file, replace, OffsetDateTime.now(ZoneId.systemDefault()));
        }
    }
}
