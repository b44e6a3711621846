package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The statements of the safety log. Each method belongs into a transaction. */
final class LogSql {

    private LogSql() {}

    /** Adds entries; one that is there already stays as it is, so that what may have been kept can be kept again. */
    static void add(Handle handle, List<LogEntry> entries) {
        PreparedBatch rows = handle.prepareBatch("""
                INSERT INTO safety_log (id, at, kind, session, content)
                VALUES (:id, :at, :kind, :session, :content) ON CONFLICT (id) DO NOTHING""");
        for (LogEntry entry : entries) {
            rows.bind("id", entry.id().toString())
                    .bind("at", Times.text(entry.at()))
                    .bind("kind", entry.kind().name())
                    .bind("session", entry.session().map(UUID::toString))
                    .bind("content", entry.json())
                    .add();
        }
        rows.execute();
    }

    static List<LogEntry> all(Handle handle) {
        return handle.createQuery("SELECT * FROM safety_log ORDER BY seq")
                .map((row, context) -> entry(row))
                .list();
    }

    static List<LogEntry> of(Handle handle, UUID session) {
        return handle.createQuery("SELECT * FROM safety_log WHERE session = :session ORDER BY seq")
                .bind("session", session.toString())
                .map((row, context) -> entry(row))
                .list();
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                UUID.fromString(row.getString("id")),
                Times.parse(row.getString("at")),
                LogKind.valueOf(row.getString("kind")),
                Optional.ofNullable(row.getString("session")).map(UUID::fromString),
                row.getString("content"));
    }
}
