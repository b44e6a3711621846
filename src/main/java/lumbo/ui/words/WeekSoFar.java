package lumbo.ui.words;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAdjusters;
import lumbo.diary.Diary;
import lumbo.i18n.Messages;

/**
 * The week so far.
 *
 * @param sessions how many sessions there were that count, 0 or more
 * @param goal how many there should be, 1 to 14
 */
public record WeekSoFar(int sessions, int goal) {

    /** How many sessions of the week of {@code at} count. */
    public static int read(Diary diary, OffsetDateTime at, DayOfWeek firstDay) {
        LocalDate today = at.toLocalDate();
        return Math.toIntExact(diary.sessions(today.with(TemporalAdjusters.previousOrSame(firstDay)), today).stream()
                .filter(session -> session.counts(at))
                .count());
    }

    /** How many of how many, in words. */
    public String counted(Messages words) {
        return words.format("today.week.sessions", sessions, goal);
    }
}
