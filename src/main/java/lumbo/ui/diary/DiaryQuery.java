package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/**
 * What is asked of the diary.
 *
 * @param month the month; absent for the one of what is wanted, else the newest that has anything
 * @param day one day of it alone
 * @param text what is searched for; blank where nothing is
 * @param wanted what is to be looked at
 */
record DiaryQuery(Optional<YearMonth> month, Optional<LocalDate> day, String text, Optional<UUID> wanted) {}
