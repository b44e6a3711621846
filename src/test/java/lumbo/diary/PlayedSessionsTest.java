package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlayedSessionsTest {

    private static final UUID SESSION = id(1);

    private final SessionPlan plan = Samples.smallPlan();
    private final List<Played> played = Played.toTheEnd(Player.of(plan), START);

    @TempDir
    Path folder;

    private Diary diary;

    @BeforeEach
    void open() {
        diary = Diary.open(folder.resolve("diary.sqlite"));
    }

    @AfterEach
    void close() {
        diary.close();
    }

    @Test
    void thereAreNoneAtFirst() {
        assertThat(diary.played(Ever.END)).isEmpty();
    }

    @Test
    void tellsAllOfASession() {
        begin("{\"stages\": [\"acute\", \"remission\"], \"tags\": [\"calm\", \"bed\"]}", 3, 4);
        List<StepRecord> steps = Played.steps(played).subList(0, 6);
        diary.record(SESSION, steps, played.getLast().cursor(), START).join();
        PainEntry later = during(7, START.plusMinutes(3), 1, 5);
        PainEntry earlier = during(8, START.plusMinutes(2), 1, 4);
        diary.pain(later).join();
        diary.pain(earlier).join();
        diary.pain(during(9, START.plusMinutes(4), null, 7)).join();
        diary.pain(Samples.pain(1, START, PainMoment.OTHER, 9)).join();
        diary.finish(SESSION, close(SessionState.ENDED, 2)).join();
        diary.morning(Set.of(SESSION), START.plusHours(12), 1, List.of()).join();

        PastSession session = diary.played(Ever.END).getFirst();

        assertThat(session.id()).isEqualTo(SESSION);
        assertThat(session.state()).isEqualTo(SessionState.ENDED);
        assertThat(session.startedAt()).isEqualTo(START);
        assertThat(session.startedAt().getOffset()).isEqualTo(START.getOffset());
        assertThat(session.endedAt()).isEqualTo(START.plusMinutes(9));
        assertThat(session.programId()).isEqualTo("gentle");
        assertThat(session.stages()).containsExactly("acute", "remission");
        assertThat(session.tags()).containsExactly("calm", "bed");
        assertThat(session.doneWork()).isEqualTo(6);
        assertThat(session.before()).isEqualTo(3);
        assertThat(session.worst()).isEqualTo(4);
        assertThat(session.after()).isEqualTo(2);
        assertThat(session.nextMorning()).isEqualTo(1);
        assertThat(session.exercises()).hasSize(8);
        assertThat(session.exercises().subList(0, 4))
                .containsExactly(
                        new PastExercise(0, "cat", "GENTLE 1", 1, 1, 3, null, 3, List.of()),
                        new PastExercise(1, "leg-raise", "GENTLE 2", 1, 1, 2, null, 3, List.of(earlier, later)),
                        new PastExercise(2, "side-plank", null, 1, 1, null, 20, 0, List.of()),
                        new PastExercise(3, "walking", null, 1, 1, null, null, 0, List.of()));
        assertThat(session.exercises().getLast().round()).isEqualTo(2);
        assertThat(session.exercises().getLast().ordinal()).isEqualTo(7);
    }

    @Test
    void tellsWhatWasNotSaidAsAbsent() {
        begin("{}", null, null);
        diary.finish(SESSION, Samples.finished(START.plusMinutes(9))).join();

        PastSession session = diary.played(Ever.END).getFirst();

        assertThat(session.before()).isNull();
        assertThat(session.worst()).isNull();
        assertThat(session.after()).isNull();
        assertThat(session.nextMorning()).isNull();
        assertThat(session.doneWork()).isZero();
        assertThat(session.stages()).isEmpty();
        assertThat(session.tags()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "[] | ``",
                "5 | ``",
                "null | ``",
                "{\"stages\": null} | ``",
                "{\"stages\": []} | ``",
                "{\"stages\": [1, \"acute\", null, {\"a\": \"b\"}, [\"c\"]]} | acute",
                "{\"stages\": [\"a\\u00e9\\\"\", \"\"], \"id\": \"x\"} | aé\",",
                "{\"x\": {\"stages\": [\"acute\"]}} | ``",
            })
    void readsTheStagesOfAnyText(String program, String stages) {
        begin(program, null, null);
        diary.closeInterrupted(SESSION, START).join();

        assertThat(String.join(",", diary.played(Ever.END).getFirst().stages())).isEqualTo(stages);
    }

    @Test
    void hasThoseThatAreOverOldestFirst() {
        OffsetDateTime lateInTokyo = OffsetDateTime.parse("2026-11-30T23:30:00+09:00");
        OffsetDateTime earlierInLisbon = OffsetDateTime.parse("2026-11-30T14:10:00Z");
        for (int i = 1; i <= 5; i++) {
            OffsetDateTime at = List.of(lateInTokyo, earlierInLisbon, START.plusHours(1), START, START)
                    .get(i - 1);
            diary.begin(Samples.session(id(i), at, plan)).join();
        }
        diary.finish(id(1), Samples.finished(lateInTokyo)).join();
        diary.finish(id(2), SessionEnd.silent(SessionState.ENDED, lateInTokyo)).join();
        diary.closeInterrupted(id(3), lateInTokyo).join();
        diary.finish(id(4), Samples.finished(lateInTokyo)).join();

        assertThat(diary.played(Ever.END))
                .extracting(PastSession::id, PastSession::state)
                .containsExactly(
                        tuple(id(4), SessionState.FINISHED),
                        tuple(id(3), SessionState.CLOSED),
                        tuple(id(2), SessionState.ENDED),
                        tuple(id(1), SessionState.FINISHED));
    }

    @Test
    void keepsWhatBelongsToEachApart() {
        SessionPlan longer = Samples.generatedPlan(2);
        List<Played> all = Played.toTheEnd(Player.of(longer), START);
        begin("{\"stages\": [\"acute\"]}", 1, null);
        diary.begin(new NewSession(
                        id(2), START.plusDays(1), "{\"stages\": [\"subacute\"]}", Samples.CHOICES_JSON, longer, 2, 8))
                .join();
        StepRecord first = Played.steps(played).getFirst();
        StepRecord again = new StepRecord(
                first.step(), first.kind(), 0, first.set(), first.side(), first.rep(), true, 4_000, START);
        diary.record(SESSION, List.of(first, again), played.getFirst().cursor(), START)
                .join();
        diary.record(id(2), Played.steps(all), all.getLast().cursor(), START).join();
        diary.finish(SESSION, close(SessionState.ENDED, 5)).join();
        diary.finish(id(2), close(SessionState.FINISHED, 6)).join();

        List<PastSession> sessions = diary.played(Ever.END);

        assertThat(sessions)
                .extracting(PastSession::stages, PastSession::before, PastSession::worst, PastSession::after)
                .containsExactly(tuple(List.of("acute"), 1, null, 5), tuple(List.of("subacute"), 2, 8, 6));
        for (PastSession session : sessions) {
            assertAgrees(session, diary.session(session.id()).orElseThrow());
        }
        assertThat(sessions.getFirst().doneWork()).isEqualTo(1);
        assertThat(sessions.getLast().doneWork()).isEqualTo(longer.workSteps().size());
    }

    /** The session, read alone, has the same. */
    private static void assertAgrees(PastSession session, SessionDetail detail) {
        assertThat(session.doneWork()).isEqualTo(detail.summary().done());
        assertThat(session.exercises())
                .extracting(
                        PastExercise::ordinal,
                        PastExercise::exercise,
                        PastExercise::round,
                        PastExercise::sets,
                        PastExercise::reps,
                        PastExercise::seconds,
                        PastExercise::doneWork)
                .containsExactlyElementsOf(detail.exercises().stream()
                        .map(exercise -> tuple(
                                exercise.number(),
                                exercise.exerciseId(),
                                exercise.round(),
                                exercise.sets(),
                                exercise.repsPerSide(),
                                exercise.seconds(),
                                exercise.work().values().stream()
                                        .mapToInt(WorkCount::done)
                                        .sum()))
                        .toList());
    }

    private void begin(String program, @Nullable Integer before, @Nullable Integer worst) {
        diary.begin(new NewSession(SESSION, START, program, Samples.CHOICES_JSON, plan, before, worst))
                .join();
    }

    private static PainEntry during(int number, OffsetDateTime at, @Nullable Integer exercise, int value) {
        return new PainEntry(id(number), at, PainMoment.DURING, value, SESSION, exercise, PainPlace.BACK, "", Set.of());
    }

    private static SessionEnd close(SessionState state, int painAfter) {
        return new SessionEnd(state, START.plusMinutes(9), painAfter, null, null, null, "");
    }
}
