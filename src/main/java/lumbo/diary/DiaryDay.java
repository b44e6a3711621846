package lumbo.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the diary has of one day.
 *
 * @param date the local date
 * @param sessions the sessions begun on it, oldest first
 * @param worstPain the highest pain said on it, NRS 0 to 10
 * @param measures how many questionnaires were answered on it
 */
public record DiaryDay(LocalDate date, List<SessionSummary> sessions, Optional<Integer> worstPain, int measures) {

    /** Keeps a copy of the list. */
    public DiaryDay {
        sessions = List.copyOf(sessions);
    }
}
