package lumbo.diary;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What was found beside a diary when it was opened.
 *
 * @param setAside where a log was kept that belongs to another file; null when there was none
 * @param isMissing whether the diary was not closed, and its log is not there: its last entries may be missing
 */
public record DiaryLog(@Nullable Path setAside, boolean isMissing) {

    /** All is as it should be. */
    public static final DiaryLog AS_EXPECTED = new DiaryLog(null, false);
}
