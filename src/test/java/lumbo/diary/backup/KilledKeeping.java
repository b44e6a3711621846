package lumbo.diary.backup;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import lumbo.files.Share;

/**
 * A process that backs a diary up, or brings backups back, again and again until it is killed. It says {@code READY} first,
 * and then a line for each that was done. Arguments: {@code BACKUP} or {@code RESTORE}, the diary's file, and for backups
 * their folder, for restoring two backups in turn.
 */
final class KilledKeeping {

    static final String READY = "READY";
    static final String BACKUP = "BACKUP";
    static final String RESTORE = "RESTORE";

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-22T18:30:00");

    private KilledKeeping() {}

    /** Goes on until it is killed. */
    public static void main(String[] args) throws BackupException {
        Path diary = Path.of(args[1]);
        System.out.println(READY);
        System.out.flush();
        for (int done = 0; ; done++) {
            LocalDateTime now = NOW.plusHours(done);
            if (args[0].equals(BACKUP)) {
                Clock clock = Clock.fixed(now.toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
                new Backups(Path.of(args[2]), clock).make(diary, null);
            } else {
                new Restore(diary).apply(Path.of(args[2 + done % 2]), null, now, Share.UNTOLD, () -> {});
            }
            System.out.println(done + 1);
            System.out.flush();
        }
    }
}
