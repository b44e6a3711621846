package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import lumbo.player.WorkSide;
import lumbo.program.CodedEnum;
import org.jspecify.annotations.Nullable;

/**
 * All sessions that are over at once, as their course is told: one pass over each table, however many they are. Each object
 * belongs into a transaction, and is used once.
 */
final class PlayedSessions {

    private final Sql sql;
    /** By session, and then by the exercise's number in it. */
    private final Map<String, Map<Integer, Integer>> done = new HashMap<>();

    private final Map<String, Map<Integer, List<PainEntry>>> during = new HashMap<>();
    private final Map<String, Map<PainMoment, Integer>> asked = new HashMap<>();
    private final Map<String, List<PastExercise>> exercises = new HashMap<>();

    PlayedSessions(Sql sql) {
        this.sql = sql;
    }

    /** The sessions that are over, oldest first, without what lies after now. */
    List<PastSession> played(OffsetDateTime now) {
        sql.of("SELECT session, exercise, sum(done) AS done FROM exercise_done GROUP BY session, exercise")
                .each(row -> done.computeIfAbsent(row.text("session"), none -> new HashMap<>())
                        .put(row.integer("exercise"), row.integer("done")));
        sql.of("SELECT * FROM pain p WHERE session IS NOT NULL AND " + CountingRule.notAfterNow("p", "at")
                        + " ORDER BY julianday(at), rowid")
                .with(CountingRule.values(now))
                .each(row -> hurt(row.text("session"), PainStore.entry(row)));
        sql.of("SELECT * FROM session_exercise ORDER BY session, ordinal").each(row -> {
            String session = row.text("session");
            exercises.computeIfAbsent(session, none -> new ArrayList<>()).add(exercise(session, row));
        });
        Map<Long, List<String>> stages = words("stages");
        Map<Long, List<String>> tags = words("tags");
        return sql.of(String.format(Locale.ROOT, """
            SELECT id, state, started_at, ended_at, program_id, snapshot, planned_work,
                json_extract(choices, '$.oddFirst') AS odd_first,
                json_type(choices, '$.part') IS NOT NULL AS is_part,
                coalesce(json_type(choices, '$.withoutWarmUp'), '') = 'true' AS without_warm_up
            FROM session s WHERE state <> 'RUNNING' AND %s ORDER BY julianday(started_at), rowid\
            """, CountingRule.notAfterNow("s", "started_at")))
                .with(CountingRule.values(now))
                .list(row -> {
                    long snapshot = row.number("snapshot");
                    return session(
                            row,
                            stages.getOrDefault(snapshot, List.of()),
                            tags.getOrDefault(snapshot, List.of()),
                            CodedEnum.find(WorkSide.class, String.valueOf(row.value("odd_first")))
                                    .orElse(null),
                            row.is("is_part"),
                            row.is("without_warm_up"));
                });
    }

    private void hurt(String session, PainEntry entry) {
        if (entry.moment() != PainMoment.DURING) {
            asked.computeIfAbsent(session, none -> new EnumMap<>(PainMoment.class))
                    .put(entry.moment(), entry.value());
        } else if (entry.exercise() != null) {
            during.computeIfAbsent(session, none -> new HashMap<>())
                    .computeIfAbsent(entry.exercise(), none -> new ArrayList<>())
                    .add(entry);
        }
    }

    private PastExercise exercise(String session, Row row) {
        int ordinal = row.integer("ordinal");
        return new PastExercise(
                ordinal,
                row.text("exercise_id"),
                row.textOrNull("ref"),
                row.integer("round"),
                row.integer("sets"),
                row.integerOrNull("reps_per_side"),
                row.integerOrNull("seconds"),
                done.getOrDefault(session, Map.of()).getOrDefault(ordinal, 0),
                during.getOrDefault(session, Map.of()).getOrDefault(ordinal, List.of()));
    }

    /** The strings of a list in each kept program, by the number that the program is kept under. */
    private Map<Long, List<String>> words(String list) {
        Map<Long, List<String>> words = new HashMap<>();
        sql.of("SELECT n.id AS id, w.value AS word FROM snapshot n, json_each(n.program, '$." + list + "') w "
                        + "WHERE w.type = 'text' ORDER BY n.id, w.key")
                .each(row -> words.computeIfAbsent(row.number("id"), none -> new ArrayList<>())
                        .add(row.text("word")));
        return words;
    }

    private PastSession session(
            Row row,
            List<String> stages,
            List<String> tags,
            @Nullable WorkSide oddFirst,
            boolean isPart,
            boolean withoutWarmUp) {
        Map<PainMoment, Integer> pain = asked.getOrDefault(row.text("id"), Map.of());
        List<PastExercise> all = exercises.getOrDefault(row.text("id"), List.of());
        return new PastSession(
                row.id("id"),
                row.constant(SessionState.class, "state"),
                row.time("started_at"),
                row.value("ended_at") == null ? null : row.time("ended_at"),
                row.text("program_id"),
                stages,
                tags,
                all.stream().mapToInt(PastExercise::doneWork).sum(),
                pain.get(PainMoment.BEFORE),
                pain.get(PainMoment.WORST_24H),
                pain.get(PainMoment.AFTER),
                pain.get(PainMoment.NEXT_MORNING),
                all,
                oddFirst,
                isPart,
                withoutWarmUp);
    }

    // ---- those that were deleted

    /** The sessions whose last change is their deletion, read out of what was kept of them then. */
    static List<LoggedSession> deleted(Sql sql) {
        PlayedSessions deleted = new PlayedSessions(sql);
        Map<Long, List<String>> stages = deleted.words("stages");
        Map<Long, List<String>> tags = deleted.words("tags");
        return new ChangeLog(sql)
                .deletedSessions().stream()
                        .map(rows -> deleted.deleted(rows, stages, tags))
                        .toList();
    }

    private LoggedSession deleted(
            Map<DiaryTable, List<Map<String, Object>>> kept,
            Map<Long, List<String>> stages,
            Map<Long, List<String>> tags) {
        Map<String, Object> session =
                kept.getOrDefault(DiaryTable.SESSION, List.of()).getFirst();
        Row row = session::get;
        String id = row.text("id");
        rows(kept, DiaryTable.STEP_DONE)
                .filter(step -> step.integer("again") == 0)
                .forEach(step -> done.computeIfAbsent(id, none -> new HashMap<>())
                        .merge(step.integer("exercise"), 1, Integer::sum));
        rows(kept, DiaryTable.PAIN).forEach(pain -> hurt(id, PainStore.entry(pain)));
        exercises.put(
                id,
                rows(kept, DiaryTable.SESSION_EXERCISE)
                        .map(exercise -> exercise(id, exercise))
                        .toList());
        // what was purged tells them itself
        boolean isPurged = row.value(Purge.SNAPSHOT) == null;
        return new LoggedSession(
                session(
                        row,
                        isPurged
                                ? Purge.words(session, Purge.STAGES)
                                : stages.getOrDefault(row.number(Purge.SNAPSHOT), List.of()),
                        isPurged
                                ? Purge.words(session, Purge.TAGS)
                                : tags.getOrDefault(row.number(Purge.SNAPSHOT), List.of()),
                        null,
                        false,
                        false),
                rows(kept, DiaryTable.SAFETY_LOG).map(SafetyLogStore::entry).toList());
    }

    private static Stream<Row> rows(Map<DiaryTable, List<Map<String, Object>>> kept, DiaryTable table) {
        return kept.getOrDefault(table, List.of()).stream().map(row -> row::get);
    }
}
