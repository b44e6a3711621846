package lumbo.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import lumbo.measure.MeasureKind;

/** Questionnaires. Each method belongs into a transaction. */
final class MeasureStore {

    private final Sql sql;

    MeasureStore(Sql sql) {
        this.sql = sql;
    }

    void add(MeasureEntry entry, OffsetDateTime at, ChangeLog.How how) {
        put("""
            INSERT INTO measure (id, at, kind, score, answers, note)
            VALUES (:id, :at, :kind, :score, :answers, :note)\
            """, entry);
        new ChangeLog(sql).added(DiaryTable.MEASURE, entry.id(), how, at);
    }

    void change(MeasureEntry entry, OffsetDateTime at) {
        new ChangeLog(sql).before(DiaryTable.MEASURE, entry.id(), ChangeLog.How.CHANGED, at);
        put("UPDATE measure SET at = :at, score = :score, answers = :answers, note = :note WHERE id = :id", entry);
    }

    private void put(String statement, MeasureEntry entry) {
        sql.of(statement)
                .with("id", entry.id())
                .with("at", entry.at())
                .with("kind", entry.kind())
                .with("score", entry.score())
                .with("answers", entry.answers())
                .with("note", InputRanges.note(entry.note()))
                .update();
    }

    void delete(UUID id, OffsetDateTime at) {
        new ChangeLog(sql).before(DiaryTable.MEASURE, id, ChangeLog.How.DELETED, at);
        sql.of("DELETE FROM measure WHERE id = :id").with("id", id).update();
    }

    /** Those of the days from the first to the last, oldest first. */
    void between(LocalDate from, LocalDate to, Consumer<MeasureEntry> consumer) {
        sql.of("SELECT * FROM measure WHERE day BETWEEN :from AND :to ORDER BY julianday(at), rowid")
                .with("from", from)
                .with("to", to)
                .each(row -> consumer.accept(entry(row)));
    }

    Optional<MeasureEntry> newest(MeasureKind kind, OffsetDateTime now) {
        return sql.of("SELECT * FROM measure m WHERE kind = :kind AND " + CountingRule.notAfterNow("m", "at")
                        + " ORDER BY julianday(at) DESC, rowid DESC LIMIT 1")
                .with("kind", kind)
                .with(CountingRule.values(now))
                .first(MeasureStore::entry);
    }

    /** The newest of the same kind that was answered before; one that is not in the diary yet has all before it. */
    Optional<MeasureEntry> before(MeasureEntry entry) {
        return sql.of("""
            SELECT * FROM measure WHERE kind = :kind AND id <> :id AND julianday(at) <= julianday(:at)
            ORDER BY julianday(at) DESC, rowid DESC LIMIT 1\
            """)
                .with("kind", entry.kind())
                .with("id", entry.id())
                .with("at", entry.at())
                .first(MeasureStore::entry);
    }

    Optional<MeasureEntry> byId(UUID id) {
        return sql.of("SELECT * FROM measure WHERE id = :id").with("id", id).first(MeasureStore::entry);
    }

    /** How many were answered on each day that has one. */
    Map<LocalDate, Integer> counts(LocalDate from, LocalDate to) {
        return sql.of("SELECT day, count(*) AS n FROM measure WHERE day BETWEEN :from AND :to GROUP BY day")
                .byDay(from, to);
    }

    static MeasureEntry entry(Row row) {
        return new MeasureEntry(
                row.id("id"),
                row.time("at"),
                row.constant(MeasureKind.class, "kind"),
                row.decimal("score"),
                row.text("answers"),
                row.text("note"));
    }
}
