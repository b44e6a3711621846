package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import lumbo.diary.Diary;
import lumbo.diary.DiaryDay;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.diary.SessionSummary;
import org.jspecify.annotations.Nullable;

/**
 * What the diary has of what is asked.
 *
 * @param month the month of the calendar
 * @param days its days that have anything
 * @param sessions the sessions to list
 * @param pain the pain entries to list
 * @param measures the questionnaires to list
 */
record DiarySearchResult(
        YearMonth month,
        List<DiaryDay> days,
        List<SessionSummary> sessions,
        List<PainEntry> pain,
        List<MeasureEntry> measures) {

    private static final int MOST_FOUND = 200;

    /** Reads it; belongs off the screen's thread. */
    static DiarySearchResult read(Diary diary, DiaryQuery wish, OffsetDateTime now, Locale locale) {
        YearMonth month = wish.month() == null ? monthOf(diary, wish.wanted(), now) : wish.month();
        List<DiaryDay> days = diary.days(month);
        if (!wish.text().isBlank()) {
            String text = wish.text().strip();
            return new DiarySearchResult(
                    month,
                    days,
                    diary.search(text, locale, MOST_FOUND),
                    diary.searchPain(text, MOST_FOUND),
                    diary.searchMeasures(text, MOST_FOUND));
        }
        LocalDate from = wish.day() == null ? month.atDay(1) : wish.day();
        LocalDate to = wish.day() == null ? month.atEndOfMonth() : wish.day();
        return new DiarySearchResult(
                month, days, diary.sessions(from, to), diary.painBetween(from, to), diary.measures(from, to));
    }

    /** The month of what is wanted, else the newest of which there is anything. */
    private static YearMonth monthOf(Diary diary, @Nullable UUID wanted, OffsetDateTime now) {
        return YearMonth.from(Optional.ofNullable(wanted)
                .flatMap(id -> diary.session(id)
                        .map(session -> session.summary().startedAt())
                        .or(() -> diary.measure(id).map(MeasureEntry::at)))
                .or(() -> diary.newest(now))
                .orElse(now));
    }
}
