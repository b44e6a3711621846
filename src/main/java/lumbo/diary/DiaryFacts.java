package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is in a diary, in numbers.
 *
 * @param version of its tables, 1 or more
 * @param sessions how many there are, 0 or more
 * @param days how many days have a session or a pain entry, 0 or more
 * @param painEntries how many there are, 0 or more
 * @param measures how many questionnaires were answered, 0 or more
 * @param first the first of these days
 * @param last the last of these days
 */
public record DiaryFacts(
        int version,
        int sessions,
        int days,
        int painEntries,
        int measures,
        Optional<LocalDate> first,
        Optional<LocalDate> last) {

    /** Whether there is nothing that a person would miss. */
    public boolean isEmpty() {
        return sessions + painEntries + measures == 0;
    }

    static DiaryFacts count(Statement statement) throws SQLException {
        int version = DiaryFile.number(statement, "PRAGMA user_version");
        int sessions = Math.toIntExact(DiaryTable.SESSION.count(statement));
        int pain = Math.toIntExact(DiaryTable.PAIN.count(statement));
        int measures = Math.toIntExact(DiaryTable.MEASURE.count(statement));
        try (ResultSet days = statement.executeQuery(
                "SELECT count(*), min(day), max(day) FROM (SELECT day FROM session UNION SELECT day FROM pain)")) {
            return new DiaryFacts(
                    version,
                    sessions,
                    days.getInt(1),
                    pain,
                    measures,
                    date(days.getString(2)),
                    date(days.getString(3)));
        }
    }

    /** The same of tables of another version. */
    DiaryFacts of(int other) {
        return new DiaryFacts(other, sessions, days, painEntries, measures, first, last);
    }

    private static Optional<LocalDate> date(@Nullable String day) {
        return Optional.ofNullable(day).map(LocalDate::parse);
    }
}
