package lumbo.ui;

import java.time.Duration;
import java.time.LocalDateTime;

/** Whether the last backup of a diary that changed since is so old that it is worth a word. */
public final class BackupAge {

    private static final Duration OLD = Duration.ofDays(7);

    private BackupAge() {}

    /** Whether a backup of this time is more than a week old. */
    public static boolean isOld(LocalDateTime made, LocalDateTime now) {
        return made.plus(OLD).isBefore(now);
    }
}
