package lumbo.diary;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import lumbo.program.TextFolding;
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
    private record Names(
            List<String> seen, Locale language, Map<String, String> titles, Map<String, String> exercises) {}

    private final AtomicReference<Names> names =
            new AtomicReference<>(new Names(List.of(), Locale.ROOT, Map.of(), Map.of()));

    /** Sessions that have the words in their title, their note, the name of an exercise or a note of their pain; newest first. */
    List<SessionSummary> sessions(Sql sql, String typed, Locale locale, int most) {
        Predicate<String> has = TextFolding.has(typed);
        Names known = names(sql, locale);
        Set<String> ids = new HashSet<>();
        named(
                sql,
                "SELECT id FROM session WHERE title IN (SELECT value FROM json_each(:names))",
                known.titles(),
                has,
                ids);
        named(
                sql,
                "SELECT DISTINCT session FROM session_exercise WHERE name IN (SELECT value FROM json_each(:names))",
                known.exercises(),
                has,
                ids);
        written(sql, "SELECT id, note FROM session WHERE note <> ''", has, ids);
        written(sql, "SELECT session AS id, note FROM pain WHERE session IS NOT NULL AND note <> ''", has, ids);
        return ids.isEmpty() ? List.of() : new SessionQueries(sql).newestOf(JSON.writeValueAsString(ids), most);
    }

    /** Entries of pain of no session that have the words in their note; newest first. */
    static List<PainEntry> pain(Sql sql, String typed, int most) {
        Predicate<String> has = TextFolding.has(typed);
        List<PainEntry> found = new ArrayList<>();
        sql.of("SELECT * FROM pain WHERE session IS NULL AND note <> '' ORDER BY at DESC")
                .until(row -> {
                    if (has.test(TextFolding.text(row.text("note")))) {
                        found.add(PainStore.entry(row));
                    }
                    return found.size() >= most;
                });
        return found;
    }

    /** Questionnaires that have the words in their note or in the name of an activity; newest first. */
    static List<MeasureEntry> measures(Sql sql, String typed, int most) {
        Predicate<String> has = TextFolding.has(typed);
        List<MeasureEntry> found = new ArrayList<>();
        sql.of("""
            SELECT *, (SELECT group_concat(json_extract(value, '$.name'), ' ')
                FROM json_each(answers, '$.activities')) AS activities
            FROM measure ORDER BY at DESC\
            """).until(row -> {
            if (has.test(TextFolding.text(row.text("note")))
                    || has.test(TextFolding.text(Objects.requireNonNullElse(row.textOrNull("activities"), "")))) {
                found.add(MeasureStore.entry(row));
            }
            return found.size() >= most;
        });
        return found;
    }

    /** Reads the names anew when sessions were written, changed or deleted, or others are shown. */
    private Names names(Sql sql, Locale locale) {
        List<String> now = sql.of("""
            SELECT (SELECT count(*) FROM session) UNION ALL
            SELECT (SELECT ifnull(max(rowid), 0) FROM session) UNION ALL
            SELECT (SELECT ifnull(max(seq), 0) FROM change)\
            """).texts();
        Names known = names.get();
        if (now.equals(known.seen()) && locale.equals(known.language())) {
            return known;
        }
        Names read = new Names(
                now,
                locale,
                folded(sql, "SELECT DISTINCT title FROM session", locale),
                folded(sql, "SELECT DISTINCT name FROM session_exercise", locale));
        names.set(read);
        return read;
    }

    private static Map<String, String> folded(Sql sql, String statement, Locale locale) {
        Map<String, String> folded = new LinkedHashMap<>();
        sql.of(statement)
                .texts()
                .forEach(json -> folded.put(
                        json, TextFolding.text(LocalizedTextJson.parse(json).in(locale))));
        return folded;
    }

    private static void named(
            Sql sql, String statement, Map<String, String> names, Predicate<String> has, Set<String> ids) {
        List<String> found = names.entrySet().stream()
                .filter(name -> has.test(name.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        if (!found.isEmpty()) {
            ids.addAll(sql.of(statement)
                    .with("names", JSON.writeValueAsString(found))
                    .texts());
        }
    }

    private static void written(Sql sql, String statement, Predicate<String> has, Set<String> ids) {
        sql.of(statement).each(row -> {
            if (has.test(TextFolding.text(row.text("note")))) {
                ids.add(row.text("id"));
            }
        });
    }
}
