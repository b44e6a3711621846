package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lumbo.measure.MeasureKind;
import org.jdbi.v3.core.Handle;

/** The statements for questionnaires. Each method belongs into a transaction. */
final class MeasureSql {

    private static final String BEFORE = """
            json_object('measure', json_array(json_object('id', id, 'at', at, 'kind', kind, 'score', score,
                'answers', json(answers), 'note', note)))""";

    private MeasureSql() {}

    static void add(Handle handle, MeasureEntry entry, OffsetDateTime at, String how) {
        handle.createUpdate("""
                        INSERT INTO measure (id, at, kind, score, answers, note)
                        VALUES (:id, :at, :kind, :score, :answers, :note)""")
                .bind("id", entry.id().toString())
                .bind("at", Times.text(entry.at()))
                .bind("kind", entry.kind().name())
                .bind("score", entry.score())
                .bind("answers", entry.answers())
                .bind("note", entry.note())
                .execute();
        ChangeSql.added(handle, "MEASURE", entry.id(), how, at);
    }

    static void change(Handle handle, MeasureEntry entry, OffsetDateTime at) {
        ChangeSql.before(handle, "MEASURE", BEFORE, entry.id(), "CHANGED", at);
        handle.createUpdate(
                        "UPDATE measure SET at = :at, score = :score, answers = :answers, note = :note WHERE id = :id")
                .bind("id", entry.id().toString())
                .bind("at", Times.text(entry.at()))
                .bind("score", entry.score())
                .bind("answers", entry.answers())
                .bind("note", entry.note())
                .execute();
    }

    static void delete(Handle handle, UUID id, OffsetDateTime at) {
        ChangeSql.before(handle, "MEASURE", BEFORE, id, "DELETED", at);
        handle.createUpdate("DELETE FROM measure WHERE id = :id")
                .bind("id", id.toString())
                .execute();
    }

    static List<MeasureEntry> between(Handle handle, LocalDate from, LocalDate to) {
        return handle.createQuery("SELECT * FROM measure WHERE day BETWEEN :from AND :to ORDER BY julianday(at), rowid")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> entry(row))
                .list();
    }

    static Optional<MeasureEntry> newest(Handle handle, MeasureKind kind, OffsetDateTime now) {
        return handle.createQuery("SELECT * FROM measure m WHERE kind = :kind AND " + Counting.notAfterNow("m", "at")
                        + " ORDER BY julianday(at) DESC, rowid DESC LIMIT 1")
                .bind("kind", kind.name())
                .bindMap(Counting.values(now))
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** The newest of the same kind that was answered before; one that is not in the diary yet has all before it. */
    static Optional<MeasureEntry> before(Handle handle, MeasureEntry entry) {
        return handle.createQuery("""
                        SELECT * FROM measure WHERE kind = :kind AND id <> :id AND julianday(at) <= julianday(:at)
                        ORDER BY julianday(at) DESC, rowid DESC LIMIT 1""")
                .bind("kind", entry.kind().name())
                .bind("id", entry.id().toString())
                .bind("at", Times.text(entry.at()))
                .map((row, context) -> entry(row))
                .findOne();
    }

    static Optional<MeasureEntry> byId(Handle handle, UUID id) {
        return handle.createQuery("SELECT * FROM measure WHERE id = :id")
                .bind("id", id.toString())
                .map((row, context) -> entry(row))
                .findOne();
    }

    /** How many were answered on each day that has one. */
    static Map<LocalDate, Integer> counts(Handle handle, LocalDate from, LocalDate to) {
        Map<LocalDate, Integer> counts = new HashMap<>();
        handle.createQuery("SELECT day, count(*) AS n FROM measure WHERE day BETWEEN :from AND :to GROUP BY day")
                .bind("from", from.toString())
                .bind("to", to.toString())
                .map((row, context) -> counts.put(LocalDate.parse(row.getString("day")), row.getInt("n")))
                .list();
        return counts;
    }

    static MeasureEntry entry(ResultSet row) throws SQLException {
        return new MeasureEntry(
                UUID.fromString(row.getString("id")),
                Times.parse(row.getString("at")),
                MeasureKind.valueOf(row.getString("kind")),
                row.getDouble("score"),
                row.getString("answers"),
                row.getString("note"));
    }
}
