package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import lumbo.program.Folding;
import org.jdbi.v3.core.Handle;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds what has typed words in it as a person sees it: in titles and names of exercises in the language that is shown, in
 * notes and in the names of activities. Case and accents don't count, as where programs are searched.
 *
 * <p>Years of sessions share few names. These are read once, so that a search looks through the rows only for names that it
 * found, and folds only what a person wrote. Each method belongs into a transaction, of any of the connections that read.
 */
final class DiarySearch {

    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * Names as they were read.
     *
     * @param seen by what it is known whether others were written since
     * @param titles folded titles, by how the diary has them
     * @param exercises folded names of exercises, by how the diary has them
     */
    private record Names(List<Long> seen, Locale language, Map<String, String> titles, Map<String, String> exercises) {}

    private final AtomicReference<Names> names =
            new AtomicReference<>(new Names(List.of(), Locale.ROOT, Map.of(), Map.of()));

    /** Sessions that have the words in their title, their note, the name of an exercise or a note of their pain; newest first. */
    List<SessionSummary> sessions(Handle handle, String typed, Locale locale, int most) {
        Predicate<String> has = Folding.has(typed);
        Names known = names(handle, locale);
        Set<String> ids = new HashSet<>();
        named(
                handle,
                "SELECT id FROM session WHERE title IN (SELECT value FROM json_each(:names))",
                known.titles(),
                has,
                ids);
        named(
                handle,
                "SELECT DISTINCT session FROM session_exercise WHERE name IN (SELECT value FROM json_each(:names))",
                known.exercises(),
                has,
                ids);
        written(handle, "SELECT id, note FROM session WHERE note <> ''", has, ids);
        written(handle, "SELECT session, note FROM pain WHERE session IS NOT NULL AND note <> ''", has, ids);
        return ids.isEmpty() ? List.of() : SessionQueries.newestOf(handle, JSON.writeValueAsString(ids), most);
    }

    /** Entries of pain of no session that have the words in their note; newest first. */
    static List<PainEntry> pain(Handle handle, String typed, int most) {
        Predicate<String> has = Folding.has(typed);
        try (var rows = handle
                .createQuery("SELECT * FROM pain WHERE session IS NULL AND note <> '' ORDER BY at DESC")
                .map((row, context) -> SessionQueries.pain(row))
                .stream()) {
            return rows.filter(entry -> has.test(Folding.text(entry.note())))
                    .limit(most)
                    .toList();
        }
    }

    /** Questionnaires that have the words in their note or in the name of an activity; newest first. */
    static List<MeasureEntry> measures(Handle handle, String typed, int most) {
        Predicate<String> has = Folding.has(typed);
        try (var rows = handle
                .createQuery("""
                        SELECT *, (SELECT group_concat(json_extract(value, '$.name'), ' ')
                            FROM json_each(answers, '$.activities')) AS activities
                        FROM measure ORDER BY at DESC""")
                .map((row, context) -> has.test(Folding.text(row.getString("note")))
                                || has.test(Folding.text(String.valueOf(row.getString("activities"))))
                        ? List.of(MeasureSql.entry(row))
                        : List.<MeasureEntry>of())
                .stream()) {
            return rows.flatMap(List::stream).limit(most).toList();
        }
    }

    /** Reads the names anew when sessions were written, changed or deleted, or others are shown. */
    private Names names(Handle handle, Locale locale) {
        List<Long> now = handle.createQuery("""
                        SELECT (SELECT count(*) FROM session) AS sessions, (SELECT max(rowid) FROM session) AS last,
                            (SELECT max(seq) FROM change) AS changes""")
                .map((row, context) -> List.of(row.getLong("sessions"), row.getLong("last"), row.getLong("changes")))
                .one();
        Names known = names.get();
        if (now.equals(known.seen()) && locale.equals(known.language())) {
            return known;
        }
        Names read = new Names(
                now,
                locale,
                folded(handle, "SELECT DISTINCT title FROM session", locale),
                folded(handle, "SELECT DISTINCT name FROM session_exercise", locale));
        names.set(read);
        return read;
    }

    private static Map<String, String> folded(Handle handle, String sql, Locale locale) {
        Map<String, String> folded = new LinkedHashMap<>();
        handle.createQuery(sql)
                .mapTo(String.class)
                .list()
                .forEach(json -> folded.put(json, Folding.text(Texts.parse(json).in(locale))));
        return folded;
    }

    private static void named(
            Handle handle, String sql, Map<String, String> names, Predicate<String> has, Set<String> ids) {
        List<String> found = names.entrySet().stream()
                .filter(name -> has.test(name.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!found.isEmpty()) {
            ids.addAll(handle.createQuery(sql)
                    .bind("names", JSON.writeValueAsString(found))
                    .mapTo(String.class)
                    .list());
        }
    }

    private static void written(Handle handle, String sql, Predicate<String> has, Set<String> ids) {
        handle.createQuery(sql).scanResultSet((rows, context) -> {
            try (ResultSet row = rows.get()) {
                while (row.next()) {
                    add(row, has, ids);
                }
            }
            return true;
        });
    }

    private static void add(ResultSet row, Predicate<String> has, Set<String> ids) throws SQLException {
        if (has.test(Folding.text(row.getString(2)))) {
            ids.add(row.getString(1));
        }
    }
}
