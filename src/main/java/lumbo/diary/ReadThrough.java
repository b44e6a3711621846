package lumbo.diary;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lumbo.files.Share;

/** Reads all that is in a diary, so that what can't be read is known before anybody relies on it. */
final class ReadThrough {

    private static final LocalDate FIRST = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private ReadThrough() {}

    /**
     * Reads each entry by the code that shows it, and what was there before each change.
     *
     * @param share told how many of the sessions are read
     * @return how many sessions there are
     * @throws RuntimeException when something can't be read
     */
    static int of(Sql sql, Share share) {
        SessionQueries sessions = new SessionQueries(sql);
        int read = 0;
        List<String> ids = sql.of("SELECT id FROM session").texts();
        for (String id : ids) {
            UUID session = UUID.fromString(id);
            // a detail has all but the steps
            if (sessions.session(session).isEmpty() || !session.toString().equals(id)) {
                throw new IllegalArgumentException("no session can be found by its id");
            }
            sessions.steps(session);
            share.is((double) ++read / ids.size());
        }
        sessions.interrupted();
        new PainStore(sql).between(FIRST, LAST, entry -> {});
        new MeasureStore(sql).between(FIRST, LAST, entry -> {});
        new SafetyLogStore(sql).all();
        PlayedSessions.deleted(sql);
        for (DiaryTable table : DiaryTable.values()) {
            if (table != DiaryTable.STEP_DONE) {
                RowMaps.read(sql, table, "1", Map.of(), row -> {
                    if (!RowMaps.isReadable(table, row::get)) {
                        throw new IllegalArgumentException("a row of " + table.sqlName() + " can't be read");
                    }
                });
            }
        }
        return read;
    }
}
