package lumbo.diary;

import java.util.List;
import java.util.UUID;

/** The safety log, in the order in which it was written. Each method belongs into a transaction. */
final class SafetyLogStore {

    private final Sql sql;

    SafetyLogStore(Sql sql) {
        this.sql = sql;
    }

    /** Adds entries; one that is there already stays as it is, so that what may have been kept can be kept again. */
    void add(List<SafetyLogEntry> entries) {
        for (SafetyLogEntry entry : entries) {
            sql.of("""
                INSERT INTO safety_log (id, at, kind, session, content)
                VALUES (:id, :at, :kind, :session, :content) ON CONFLICT (id) DO NOTHING\
                """)
                    .with("id", entry.id())
                    .with("at", entry.at())
                    .with("kind", entry.kind())
                    .with("session", entry.session())
                    .with("content", entry.json())
                    .update();
        }
    }

    List<SafetyLogEntry> all() {
        return sql.of("SELECT * FROM safety_log ORDER BY seq").list(SafetyLogStore::entry);
    }

    List<SafetyLogEntry> of(UUID session) {
        return sql.of("SELECT * FROM safety_log WHERE session = :session ORDER BY seq")
                .with("session", session)
                .list(SafetyLogStore::entry);
    }

    static SafetyLogEntry entry(Row row) {
        return new SafetyLogEntry(
                row.id("id"),
                row.time("at"),
                row.constant(SafetyLogKind.class, "kind"),
                row.idOrNull("session"),
                row.text("content"));
    }
}
