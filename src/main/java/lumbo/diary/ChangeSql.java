package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Keeps what was changed by hand: each belongs into the transaction of the change. */
final class ChangeSql {

    private ChangeSql() {}

    /**
     * Keeps that something was put in.
     *
     * @param what PAIN or MEASURE
     * @param how ADDED or RESTORED
     */
    static void added(Handle handle, String what, UUID entry, String how, OffsetDateTime at) {
        handle.createUpdate("INSERT INTO change (at, what, entry, how) VALUES (:at, :what, :entry, :how)")
                .bind("at", Times.text(at))
                .bind("what", what)
                .bind("entry", entry.toString())
                .bind("how", how)
                .execute();
    }

    /**
     * Keeps what there is of an entry now.
     *
     * @param what PAIN or MEASURE, which is also the name of its table
     * @param content SQL that makes JSON of the row
     * @param how CHANGED or DELETED
     * @throws DiaryException when there is no such entry
     */
    static void before(Handle handle, String what, String content, UUID entry, String how, OffsetDateTime at) {
        int kept = handle.createUpdate("INSERT INTO change (at, what, entry, how, before) SELECT :at, :what, id, :how, "
                        + content + " FROM " + what + " WHERE id = :entry")
                .bind("at", Times.text(at))
                .bind("what", what)
                .bind("how", how)
                .bind("entry", entry.toString())
                .execute();
        if (kept != 1) {
            throw new DiaryException(DiaryException.Kind.OTHER, "there is no such entry, " + entry);
        }
    }
}
