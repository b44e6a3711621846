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
import lumbo.player.Side;
import lumbo.program.Coded;
import org.jdbi.v3.core.Handle;

/** Reads all sessions that are over at once: one pass over each table, however many they are. */
final class PlayedQueries {

    private final Handle handle;
    /** By session, and then by the exercise's number in it. */
    private final Map<String, Map<Integer, Integer>> done = new HashMap<>();

    private final Map<String, Map<Integer, List<PainEntry>>> during = new HashMap<>();
    private final Map<String, Map<PainMoment, Integer>> asked = new HashMap<>();
    private final Map<String, List<PlayedExercise>> exercises = new HashMap<>();

    private final Map<String, String> now;

    private PlayedQueries(Handle handle, OffsetDateTime now) {
        this.handle = handle;
        this.now = Counting.values(now);
    }

    /** The sessions that are over, oldest first, without what lies after now; belongs into a transaction. */
    static List<PlayedSession> played(Handle handle, OffsetDateTime now) {
        PlayedQueries queries = new PlayedQueries(handle, now);
        queries.readDone();
        queries.readPain();
        queries.readExercises();
        return queries.sessions();
    }

    private interface RowWork {
        void on(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowWork work) {
        each(sql, Map.of(), work);
    }

    private void each(String sql, Map<String, String> values, RowWork work) {
        handle.createQuery(sql).bindMap(values).scanResultSet((rows, context) -> {
            try (ResultSet row = rows.get()) {
                while (row.next()) {
                    work.on(row);
                }
            }
            return true;
        });
    }

    private void readDone() {
        each(
                "SELECT session, exercise, sum(done) AS done FROM exercise_done GROUP BY session, exercise",
                row -> done.computeIfAbsent(row.getString("session"), none -> new HashMap<>())
                        .put(row.getInt("exercise"), row.getInt("done")));
    }

    private void readPain() {
        String known = Counting.notAfterNow("p", "at");
        each(
                "SELECT * FROM pain p WHERE session IS NOT NULL AND " + known + " ORDER BY julianday(at), rowid",
                now,
                row -> {
                    PainEntry entry = SessionQueries.pain(row);
                    String session = row.getString("session");
                    if (entry.moment() != PainMoment.DURING) {
                        asked.computeIfAbsent(session, none -> new EnumMap<>(PainMoment.class))
                                .put(entry.moment(), entry.value());
                    } else if (entry.exercise().isPresent()) {
                        during.computeIfAbsent(session, none -> new HashMap<>())
                                .computeIfAbsent(entry.exercise().get(), none -> new ArrayList<>())
                                .add(entry);
                    }
                });
    }

    private void readExercises() {
        each("SELECT * FROM session_exercise ORDER BY session, ordinal", row -> {
            String session = row.getString("session");
            exercises.computeIfAbsent(session, none -> new ArrayList<>()).add(exercise(session, row));
        });
    }

    private PlayedExercise exercise(String session, ResultSet row) throws SQLException {
        int ordinal = row.getInt("ordinal");
        return new PlayedExercise(
                ordinal,
                row.getString("exercise_id"),
                SessionQueries.text(row, "ref"),
                row.getInt("round"),
                row.getInt("sets"),
                SessionQueries.number(row, "reps_per_side"),
                SessionQueries.number(row, "seconds"),
                SessionQueries.number(row, "hold_seconds"),
                row.getInt("work_both") + row.getInt("work_left") + row.getInt("work_right"),
                done.getOrDefault(session, Map.of()).getOrDefault(ordinal, 0),
                during.getOrDefault(session, Map.of()).getOrDefault(ordinal, List.of()));
    }

    private List<PlayedSession> sessions() {
        Map<Long, List<String>> stages = words("stages");
        Map<Long, List<String>> tags = words("tags");
        return handle.createQuery(String.format(Locale.ROOT, """
                        SELECT id, state, started_at, ended_at, program_id, snapshot, planned_work,
                            json_extract(choices, '$.oddFirst') AS odd_first,
                            json_type(choices, '$.part') IS NOT NULL AS is_part,
                            coalesce(json_type(choices, '$.withoutWarmUp'), '') = 'true' AS without_warm_up
                        FROM session s WHERE state <> 'RUNNING' AND %s ORDER BY julianday(started_at), rowid""", Counting.notAfterNow("s", "started_at")))
                .bindMap(now)
                .map((row, context) -> session(row, stages, tags))
                .list();
    }

    /** The strings of a list in each kept program, by the number that the program is kept under. */
    private Map<Long, List<String>> words(String list) {
        Map<Long, List<String>> words = new HashMap<>();
        each(
                "SELECT n.id, w.value FROM snapshot n, json_each(n.program, '$." + list + "') w "
                        + "WHERE w.type = 'text' ORDER BY n.id, w.key",
                row -> words.computeIfAbsent(row.getLong("id"), none -> new ArrayList<>())
                        .add(row.getString("value")));
        return words;
    }

    private PlayedSession session(ResultSet row, Map<Long, List<String>> stages, Map<Long, List<String>> tags)
            throws SQLException {
        String id = row.getString("id");
        long snapshot = row.getLong("snapshot");
        Map<PainMoment, Integer> pain = asked.getOrDefault(id, Map.of());
        List<PlayedExercise> all = exercises.getOrDefault(id, List.of());
        return new PlayedSession(
                UUID.fromString(id),
                SessionState.valueOf(row.getString("state")),
                Times.parse(row.getString("started_at")),
                SessionQueries.text(row, "ended_at").map(Times::parse),
                row.getString("program_id"),
                stages.getOrDefault(snapshot, List.of()),
                tags.getOrDefault(snapshot, List.of()),
                row.getInt("planned_work"),
                all.stream().mapToInt(PlayedExercise::doneWork).sum(),
                Optional.ofNullable(pain.get(PainMoment.BEFORE)),
                Optional.ofNullable(pain.get(PainMoment.WORST_24H)),
                Optional.ofNullable(pain.get(PainMoment.AFTER)),
                Optional.ofNullable(pain.get(PainMoment.NEXT_MORNING)),
                all,
                SessionQueries.text(row, "odd_first").flatMap(side -> Coded.find(Side.class, side)),
                row.getInt("is_part") == 1,
                row.getInt("without_warm_up") == 1);
    }
}
