package lumbo.diary;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        sql.execute("CREATE TEMP TABLE taken (id TEXT PRIMARY KEY)");
        for (DiaryTable table : DiaryTable.entries()) {
            sql.execute("INSERT OR IGNORE INTO taken SELECT e.id FROM source." + table.sqlName()
                    + " e WHERE e.id NOT IN " + HERE + " OR (" + NEWER + ")");
        }
        // what was deleted there
        sql.execute(
                "INSERT OR IGNORE INTO taken SELECT e.id FROM (SELECT DISTINCT entry AS id FROM source.change) e WHERE "
                        + NEWER);
        sql.execute("""
            INSERT OR IGNORE INTO taken SELECT id FROM (
                SELECT m.id, m.state AS here, s.state AS there,
                    (SELECT count(*) FROM main.step_done d WHERE d.session = m.id) AS done_here,
                    (SELECT count(*) FROM source.step_done d WHERE d.session = m.id) AS done_there
                FROM source.session s JOIN main.session m ON m.id = s.id)
            WHERE done_there > done_here OR (done_there = done_here AND here = 'RUNNING' AND there <> 'RUNNING')\
            """);
        for (DiaryTable table : List.of(DiaryTable.values()).reversed()) {
            if (table.role() == DiaryTable.Role.ENTRY) {
                sql.execute("DELETE FROM main." + table.sqlName() + " WHERE id IN (SELECT id FROM taken)");
            } else if (table.role() == DiaryTable.Role.PART || table.role() == DiaryTable.Role.COUNT) {
                sql.execute("DELETE FROM main." + table.sqlName() + " WHERE session IN (SELECT id FROM taken)");
            }
        }
        List<Moment> here = log(sql);
        for (DiaryTable table : DiaryTable.written()) {
            add(sql, table);
        }
        List<Moment> both = log(sql);
        order(sql, here, both.subList(here.size(), both.size()));
        for (DiaryTable table : List.of(DiaryTable.PAIN, DiaryTable.SAFETY_LOG)) {
            // of sessions that were deleted there
            sql.execute("DELETE FROM main." + table.sqlName()
                    + " WHERE session IS NOT NULL AND session NOT IN (SELECT id FROM main.session)");
        }
        sql.execute("DROP TABLE taken");
    }

    private static void add(Sql sql, DiaryTable table) {
        List<String> columns = RowMaps.columns(sql, "main", table).stream()
                .filter(column -> table == DiaryTable.STEP_DONE
                        || !(column.equals("seq") || (table == DiaryTable.SNAPSHOT && column.equals("id"))))
                .toList();
        String values = columns.stream()
                .map(column -> table == DiaryTable.SESSION && column.equals("snapshot")
                        ? "(SELECT m.id FROM main.snapshot m JOIN source.snapshot p ON p.sha256 = m.sha256 "
                                + "WHERE p.id = e.snapshot)"
                        : "e." + RowMaps.quoted(List.of(column)))
                .collect(Collectors.joining(", "));
        String which = switch (table) {
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
        String how = table == DiaryTable.SNAPSHOT
                ? "INSERT OR IGNORE"
                : table == DiaryTable.PAIN ? "INSERT OR REPLACE" : "INSERT";
        sql.execute(how + " INTO main." + table.sqlName() + " (" + RowMaps.quoted(columns) + ") SELECT " + values
                + " FROM source."
                + table.sqlName() + " e WHERE " + which + " ORDER BY "
                + table.order().stream().map(column -> "e." + column).collect(Collectors.joining(", ")));
    }

    /** An entry of the safety log, and when it was said. */
    private record Moment(String id, Instant at) {}

    private static List<Moment> log(Sql sql) {
        return sql.of("SELECT id, at FROM main.safety_log ORDER BY seq")
                .list(row -> new Moment(row.text("id"), row.time("at").toInstant()));
    }

    /**
     * When each was said. The clock was right for most, whose times never go back; what has another time was said right after the
     * one before it, or before all others.
     */
    private static List<Instant> steady(List<Moment> said) {
        // for each length the moment that ends so many whose times never go back, and the one before each
        List<Integer> ends = new ArrayList<>();
        int[] before = new int[said.size()];
        for (int i = 0; i < said.size(); i++) {
            Instant at = said.get(i).at();
            int from = 0;
            for (int to = ends.size(); from < to; ) {
                int middle = (from + to) / 2;
                boolean isLater = said.get(ends.get(middle)).at().isAfter(at);
                to = isLater ? middle : to;
                from = isLater ? from : middle + 1;
            }
            before[i] = from == 0 ? -1 : ends.get(from - 1);
            if (from < ends.size()) {
                ends.set(from, i);
            } else {
                ends.add(i);
            }
        }
        Set<Integer> right = new HashSet<>();
        for (int i = ends.getLast(); i >= 0; i = before[i]) {
            right.add(i);
        }
        List<Instant> steady = new ArrayList<>();
        Instant last = Instant.MIN;
        for (int i = 0; i < said.size(); i++) {
            last = right.contains(i) ? said.get(i).at() : last;
            steady.add(last);
        }
        return steady;
    }

    /** The rules go by what was said last: so what came from there stands where it was said, and each keeps its own order. */
    private static void order(Sql sql, List<Moment> here, List<Moment> added) {
        if (here.isEmpty() || added.isEmpty()) {
            return;
        }
        sql.execute("CREATE TEMP TABLE place (id TEXT PRIMARY KEY, n INTEGER)");
        List<Instant> hereAt = steady(here);
        List<Instant> addedAt = steady(added);
        int first = 0;
        int second = 0;
        for (int n = 0; n < here.size() + added.size(); n++) {
            boolean isHere = second == added.size()
                    || (first < here.size() && !hereAt.get(first).isAfter(addedAt.get(second)));
            Moment next = isHere ? here.get(first++) : added.get(second++);
            sql.of("INSERT INTO place VALUES (:id, :n)")
                    .with("id", next.id())
                    .with("n", n)
                    .update();
        }
        String columns = RowMaps.quoted(RowMaps.columns(sql, "main", DiaryTable.SAFETY_LOG).stream()
                .filter(column -> !column.equals("seq"))
                .toList());
        sql.execute("CREATE TEMP TABLE said AS SELECT * FROM main.safety_log");
        sql.execute("DELETE FROM main.safety_log");
        sql.execute("INSERT INTO main.safety_log (" + columns + ") SELECT " + columns
                + " FROM (SELECT s.*, p.n FROM temp.said s JOIN temp.place p ON p.id = s.id) ORDER BY n");
        sql.execute("DROP TABLE said");
        sql.execute("DROP TABLE place");
    }
}
