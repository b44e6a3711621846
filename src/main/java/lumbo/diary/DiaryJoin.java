package lumbo.diary;

import java.util.List;
import java.util.stream.Collectors;

/** Adds the rows of an attached diary, {@code source}, to those of another one. Foreign keys are off meanwhile. */
final class DiaryJoin {

    /** An entry is taken where it is not known here, or was changed there after all that is known of it here. */
    private static final String NEWER = "(SELECT count(*) FROM source.change s WHERE s.entry = e.id) > "
            + "(SELECT count(*) FROM main.change m WHERE m.entry = e.id) AND NOT EXISTS "
            + "(SELECT 1 FROM main.change m WHERE m.entry = e.id AND NOT EXISTS "
            + "(SELECT 1 FROM source.change s WHERE s.entry = m.entry AND s.at = m.at AND s.how = m.how))";

    private static final String HERE = "(SELECT id FROM main.session UNION SELECT id FROM main.pain UNION "
            + "SELECT id FROM main.measure UNION SELECT entry FROM main.change)";

    private DiaryJoin() {}

    static void into(Sql sql) {
        run(sql, "CREATE TEMP TABLE taken (id TEXT PRIMARY KEY)");
        for (DiaryTable table : DiaryTable.entries()) {
            run(sql, "INSERT OR IGNORE INTO taken SELECT e.id FROM source." + table.sqlName() + " e WHERE e.id NOT IN "
                    + HERE + " OR (" + NEWER + ")");
        }
        // what was deleted there
        run(sql, "INSERT OR IGNORE INTO taken SELECT e.id FROM (SELECT DISTINCT entry AS id FROM source.change) e WHERE "
                + NEWER);
        run(sql, "INSERT OR IGNORE INTO taken SELECT s.id FROM source.session s JOIN main.session m ON m.id = s.id WHERE "
                + "(SELECT count(*) FROM source.step_done d WHERE d.session = s.id) > "
                + "(SELECT count(*) FROM main.step_done d WHERE d.session = s.id) "
                + "OR (m.state = 'RUNNING' AND s.state <> 'RUNNING' AND "
                + "(SELECT count(*) FROM source.step_done d WHERE d.session = s.id) = "
                + "(SELECT count(*) FROM main.step_done d WHERE d.session = s.id))");
        for (DiaryTable table : List.of(DiaryTable.values()).reversed()) {
            if (table.role() == DiaryTable.Role.ENTRY) {
                run(sql, "DELETE FROM main." + table.sqlName() + " WHERE id IN (SELECT id FROM taken)");
            } else if (table.role() == DiaryTable.Role.PART || table.role() == DiaryTable.Role.COUNT) {
                run(sql, "DELETE FROM main." + table.sqlName() + " WHERE session IN (SELECT id FROM taken)");
            }
        }
        for (DiaryTable table : DiaryTable.written()) {
            add(sql, table);
        }
        for (DiaryTable table : List.of(DiaryTable.PAIN, DiaryTable.SAFETY_LOG)) {
            // of sessions that were deleted there
            run(sql, "DELETE FROM main." + table.sqlName()
                    + " WHERE session IS NOT NULL AND session NOT IN (SELECT id FROM main.session)");
        }
        run(sql, "DROP TABLE taken");
    }

    private static void add(Sql sql, DiaryTable table) {
        List<String> columns = RowMaps.columns(sql, "main", table).stream()
                .filter(column -> !(table == DiaryTable.SNAPSHOT && column.equals("id")) && !column.equals("seq")
                        || table == DiaryTable.STEP_DONE)
                .toList();
        String values = columns.stream()
                .map(column -> table == DiaryTable.SESSION && column.equals("snapshot")
                        ? "(SELECT m.id FROM main.snapshot m JOIN source.snapshot p ON p.sha256 = m.sha256 "
                                + "WHERE p.id = e.snapshot)"
                        : "e." + RowMaps.quoted(List.of(column)))
                .collect(Collectors.joining(", "));
        String which =
                switch (table) {
                    case SNAPSHOT -> "e.id IN (SELECT snapshot FROM source.session)";
                    case SESSION, MEASURE -> "e.id IN (SELECT id FROM taken)";
                    case SESSION_EXERCISE, STEP_DONE, EXERCISE_DONE -> "e.session IN (SELECT id FROM taken)";
                    // one that was asked for anew has the place of the one before
                    case PAIN ->
                        "e.id IN (SELECT id FROM taken) AND (e.session IS NULL OR e.session IN (SELECT id FROM main.session))";
                    case SAFETY_LOG ->
                        "e.id NOT IN (SELECT id FROM main.safety_log) "
                                + "AND (e.session IS NULL OR e.session IN (SELECT id FROM main.session))";
                    case CHANGE ->
                        "e.entry IN (SELECT id FROM taken) AND NOT EXISTS (SELECT 1 FROM main.change m WHERE m.entry = e.entry "
                                + "AND m.at = e.at AND m.how = e.how)";
                };
        String how = table == DiaryTable.SNAPSHOT ? "INSERT OR IGNORE" : table == DiaryTable.PAIN ? "INSERT OR REPLACE" : "INSERT";
        run(sql, how + " INTO main." + table.sqlName() + " (" + RowMaps.quoted(columns) + ") SELECT " + values + " FROM source."
                + table.sqlName() + " e WHERE " + which + " ORDER BY "
                + table.order().stream().map(column -> "e." + column).collect(Collectors.joining(", ")));
    }

    private static void run(Sql sql, String statement) {
        sql.of(statement).update();
    }
}
