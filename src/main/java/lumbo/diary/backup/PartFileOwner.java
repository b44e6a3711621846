package lumbo.diary.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Whether somebody still works on a part of a file that others may have made too. */
final class PartFileOwner {

    /** After this long, nobody works on a part of a file any more. */
    static final Duration AFTER = Duration.ofDays(1);

    private PartFileOwner() {}

    /**
     * Whether nobody works on a file any more. That is so as well where it seems to be of a time to come, as after a clock
     * that ran ahead was put right: else it would stay until that time.
     *
     * @param file a file, of which the file system tells when it was last written
     * @param now the time
     */
    static boolean isLeft(Path file, Instant now) throws IOException {
        Instant written = Files.getLastModifiedTime(file).toInstant();
        return Duration.between(written, now).abs().compareTo(AFTER) > 0;
    }
}
