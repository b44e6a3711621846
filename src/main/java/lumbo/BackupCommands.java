package lumbo;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import lumbo.command.KeepCommands;
import lumbo.settings.Folders;
import lumbo.settings.Settings;
import lumbo.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands that keep the diary safe. */
final class BackupCommands {

    private BackupCommands() {}

    /** One that may need a password. */
    abstract static class KeepCommand extends SubCommand {

        @Option(names = "--password-file", paramLabel = "FILE")
        private @Nullable Path passwordFile;

        abstract int run(KeepCommands commands, Folders folders, Optional<Path> password);

        @Override
        final int run(Line line) {
            Folders folders = line.folders();
            KeepCommands commands = new KeepCommands(
                    line.words(),
                    line.out(),
                    line.err(),
                    folders.data(),
                    folders.diary(),
                    Clock.system(ZoneId.systemDefault()));
            return run(commands, folders, Optional.ofNullable(passwordFile));
        }
    }

    /** Makes a backup. */
    @Command(name = "backup", mixinStandardHelpOptions = true)
    static final class Backup extends KeepCommand {

        @Option(names = "--out", paramLabel = "DIR")
        private @Nullable Path out;

        @Override
        int run(KeepCommands commands, Folders folders, Optional<Path> password) {
            Path chosen = out;
            if (chosen != null) {
                return commands.backup(chosen, password);
            }
            Settings.Backup wanted =
                    new SettingsFile(folders.settings()).read().settings().backup();
            if (wanted.isAway()) {
                commands.away(wanted.in(folders), folders.backups());
            }
            return commands.backup(wanted.now(folders), password);
        }
    }

    /** Brings a backup back. */
    @Command(name = "restore", mixinStandardHelpOptions = true)
    static final class BringBack extends KeepCommand {

        @Parameters(paramLabel = "FILE", descriptionKey = "file")
        private Path file = Path.of(".");

        @Option(names = "--yes")
        private boolean yes;

        @Override
        int run(KeepCommands commands, Folders folders, Optional<Path> password) {
            return commands.restore(file, password, yes);
        }
    }
}
