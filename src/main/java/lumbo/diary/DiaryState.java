package lumbo.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * One state of the diary, read from its beginning to its end without holding it all. Valid only within
 * {@link Diary#state}.
 */
public final class DiaryState {

    private static final String IN_ORDER = " ORDER BY julianday(at), rowid";

    private final Handle handle;

    DiaryState(Handle handle) {
        this.handle = handle;
    }

    /** All rows of a table, in the order of their writing; see {@link Rows}. */
    public void rows(DiaryTable table, Consumer<Map<String, Object>> consumer) {
        Rows.read(handle, table, "1", query -> {}, consumer);
    }

    /**
     * What a statement finds; for the packages of the diary, so that all of its SQL is theirs.
     *
     * @param sql only reads
     * @param values what its parameters are, by their names
     */
    public <T> List<T> select(String sql, Map<String, ?> values, RowMapper<T> mapper) {
        return handle.createQuery(sql).bindMap(values).map(mapper).list();
    }

    /** The sessions begun from the first to the last of these dates, both included, oldest first. */
    public void sessions(LocalDate from, LocalDate to, Consumer<SessionDetail> consumer) {
        List<String> ids = handle.createQuery("SELECT id FROM session WHERE day BETWEEN :from AND :to "
                        + "ORDER BY day, julianday(started_at), rowid")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .mapTo(String.class)
                .list();
        for (String id : ids) {
            SessionQueries.session(handle, UUID.fromString(id)).ifPresent(consumer);
        }
    }

    /**
     * The sessions begun from the first to the last of these dates that are over, also those in which nothing was done;
     * newest first, no more than so many. What lies after now is left out.
     */
    public List<SessionDetail> newest(LocalDate from, LocalDate to, OffsetDateTime now, int most) {
        List<String> ids = handle.createQuery(String.format(Locale.ROOT, """
                        SELECT id FROM session s WHERE day BETWEEN :from AND :to AND state <> 'RUNNING' AND %s
                        ORDER BY day DESC, julianday(started_at) DESC, rowid DESC LIMIT :most""", Counting.notAfterNow("s", "started_at")))
                .bindMap(Counting.values(now))
                .bind("from", from.toString())
                .bind("to", to.toString())
                .bind("most", most)
                .mapTo(String.class)
                .list();
        return ids.stream()
                .flatMap(id -> SessionQueries.session(handle, UUID.fromString(id)).stream())
                .toList();
    }

    /** How many sessions {@link #newest} has to choose from. */
    public int over(LocalDate from, LocalDate to, OffsetDateTime now) {
        return handle.createQuery("SELECT count(*) FROM session s WHERE day BETWEEN :from AND :to "
                        + "AND state <> 'RUNNING' AND " + Counting.notAfterNow("s", "started_at"))
                .bindMap(Counting.values(now))
                .bind("from", from.toString())
                .bind("to", to.toString())
                .mapTo(Integer.class)
                .one();
    }

    /** The safety log in the order in which it was written. */
    public List<LogEntry> log() {
        return LogSql.all(handle);
    }

    /** Whether a session was written down afterwards. */
    public boolean byHand(UUID session) {
        return handle.createQuery("SELECT by_hand FROM session WHERE id = :id")
                .bind("id", session.toString())
                .mapTo(Integer.class)
                .one()
                .equals(1);
    }

    /** The pain entries from the first to the last of these dates, both included, that belong to no session. */
    public void otherPain(LocalDate from, LocalDate to, Consumer<PainEntry> consumer) {
        try (var entries = handle
                .createQuery("SELECT * FROM pain WHERE session IS NULL AND day BETWEEN :from AND :to" + IN_ORDER)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> SessionQueries.pain(row))
                .stream()) {
            entries.forEach(consumer);
        }
    }

    /** The questionnaires answered from the first to the last of these dates, both included, oldest first. */
    public void measures(LocalDate from, LocalDate to, Consumer<MeasureEntry> consumer) {
        try (var measures = handle
                .createQuery("SELECT * FROM measure WHERE day BETWEEN :from AND :to" + IN_ORDER)
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> MeasureSql.entry(row))
                .stream()) {
            measures.forEach(consumer);
        }
    }

    /**
     * What was written first and does not lie after now, by its id: it stays the same as the diary grows. Empty where nothing
     * was written.
     */
    public String origin(OffsetDateTime now) {
        return handle.createQuery(String.format(
                        Locale.ROOT,
                        """
                        SELECT coalesce((SELECT id FROM session s WHERE %s ORDER BY rowid LIMIT 1),
                            (SELECT id FROM pain p WHERE %s ORDER BY rowid LIMIT 1),
                            (SELECT id FROM safety_log WHERE julianday(at) <= julianday(:now) ORDER BY seq LIMIT 1),
                            (SELECT id FROM measure m WHERE %s ORDER BY rowid LIMIT 1), '')""",
                        Counting.notAfterNow("s", "started_at"),
                        Counting.notAfterNow("p", "at"),
                        Counting.notAfterNow("m", "at")))
                .bindMap(Counting.values(now))
                .mapTo(String.class)
                .one();
    }
}
