package lumbo.ui;

import java.nio.file.Path;
import java.time.LocalDateTime;
import lumbo.diary.DiaryFacts;
import lumbo.diary.DiaryLoss;
import lumbo.diary.backup.Recovery;
import org.jspecify.annotations.Nullable;

/**
 * A diary that can't be read, or has nothing in it although a backup has: the person says how to go on before anything else.
 *
 * @param file where it is
 * @param read what can still be read of it; null for one that is empty
 * @param copy the newest backup; null where there is none
 */
public record LostDiary(
        Path file,
        Recovery.@Nullable Recovered read,
        @Nullable Copy copy) {

    /**
     * A backup that can be brought back.
     *
     * @param file where it is
     * @param at when it was made
     * @param facts what is in it; null where it is locked with a password
     * @param missing what can still be read of the diary and is not in it
     */
    public record Copy(
            Path file, LocalDateTime at, @Nullable DiaryFacts facts, DiaryLoss missing) {}

    /** Whether nothing can be read any more. */
    public boolean isUnreadable() {
        return read != null && read.rows().values().stream().allMatch(rows -> rows == 0);
    }
}
