package lumbo.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One state of the diary, read from its beginning to its end without holding it all. Valid only within
 * {@link Diary#state}.
 */
public final class DiarySnapshot {

    private final Sql sql;

    DiarySnapshot(Sql sql) {
        this.sql = sql;
    }

    /** All rows of a table, in the order of their writing; see {@link RowMaps}. */
    public void rows(DiaryTable table, Consumer<Map<String, Object>> consumer) {
        RowMaps.read(sql, table, "1", Map.of(), consumer);
    }

    /**
     * What a statement finds; for the packages of the diary, so that all of its SQL is theirs.
     *
     * @param statement only reads
     * @param values what its parameters are, by their names
     */
    public <T> List<T> select(String statement, Map<String, ?> values, Function<Row, T> from) {
        return sql.of(statement).with(values).list(from);
    }

    /** The sessions begun from the first to the last of these dates, both included, oldest first. */
    public void sessions(LocalDate from, LocalDate to, Consumer<SessionDetail> consumer) {
        sql.of("SELECT id FROM session WHERE day BETWEEN :from AND :to ORDER BY day, julianday(started_at), rowid")
                .with("from", from)
                .with("to", to)
                .texts()
                .forEach(id ->
                        new SessionQueries(sql).session(UUID.fromString(id)).ifPresent(consumer));
    }

    /** A session; none where there is none of this id. */
    public Optional<SessionDetail> session(UUID id) {
        return new SessionQueries(sql).session(id);
    }

    /**
     * The sessions begun from the first to the last of these dates that are over, also those in which nothing was done;
     * newest first, no more than so many. What lies after now is left out.
     */
    public List<SessionDetail> newest(LocalDate from, LocalDate to, OffsetDateTime now, int most) {
        return sql
                .of(String.format(Locale.ROOT, """
                    SELECT id FROM session s WHERE day BETWEEN :from AND :to AND state <> 'RUNNING' AND %s
                    ORDER BY day DESC, julianday(started_at) DESC, rowid DESC LIMIT :most\
                    """, CountingRule.notAfterNow("s", "started_at")))
                .with(CountingRule.values(now))
                .with("from", from)
                .with("to", to)
                .with("most", most)
                .texts()
                .stream()
                .flatMap(id -> new SessionQueries(sql).session(UUID.fromString(id)).stream())
                .toList();
    }

    /** How many sessions {@link #newest} has to choose from. */
    public int over(LocalDate from, LocalDate to, OffsetDateTime now) {
        return (int) sql.of("SELECT count(*) FROM session s WHERE day BETWEEN :from AND :to "
                        + "AND state <> 'RUNNING' AND " + CountingRule.notAfterNow("s", "started_at"))
                .with(CountingRule.values(now))
                .with("from", from)
                .with("to", to)
                .number();
    }

    /** The safety log in the order in which it was written. */
    public List<SafetyLogEntry> log() {
        return new SafetyLogStore(sql).all();
    }

    /** Whether a session was written down afterwards. */
    public boolean byHand(UUID session) {
        return sql.of("SELECT 1 FROM session WHERE id = :id AND by_hand = 1")
                .with("id", session)
                .isAny();
    }

    /** The pain entries from the first to the last of these dates, both included, that belong to no session. */
    public void otherPain(LocalDate from, LocalDate to, Consumer<PainEntry> consumer) {
        new PainStore(sql).between(from, to, consumer);
    }

    /** The questionnaires answered from the first to the last of these dates, both included, oldest first. */
    public void measures(LocalDate from, LocalDate to, Consumer<MeasureEntry> consumer) {
        new MeasureStore(sql).between(from, to, consumer);
    }

    /**
     * What was written first and does not lie after now, by its id: it stays the same as the diary grows. Empty where nothing
     * was written.
     */
    public String origin(OffsetDateTime now) {
        return sql.of(String.format(
                        Locale.ROOT,
                        """
                        SELECT coalesce((SELECT id FROM session s WHERE %s ORDER BY rowid LIMIT 1),
                            (SELECT id FROM pain p WHERE %s ORDER BY rowid LIMIT 1),
                            (SELECT id FROM safety_log WHERE julianday(at) <= julianday(:now) ORDER BY seq LIMIT 1),
                            (SELECT id FROM measure m WHERE %s ORDER BY rowid LIMIT 1), '')\
                        """,
                        CountingRule.notAfterNow("s", "started_at"),
                        CountingRule.notAfterNow("p", "at"),
                        CountingRule.notAfterNow("m", "at")))
                .with(CountingRule.values(now))
                .texts()
                .getFirst();
    }
}
