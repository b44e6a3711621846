package lumbo.diary;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import lumbo.player.WorkSide;
import lumbo.program.CodedEnum;

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
                .each(row -> done.computeIfAbsent(row.getString("session"), none -> new HashMap<>())
                        .put(row.getInt("exercise"), row.getInt("done")));
        sql.of("SELECT * FROM pain p WHERE session IS NOT NULL AND " + CountingRule.notAfterNow("p", "at")
                        + " ORDER BY julianday(at), rowid")
                .with(CountingRule.values(now))
                .each(row -> hurt(row.getString("session"), PainStore.entry(row)));
        sql.of("SELECT * FROM session_exercise ORDER BY session, ordinal").each(row -> {
            String session = row.getString("session");
            exercises.computeIfAbsent(session, none -> new ArrayList<>()).add(exercise(session, row));
        });
        Map<Long, List<String>> stages = words("stages");
        Map<Long, List<String>> tags = words("tags");
        return sql.of(String.format(Locale.ROOT, """
                        SELECT id, state, started_at, ended_at, program_id, snapshot, planned_work,
                            json_extract(choices, '$.oddFirst') AS odd_first,
                            json_type(choices, '$.part') IS NOT NULL AS is_part,
                            coalesce(json_type(choices, '$.withoutWarmUp'), '') = 'true' AS without_warm_up
                        FROM session s WHERE state <> 'RUNNING' AND %s ORDER BY julianday(started_at), rowid""", CountingRule.notAfterNow("s", "started_at")))
                .with(CountingRule.values(now))
                .list(row -> session(row, stages, tags));
    }

    private void hurt(String session, PainEntry entry) {
        if (entry.moment() != PainMoment.DURING) {
            asked.computeIfAbsent(session, none -> new EnumMap<>(PainMoment.class))
                    .put(entry.moment(), entry.value());
        } else if (entry.exercise().isPresent()) {
            during.computeIfAbsent(session, none -> new HashMap<>())
                    .computeIfAbsent(entry.exercise().get(), none -> new ArrayList<>())
                    .add(entry);
        }
    }

    private PastExercise exercise(String session, ResultSet row) throws SQLException {
        int ordinal = row.getInt("ordinal");
        return new PastExercise(
                ordinal,
                row.getString("exercise_id"),
                RowMaps.text(row, "ref"),
                row.getInt("round"),
                row.getInt("sets"),
                RowMaps.number(row, "reps_per_side"),
                RowMaps.number(row, "seconds"),
                RowMaps.number(row, "hold_seconds"),
                row.getInt("work_both") + row.getInt("work_left") + row.getInt("work_right"),
                done.getOrDefault(session, Map.of()).getOrDefault(ordinal, 0),
                during.getOrDefault(session, Map.of()).getOrDefault(ordinal, List.of()));
    }

    /** The strings of a list in each kept program, by the number that the program is kept under. */
    private Map<Long, List<String>> words(String list) {
        Map<Long, List<String>> words = new HashMap<>();
        sql.of("SELECT n.id, w.value FROM snapshot n, json_each(n.program, '$." + list + "') w "
                        + "WHERE w.type = 'text' ORDER BY n.id, w.key")
                .each(row -> words.computeIfAbsent(row.getLong("id"), none -> new ArrayList<>())
                        .add(row.getString("value")));
        return words;
    }

    private PastSession session(ResultSet row, Map<Long, List<String>> stages, Map<Long, List<String>> tags)
            throws SQLException {
        String id = row.getString("id");
        long snapshot = row.getLong("snapshot");
        return played(
                new Told(
                        id,
                        row.getString("state"),
                        row.getString("started_at"),
                        RowMaps.text(row, "ended_at"),
                        row.getString("program_id"),
                        row.getInt("planned_work")),
                stages.getOrDefault(snapshot, List.of()),
                tags.getOrDefault(snapshot, List.of()),
                RowMaps.text(row, "odd_first").flatMap(side -> CodedEnum.find(WorkSide.class, side)),
                row.getInt("is_part") == 1,
                row.getInt("without_warm_up") == 1);
    }

    /** What the row of a session itself tells. */
    private record Told(
            String id, String state, String startedAt, Optional<String> endedAt, String program, int planned) {}

    private PastSession played(
            Told told,
            List<String> stages,
            List<String> tags,
            Optional<WorkSide> oddFirst,
            boolean isPart,
            boolean withoutWarmUp) {
        Map<PainMoment, Integer> pain = asked.getOrDefault(told.id(), Map.of());
        List<PastExercise> all = exercises.getOrDefault(told.id(), List.of());
        return new PastSession(
                UUID.fromString(told.id()),
                SessionState.valueOf(told.state()),
                Timestamps.parse(told.startedAt()),
                told.endedAt().map(Timestamps::parse),
                told.program(),
                stages,
                tags,
                told.planned(),
                all.stream().mapToInt(PastExercise::doneWork).sum(),
                Optional.ofNullable(pain.get(PainMoment.BEFORE)),
                Optional.ofNullable(pain.get(PainMoment.WORST_24H)),
                Optional.ofNullable(pain.get(PainMoment.AFTER)),
                Optional.ofNullable(pain.get(PainMoment.NEXT_MORNING)),
                all,
                oddFirst,
                isPart,
                withoutWarmUp);
    }

    // ---- those that were deleted

    /** The sessions whose last change is their deletion, read out of what was kept of them then. */
    static List<DeletedSession> deleted(Sql sql) {
        PlayedSessions deleted = new PlayedSessions(sql);
        Map<Long, List<String>> stages = deleted.words("stages");
        Map<Long, List<String>> tags = deleted.words("tags");
        return new ChangeLog(sql)
                .deletedSessions().stream()
                        .map(rows -> deleted.deleted(rows, stages, tags))
                        .toList();
    }

    private DeletedSession deleted(
            Map<DiaryTable, List<Map<String, Object>>> rows,
            Map<Long, List<String>> stages,
            Map<Long, List<String>> tags) {
        Map<String, Object> row =
                rows.getOrDefault(DiaryTable.SESSION, List.of()).getFirst();
        String id = needed(row, "id");
        for (Map<String, Object> step : rows.getOrDefault(DiaryTable.STEP_DONE, List.of())) {
            if (number(step, "again").equals(Optional.of(0))) {
                done.computeIfAbsent(id, none -> new HashMap<>())
                        .merge(number(step, "exercise").orElseThrow(), 1, Integer::sum);
            }
        }
        rows.getOrDefault(DiaryTable.PAIN, List.of()).forEach(pain -> hurt(id, pain(pain)));
        exercises.put(
                id,
                rows.getOrDefault(DiaryTable.SESSION_EXERCISE, List.of()).stream()
                        .map(exercise -> exercise(id, exercise))
                        .toList());
        // what was purged tells them itself
        Optional<Long> snapshot = number(row, "snapshot").map(Integer::longValue);
        PastSession session = played(
                new Told(
                        id,
                        needed(row, "state"),
                        needed(row, "started_at"),
                        word(row, "ended_at"),
                        needed(row, "program_id"),
                        number(row, "planned_work").orElseThrow()),
                snapshot.map(one -> stages.getOrDefault(one, List.of()))
                        .orElseGet(() -> Purge.words(row, Purge.STAGES)),
                snapshot.map(one -> tags.getOrDefault(one, List.of())).orElseGet(() -> Purge.words(row, Purge.TAGS)),
                Optional.empty(),
                false,
                false);
        return new DeletedSession(
                session,
                rows.getOrDefault(DiaryTable.SAFETY_LOG, List.of()).stream()
                        .map(PlayedSessions::log)
                        .toList());
    }

    private PastExercise exercise(String session, Map<String, Object> row) {
        int ordinal = number(row, "ordinal").orElseThrow();
        return new PastExercise(
                ordinal,
                needed(row, "exercise_id"),
                word(row, "ref"),
                number(row, "round").orElseThrow(),
                number(row, "sets").orElseThrow(),
                number(row, "reps_per_side"),
                number(row, "seconds"),
                number(row, "hold_seconds"),
                number(row, "work_both").orElse(0)
                        + number(row, "work_left").orElse(0)
                        + number(row, "work_right").orElse(0),
                done.getOrDefault(session, Map.of()).getOrDefault(ordinal, 0),
                during.getOrDefault(session, Map.of()).getOrDefault(ordinal, List.of()));
    }

    private static PainEntry pain(Map<String, Object> row) {
        return new PainEntry(
                UUID.fromString(needed(row, "id")),
                Timestamps.parse(needed(row, "at")),
                PainMoment.valueOf(needed(row, "moment")),
                number(row, "value").orElseThrow(),
                word(row, "session").map(UUID::fromString),
                number(row, "exercise"),
                word(row, "place").map(PainPlace::valueOf),
                word(row, "note").orElse(""));
    }

    private static SafetyLogEntry log(Map<String, Object> row) {
        return new SafetyLogEntry(
                UUID.fromString(needed(row, "id")),
                Timestamps.parse(needed(row, "at")),
                SafetyLogKind.valueOf(needed(row, "kind")),
                word(row, "session").map(UUID::fromString),
                needed(row, "content"));
    }

    private static String needed(Map<String, Object> row, String column) {
        return word(row, column).orElseThrow();
    }

    private static Optional<String> word(Map<String, Object> row, String column) {
        return Optional.ofNullable(row.get(column)).map(Object::toString);
    }

    private static Optional<Integer> number(Map<String, Object> row, String column) {
        return Optional.ofNullable(row.get(column)).map(value -> ((Number) value).intValue());
    }
}
