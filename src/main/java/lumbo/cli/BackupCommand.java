package lumbo.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import lumbo.diary.backup.Backups;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a backup of the diary, also while it is open in a window. */
@Command(name = "backup")
final class BackupCommand extends KeepCommand {

    @Option(names = "--out", paramLabel = Label.DIR)
    private @Nullable Path out;

    @Override
    int run() throws Exception {
        Path folder = out == null ? ofSettings(folders()) : out;
        Path diary = folders().diary();
        if (!Files.isRegularFile(diary)) {
            throw new Refusal(words().format("backup.no-diary", diary.toString()));
        }
        Path made = new Backups(folder, clock()).make(diary, password());
        console().say("backup.made", made.toString());
        return CommandErrors.DONE;
    }

    /** The folder that the person chose; while that is not there, the usual one, which is said. */
    private Path ofSettings(DataFolders folders) {
        Settings.Backup wanted =
                new SettingsFile(folders.settings()).read().settings().backup();
        if (wanted.isAway()) {
            String chosen = wanted.in(folders).toString();
            console()
                    .err()
                    .println(words().format(
                                    "keeping.backup.away",
                                    chosen,
                                    folders.backups().toString()));
        }
        return wanted.now(folders);
    }
}
