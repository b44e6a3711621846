package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is in a diary, in numbers.
 *
 * @param sessions how many there are, 0 or more
 * @param days how many days have a session or a pain entry, 0 or more
 * @param painEntries how many there are, 0 or more
 * @param measures how many questionnaires were answered, 0 or more
 * @param first the first of these days; null where there is none
 * @param last the last of these days
 */
public record DiaryFacts(
        int sessions,
        int days,
        int painEntries,
        int measures,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    /** Whether there is nothing that a person would miss. */
    public boolean isEmpty() {
        return sessions + painEntries + measures == 0;
    }

    static DiaryFacts count(Statement statement) throws SQLException {
        int sessions = Math.toIntExact(DiaryTable.SESSION.count(statement));
        int pain = Math.toIntExact(DiaryTable.PAIN.count(statement));
        int measures = Math.toIntExact(DiaryTable.MEASURE.count(statement));
        try (ResultSet days = statement.executeQuery(
                "SELECT count(*), min(day), max(day) FROM (SELECT day FROM session UNION SELECT day FROM pain)")) {
            return new DiaryFacts(
                    sessions, days.getInt(1), pain, measures, date(days.getString(2)), date(days.getString(3)));
        }
    }

    private static @Nullable LocalDate date(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
