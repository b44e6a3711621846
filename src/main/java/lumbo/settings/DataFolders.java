package lumbo.settings;

import dev.dirs.ProjectDirectories;
import java.nio.file.Path;

/** Where Lumbo keeps its files: in the folder for everything that must not be lost. */
public record DataFolders(Path data) {

    /** The platform's own place for the data of a program. */
    public static DataFolders ofPlatform() {
        return new DataFolders(Path.of(ProjectDirectories.from("", "", "Lumbo").dataDir));
    }

    /** The diary. */
    public Path diary() {
        return data.resolve("diary.sqlite");
    }

    /** Backups of the diary, until another folder is chosen for them. */
    public Path backups() {
        return data.resolve("backups");
    }

    /** The settings. */
    public Path settings() {
        return data.resolve("settings.json");
    }

    /** What went wrong, beside the log before it in a folder of its own. */
    public Path log() {
        return data.resolve("log").resolve("lumbo.log");
    }

    /** The person's own programs. */
    public Path programs() {
        return data.resolve("programs");
    }
}
