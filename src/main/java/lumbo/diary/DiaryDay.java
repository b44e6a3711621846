package lumbo.diary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the diary has of one day.
 *
 * @param date the local date
 * @param sessions the sessions begun on it, oldest first
 * @param worstPain the highest pain said on it, NRS 0 to 10; null where none was said
 * @param measures how many questionnaires were answered on it
 */
public record DiaryDay(
        LocalDate date,
        List<SessionSummary> sessions,
        @Nullable Integer worstPain,
        int measures) {

    public DiaryDay {
        sessions = List.copyOf(sessions);
    }
}
