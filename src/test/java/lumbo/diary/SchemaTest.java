package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no program may write, whatever its mistakes. */
class SchemaTest {

    @TempDir
    Path folder;

    private Diary diary;

    @BeforeEach
    void openWithASession() {
        diary = Diary.open(folder.resolve("diary.sqlite"));
        SessionPlan plan = Samples.smallPlan();
        List<Played> played = Played.toTheEnd(Player.of(plan), START);
        diary.begin(new NewSession(id(1), START, "{}", Samples.CHOICES_JSON, plan, 1, null))
                .join();
        diary.record(id(1), Played.steps(played), played.getLast().cursor(), START)
                .join();
        diary.finish(id(1), Samples.finished(START.plusMinutes(5))).join();
        diary.log(List.of(new SafetyLogEntry(id(0xbb), START, SafetyLogKind.STOP, id(1), "{}")))
                .join();
    }

    @AfterEach
    void close() {
        diary.close();
    }

    static Stream<String> bad() {
        return Stream.of(
                // a session
                "UPDATE session SET state = 'finished'",
                "UPDATE session SET state = '1'",
                "UPDATE session SET state = 'RUNNING'",
                "UPDATE session SET ended_at = NULL",
                "UPDATE session SET started_at = '2026-11-22 18:30:00'",
                "UPDATE session SET started_at = '2026-11-22T18:30:00.000Z'",
                "UPDATE session SET started_at = '2026-13-22T18:30:00.000+01:00'",
                "UPDATE session SET started_at = NULL",
                "UPDATE session SET saved_at = ''",
                "UPDATE session SET ended_at = 'later'",
                "UPDATE session SET active_millis = -1",
                "UPDATE session SET active_millis = 'long'",
                "UPDATE session SET cursor_step = -1",
                "UPDATE session SET cursor_step = plan_steps + 1",
                "UPDATE session SET cursor_step_nanos = -1",
                "UPDATE session SET cursor_extra_millis = -1",
                "UPDATE session SET cursor_active_nanos = -1",
                "UPDATE session SET cursor_again = -1",
                "UPDATE session SET cursor_outcomes = ''",
                "UPDATE session SET effort = -1",
                "UPDATE session SET effort = 11",
                "UPDATE session SET effort = 5.5",
                "UPDATE session SET heart_rate_before = 29",
                "UPDATE session SET heart_rate_before = 241",
                "UPDATE session SET heart_rate_after = 29",
                "UPDATE session SET heart_rate_after = 241",
                "UPDATE session SET note = NULL",
                // what was played
                "UPDATE session SET id = '00000000-1000-4000-8000-0000000000ff'",
                "UPDATE session SET title = '{\"en\": \"Other\"}'",
                "UPDATE session SET program_id = 'other'",
                "UPDATE session SET choices = '{}'",
                "UPDATE session SET plan_fingerprint = 1",
                "UPDATE session SET plan_steps = 1000",
                "UPDATE session SET planned_work = 1",
                "UPDATE session SET snapshot = 1",
                "UPDATE snapshot SET program = '{\"id\": \"other\"}'",
                "UPDATE session_exercise SET work_left = 1",
                "UPDATE step_done SET millis = 1",
                "DELETE FROM snapshot",
                "INSERT INTO snapshot (sha256, program) SELECT sha256, program FROM snapshot",
                "INSERT INTO snapshot (sha256, program) VALUES ('short', '{}')",
                "INSERT INTO snapshot (sha256, program) VALUES ('" + "a".repeat(64) + "', '{')",
                // steps
                step("seq", "1"),
                step("seq", "0"),
                step("session", "'00000000-1000-4000-8000-0000000000ff'"),
                step("step", "-1"),
                step("step", "1"),
                step("kind", "'REST'"),
                step("kind", "'TIMED'"),
                step("exercise", "99"),
                step("set_number", "0"),
                step("side", "'left'"),
                step("rep", "0"),
                step("rep", "-1"),
                step("again", "2"),
                step("millis", "-1"),
                step("at", "'today'"),
                // exercises
                exercise("ordinal", "0"),
                exercise("ordinal", "-1"),
                exercise("exercise_id", "''"),
                exercise("name", "'Cat'"),
                exercise("round", "0"),
                exercise("sets", "0"),
                exercise("reps_per_side", "0"),
                exercise("seconds", "0"),
                exercise("hold_seconds", "-1"),
                exercise("sides", "'LEFT'"),
                exercise("work_both", "-1"),
                exercise("work_left", "-1"),
                exercise("work_right", "NULL"),
                // pain
                pain("value", "-1"),
                pain("value", "11"),
                pain("value", "2.5"),
                pain("value", "NULL"),
                pain("moment", "'Before'"),
                pain("moment", "'BEFORE'"),
                pain("at", "'2026-11-22'"),
                pain("id", "'7'"),
                pain("id", "upper('0000000a-1000-4000-8000-0000000000aa')"),
                pain("session", "'00000000-1000-4000-8000-0000000000ff'"),
                pain("session", "NULL"),
                pain("exercise", "99"),
                pain("place", "'back'"),
                pain("place", "''"),
                "UPDATE pain SET place = 'KNEE'",
                // the safety log
                log("seq", "1"),
                log("id", "'7'"),
                log("id", "upper('0000000a-1000-4000-8000-0000000000aa')"),
                log("id", "NULL"),
                log("id", "'00000000-1000-4000-8000-0000000000bb'"),
                log("at", "'2026-11-22'"),
                log("at", "'2026-11-22T18:30:00.000Z'"),
                log("at", "'2026-13-22T18:30:00.000+01:00'"),
                log("at", "NULL"),
                log("kind", "'Stop'"),
                log("kind", "'OTHER'"),
                log("kind", "NULL"),
                log("session", "'00000000-1000-4000-8000-0000000000ff'"),
                log("content", "'{'"),
                log("content", "''"),
                log("content", "'said'"),
                log("content", "NULL"),
                "UPDATE safety_log SET seq = 7",
                "UPDATE safety_log SET at = '2026-11-22T18:30:01.000+01:00'",
                "UPDATE safety_log SET kind = 'OFFER'",
                "UPDATE safety_log SET session = '00000000-1000-4000-8000-000000000001'",
                "UPDATE safety_log SET content = '{}'");
    }

    @ParameterizedTest
    @MethodSource("bad")
    void refuses(String sql) {
        assertThatThrownBy(() -> execute(sql))
                .hasCauseInstanceOf(DiaryException.class)
                .hasStackTraceContaining("SQLITE_CONSTRAINT");
        assertThat(diary.problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE session SET effort = 0, heart_rate_before = 30, heart_rate_after = 240",
                "UPDATE session SET effort = 10, heart_rate_before = 240, heart_rate_after = 30",
                "UPDATE session SET effort = NULL, heart_rate_before = NULL, heart_rate_after = NULL",
                "UPDATE session SET state = 'CLOSED'",
                "UPDATE session SET state = 'RUNNING', ended_at = NULL",
            })
    void takesTheEndsOfEachRange(String sql) {
        assertThatCode(() -> execute(sql)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DURING", "OTHER", "AFTER", "NEXT_MORNING", "WORST_24H"})
    void takesPainFromNothingToTheWorst(String moment) {
        assertThatCode(() -> execute(pain("moment", "'" + moment + "'"))).doesNotThrowAnyException();
        assertThatCode(() -> execute("UPDATE pain SET value = 0")).doesNotThrowAnyException();
        assertThatCode(() -> execute("UPDATE pain SET value = 10")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(PainPlace.class)
    void takesEveryPlaceOfPain(PainPlace place) {
        assertThatCode(() -> execute(pain("place", "'" + place.name() + "'"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(SafetyLogKind.class)
    void takesEveryKindOfTheSafetyLog(SafetyLogKind kind) {
        assertThatCode(() -> execute(log("kind", "'" + kind.name() + "'"))).doesNotThrowAnyException();
    }

    @Test
    void deletesWhatBelongsToADeletedSession() {
        execute("DELETE FROM session");

        for (String table : List.of("session_exercise", "step_done", "pain", "safety_log")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(diary.problems()).isEmpty();
    }

    private static String step(String column, String value) {
        return insert(
                "step_done",
                List.of(
                        "session",
                        "seq",
                        "step",
                        "kind",
                        "exercise",
                        "set_number",
                        "side",
                        "rep",
                        "again",
                        "millis",
                        "at"),
                List.of(
                        "'00000000-1000-4000-8000-000000000001'",
                        "900",
                        "0",
                        "'REP'",
                        "0",
                        "1",
                        "'LEFT'",
                        "1",
                        "0",
                        "1000",
                        "'2026-11-22T18:30:00.000+01:00'"),
                column,
                value);
    }

    private static String exercise(String column, String value) {
        return insert(
                "session_exercise",
                List.of(
                        "session",
                        "ordinal",
                        "exercise_id",
                        "name",
                        "round",
                        "sets",
                        "reps_per_side",
                        "seconds",
                        "hold_seconds",
                        "sides",
                        "work_both",
                        "work_left",
                        "work_right"),
                List.of(
                        "'00000000-1000-4000-8000-000000000001'",
                        "50",
                        "'cat'",
                        "'{}'",
                        "1",
                        "1",
                        "1",
                        "1",
                        "0",
                        "'EACH'",
                        "0",
                        "1",
                        "1"),
                column,
                value);
    }

    private static String pain(String column, String value) {
        return insert(
                "pain",
                List.of("id", "at", "moment", "value", "session", "exercise", "place"),
                List.of(
                        "'00000000-1000-4000-8000-0000000000aa'",
                        "'2026-11-22T18:30:00.000+01:00'",
                        "'DURING'",
                        "5",
                        "'00000000-1000-4000-8000-000000000001'",
                        "0",
                        "NULL"),
                column,
                value);
    }

    private static String log(String column, String value) {
        return insert(
                "safety_log",
                List.of("seq", "id", "at", "kind", "session", "content"),
                List.of(
                        "NULL",
                        "'00000000-1000-4000-8000-0000000000aa'",
                        "'2026-11-22T18:30:00.000+01:00'",
                        "'STOP'",
                        "NULL",
                        "'{}'"),
                column,
                value);
    }

    /** A row that is right but for one column. */
    private static String insert(String table, List<String> columns, List<String> values, String column, String value) {
        Stream<String> changed =
                IntStream.range(0, columns.size()).mapToObj(i -> columns.get(i).equals(column) ? value : values.get(i));
        return "INSERT INTO " + table + " (" + String.join(", ", columns) + ") VALUES ("
                + String.join(", ", changed.toList()) + ")";
    }

    @Test
    void theRowsOfTheseTestsAreRightButForOneColumn() {
        assertThatCode(() -> execute(step("seq", "900"))).doesNotThrowAnyException();
        assertThatCode(() -> execute(exercise("ordinal", "50"))).doesNotThrowAnyException();
        assertThatCode(() -> execute(pain("value", "5"))).doesNotThrowAnyException();
        assertThatCode(() -> execute(log("kind", "'STOP'"))).doesNotThrowAnyException();
    }

    private void execute(String sql) {
        diary.writer().run("test", on -> on.execute(sql)).join();
    }

    private int count(String table) {
        return diary.writer()
                .write("count", sql ->
                        (int) sql.of("SELECT count(*) FROM " + table).number())
                .join();
    }
}
