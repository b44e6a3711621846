package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the diary.
 *
 * @param month the month; null for the one of what is wanted, else the newest that has anything
 * @param day one day of it alone; null for all of them
 * @param text what is searched for; blank where nothing is
 * @param wanted what is to be looked at; null for the newest
 */
record DiaryQuery(
        @Nullable YearMonth month,
        @Nullable LocalDate day,
        String text,
        @Nullable UUID wanted) {

    DiaryQuery in(@Nullable YearMonth other) {
        return new DiaryQuery(other, day, text, wanted);
    }

    DiaryQuery at(UUID other) {
        return new DiaryQuery(month, day, text, other);
    }
}
