package lumbo.diary;

import static lumbo.diary.Samples.START;
import static lumbo.diary.Samples.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import lumbo.player.WorkSide;
import lumbo.program.Amount;
import lumbo.program.SideOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiaryTest {

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
    void isEmptyAtFirst() {
        assertThat(diary.interrupted()).isEmpty();
        assertThat(diary.lastSession(Ever.END)).isEmpty();
        assertThat(diary.sessions(LocalDate.of(2000, 1, 1), LocalDate.of(2099, 12, 31)))
                .isEmpty();
        assertThat(diary.days(YearMonth.of(2026, 11))).isEmpty();
        assertThat(diary.session(SESSION)).isEmpty();
        assertThat(diary.steps(SESSION)).isEmpty();
        assertThat(diary.problems()).isEmpty();
    }

    @Test
    void keepsAWholeSession() {
        diary.begin(new NewSession(SESSION, START, "{\"id\": \"gentle\"}", Samples.CHOICES_JSON, plan, 3, 4))
                .join();
        keep(SESSION, played);
        OffsetDateTime end = START.plusMinutes(9);
        diary.finish(SESSION, new SessionEnd(SessionState.FINISHED, end, 2, 5, 70, 96, "It went \"well\"."))
                .join();

        SessionDetail detail = diary.session(SESSION).orElseThrow();
        SessionSummary summary = detail.summary();
        assertThat(summary.state()).isEqualTo(SessionState.FINISHED);
        assertThat(summary.startedAt()).isEqualTo(START);
        assertThat(summary.startedAt().getOffset()).isEqualTo(START.getOffset());
        assertThat(summary.endedAt()).isEqualTo(end);
        assertThat(summary.programId()).isEqualTo("gentle");
        assertThat(summary.title()).isEqualTo(plan.program().title());
        assertThat(summary.planned()).isEqualTo(plan.workSteps().size());
        assertThat(summary.done()).isEqualTo(plan.workSteps().size());
        assertThat(summary.activeMillis()).isEqualTo(played.getLast().cursor().activeNanos() / 1_000_000);
        assertThat(summary.painBefore()).isEqualTo(3);
        assertThat(summary.painAfter()).isEqualTo(2);
        assertThat(detail.programJson()).isEqualTo("{\"id\": \"gentle\"}");
        assertThat(detail.choicesJson()).isEqualTo(Samples.CHOICES_JSON);
        assertThat(detail.cursor()).isEqualTo(played.getLast().cursor());
        assertThat(detail.effort()).isEqualTo(5);
        assertThat(detail.heartRateBefore()).isEqualTo(70);
        assertThat(detail.heartRateAfter()).isEqualTo(96);
        assertThat(detail.note()).isEqualTo("It went \"well\".");
        assertThat(detail.pain())
                .extracting(PainEntry::moment, PainEntry::value)
                .containsExactly(
                        tuple(PainMoment.BEFORE, 3), tuple(PainMoment.WORST_24H, 4), tuple(PainMoment.AFTER, 2));
        assertThat(diary.steps(SESSION)).isEqualTo(kept(Played.steps(played)));
        assertThat(diary.lastSession(Ever.END)).contains(summary);
        assertThat(diary.interrupted()).isEmpty();
    }

    @Test
    void tellsTheAmountThatWasChosen() {
        Amount less = new Amount(null, 2, null, 1);
        SessionPlan chosen =
                SessionPlan.of(plan.program(), PlanChoices.DEFAULT.withAmounts(Map.of("cat GENTLE 1", less)));

        diary.begin(Samples.session(SESSION, START, chosen)).join();

        ExerciseDone cat = diary.session(SESSION).orElseThrow().exercises().getFirst();
        assertThat(cat.repsPerSide()).isEqualTo(2);
        assertThat(cat.holdSeconds()).isEqualTo(1);
    }

    @Test
    void tellsPlannedAndDoneOfEachExerciseAndSide() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        List<StepRecord> steps = Played.steps(played);
        keep(SESSION, List.of(new Played(steps.subList(0, 6), played.getLast().cursor(), START)));

        List<ExerciseDone> exercises = diary.session(SESSION).orElseThrow().exercises();

        assertThat(exercises).hasSize(8);
        ExerciseDone cat = exercises.get(0);
        assertThat(cat.number()).isZero();
        assertThat(cat.exerciseId()).isEqualTo("cat");
        assertThat(cat.ref()).contains("GENTLE 1");
        assertThat(cat.name()).isEqualTo(plan.units().getFirst().exercise().name());
        assertThat(cat.round()).isEqualTo(1);
        assertThat(cat.sets()).isEqualTo(1);
        assertThat(cat.repsPerSide()).isEqualTo(3);
        assertThat(cat.seconds()).isNull();
        assertThat(cat.holdSeconds()).isEqualTo(2);
        assertThat(cat.sides()).isEqualTo(SideOrder.BOTH);
        assertThat(cat.work()).isEqualTo(Map.of(WorkSide.BOTH, new WorkCount(3, 3, 0, millis(steps.subList(0, 3)))));
        ExerciseDone raise = exercises.get(1);
        assertThat(raise.holdSeconds()).isNull();
        assertThat(raise.sides()).isEqualTo(SideOrder.ALTERNATE);
        assertThat(raise.work().get(WorkSide.LEFT)).isEqualTo(new WorkCount(2, 2, 0, 14_000));
        assertThat(raise.work().get(WorkSide.RIGHT)).isEqualTo(new WorkCount(2, 1, 0, 7_000));
        ExerciseDone plank = exercises.get(2);
        assertThat(plank.repsPerSide()).isNull();
        assertThat(plank.seconds()).isEqualTo(20);
        assertThat(plank.work())
                .isEqualTo(Map.of(WorkSide.LEFT, new WorkCount(1, 0, 0, 0), WorkSide.RIGHT, new WorkCount(1, 0, 0, 0)));
        ExerciseDone walking = exercises.get(3);
        assertThat(walking.repsPerSide()).isNull();
        assertThat(walking.seconds()).isNull();
        assertThat(walking.ref()).isNull();
        assertThat(exercises.get(4).exerciseId()).isEqualTo("cat");
        assertThat(exercises.get(4).round()).isEqualTo(2);
        assertThat(exercises.get(4).work()).isEqualTo(Map.of(WorkSide.BOTH, new WorkCount(3, 0, 0, 0)));
    }

    @Test
    void countsARepeatedStepOnceAndKeepsIt() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        StepRecord first = Played.steps(played).getFirst();
        StepRecord repeated = new StepRecord(
                first.step(),
                first.kind(),
                first.exercise(),
                first.set(),
                first.side(),
                first.rep(),
                true,
                4_000,
                START);

        keep(
                SESSION,
                List.of(new Played(List.of(first, repeated), played.getLast().cursor(), START)));

        assertThat(diary.session(SESSION).orElseThrow().summary().done()).isEqualTo(1);
        assertThat(diary.session(SESSION)
                        .orElseThrow()
                        .exercises()
                        .getFirst()
                        .work()
                        .get(WorkSide.BOTH))
                .isEqualTo(new WorkCount(3, 1, 1, first.millis() + 4_000));
        assertThat(diary.steps(SESSION)).isEqualTo(kept(List.of(first, repeated)));
    }

    @Test
    void numbersTheStepsOfASessionFromOne() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        List<StepRecord> steps = Played.steps(played);

        assertThat(diary.record(SESSION, List.of(), played.getFirst().cursor(), START)
                        .join())
                .isZero();
        assertThat(diary.record(SESSION, steps.subList(0, 1), played.get(1).cursor(), START)
                        .join())
                .isEqualTo(1);
        assertThat(diary.record(SESSION, steps.subList(1, 3), played.get(3).cursor(), START)
                        .join())
                .isEqualTo(3);
    }

    @Test
    void savesACursorAlone() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        Played moment = played.get(4);

        diary.record(SESSION, List.of(), moment.cursor(), START.plusMinutes(2)).join();

        InterruptedSession interrupted = diary.interrupted().getFirst();
        assertThat(interrupted.cursor()).isEqualTo(moment.cursor());
        assertThat(interrupted.savedAt()).isEqualTo(START.plusMinutes(2));
        assertThat(interrupted.done()).isZero();
    }

    @Test
    void changesHowASessionEndedOnceMore() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        OffsetDateTime end = START.plusMinutes(9);
        diary.finish(SESSION, new SessionEnd(SessionState.ENDED, end, 2, 5, null, 90, "first"))
                .join();

        diary.updateClose(SESSION, new SessionEnd(SessionState.ENDED, end, 4, null, 72, null, "second"))
                .join();

        SessionDetail detail = diary.session(SESSION).orElseThrow();
        assertThat(detail.summary().painAfter()).isEqualTo(4);
        assertThat(detail.effort()).isNull();
        assertThat(detail.heartRateBefore()).isEqualTo(72);
        assertThat(detail.heartRateAfter()).isNull();
        assertThat(detail.note()).isEqualTo("second");
        assertThat(diary.painOn(LocalDate.of(2026, 11, 22))).hasSize(1);

        diary.updateClose(SESSION, SessionEnd.silent(SessionState.ENDED, end)).join();

        assertThat(diary.session(SESSION).orElseThrow().summary().painAfter()).isNull();
        assertThat(diary.painOn(LocalDate.of(2026, 11, 22))).isEmpty();
    }

    @Test
    void keepsSeveralPainEntriesADay() {
        diary.begin(Samples.session(SESSION, START, plan)).join();
        PainEntry during = new PainEntry(
                id(7), START.plusMinutes(3), PainMoment.DURING, 4, SESSION, 2, PainPlace.LEG, "hip", Set.of());
        PainEntry evening = Samples.pain(1, START.plusHours(4), PainMoment.OTHER, 6);
        PainEntry afterMidnight = Samples.pain(2, START.plusHours(6), PainMoment.OTHER, 1);

        diary.pain(evening).join();
        diary.pain(afterMidnight).join();
        diary.pain(during).join();

        assertThat(diary.painOn(LocalDate.of(2026, 11, 22))).containsExactly(during, evening);
        assertThat(diary.painOn(LocalDate.of(2026, 11, 23))).containsExactly(afterMidnight);
        assertThat(diary.session(SESSION).orElseThrow().pain()).containsExactly(during);
    }

    @ParameterizedTest
    @EnumSource(PainPlace.class)
    void keepsWhereItHurts(PainPlace place) {
        PainEntry entry = new PainEntry(id(7), START, PainMoment.OTHER, 4, null, null, place, "", Set.of());

        diary.pain(entry).join();

        assertThat(diary.painOn(START.toLocalDate())).containsExactly(entry);
    }

    @Test
    void keepsTheLastAnswerOfTheMorningAfter() {
        whole(SESSION, START);
        whole(id(2), START);
        diary.pain(new PainEntry(
                        id(7),
                        START.plusHours(10),
                        PainMoment.NEXT_MORNING,
                        8,
                        SESSION,
                        null,
                        PainPlace.LEG,
                        "on waking",
                        Set.of()))
                .join();

        diary.morning(Set.of(id(2)), START.plusHours(11), 0, List.of()).join();
        diary.morning(Set.of(SESSION), START.plusHours(12), 3, List.of()).join();
        diary.morning(Set.of(SESSION), START.plusHours(13), 10, List.of()).join();

        assertThat(diary.session(SESSION).orElseThrow().pain())
                .containsExactly(new PainEntry(
                        id(7), START.plusHours(13), PainMoment.NEXT_MORNING, 10, SESSION, null, null, "", Set.of()));
        assertThat(diary.session(id(2)).orElseThrow().pain())
                .extracting(PainEntry::moment, PainEntry::value)
                .containsExactly(tuple(PainMoment.NEXT_MORNING, 0));
        assertThat(diary.days(YearMonth.of(2026, 11)).getLast().worstPain()).isEqualTo(10);
    }

    @Test
    void refusesAMorningThatCannotBe() {
        assertThatThrownBy(() -> diary.morning(Set.of(SESSION), START, -1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> diary.morning(Set.of(SESSION), START, 11, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        diary.morning(Set.of(SESSION), START, 3, List.of()).join())
                .hasCauseInstanceOf(DiaryException.class);
        assertThat(diary.painOn(START.toLocalDate())).isEmpty();
    }

    @Test
    void aSessionInWhichNothingWasDoneIsListedAndCountsNowhere() {
        diary.begin(Samples.session(id(1), START, plan)).join();
        diary.finish(id(1), Samples.finished(START.plusMinutes(9))).join();
        StatisticsRange month =
                new StatisticsRange(START.toLocalDate().minusDays(20), START.toLocalDate(), Granularity.DAY);

        assertThat(diary.sessions(START.toLocalDate(), START.toLocalDate())).hasSize(1);
        assertThat(diary.countedSessions(Ever.END)).isZero();
        assertThat(diary.lastSession(Ever.END)).isEmpty();
        assertThat(diary.<Object>fromState(
                        state -> new DiaryStatistics(state, Ever.END, DayOfWeek.SUNDAY).sessions(month)))
                .isEqualTo(List.of());
        whole(id(2), START.minusDays(1));
        assertThat(diary.countedSessions(Ever.END)).isEqualTo(1);
        assertThat(diary.countedSessions(START.minusDays(2)))
                .as("it lies after that")
                .isZero();
        assertThat(diary.lastSession(Ever.END)).map(SessionSummary::id).contains(id(2));
    }

    @Test
    void listsSessionsByTheLocalDateOfTheirStart() {
        OffsetDateTime lateInTokyo = OffsetDateTime.parse("2026-11-30T23:30:00+09:00");
        OffsetDateTime nextMorningInLisbon = OffsetDateTime.parse("2026-12-01T00:10:00Z");
        whole(id(1), nextMorningInLisbon);
        whole(id(2), lateInTokyo);
        whole(id(3), START.plusHours(1));
        whole(id(4), START);

        assertThat(diary.sessions(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30)))
                .extracting(SessionSummary::id)
                .containsExactly(id(4), id(3), id(2));
        assertThat(diary.sessions(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 1)))
                .extracting(SessionSummary::id)
                .containsExactly(id(1));
        assertThat(diary.lastSession(Ever.END).orElseThrow().id()).isEqualTo(id(1));
    }

    @Test
    void tellsTheDaysOfAMonth() {
        whole(id(1), START);
        whole(id(2), START.plusHours(2));
        diary.pain(Samples.pain(1, START.minusHours(5), PainMoment.OTHER, 3)).join();
        diary.pain(Samples.pain(2, START.minusHours(3), PainMoment.OTHER, 7)).join();
        diary.pain(Samples.pain(3, OffsetDateTime.parse("2026-11-01T00:00:00-11:00"), PainMoment.OTHER, 0))
                .join();
        diary.pain(Samples.pain(4, OffsetDateTime.parse("2026-12-01T00:00:00+12:00"), PainMoment.OTHER, 9))
                .join();

        List<DiaryDay> days = diary.days(YearMonth.of(2026, 11));

        assertThat(days)
                .extracting(DiaryDay::date)
                .containsExactly(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 22));
        assertThat(days.get(0).sessions()).isEmpty();
        assertThat(days.get(0).worstPain()).isEqualTo(0);
        assertThat(days.get(1).sessions()).extracting(SessionSummary::id).containsExactly(id(1), id(2));
        assertThat(days.get(1).worstPain()).isEqualTo(7);
    }

    @Test
    void keepsAProgramOnceThatIsPlayedOften() {
        whole(id(1), START);
        whole(id(2), START.plusDays(1));

        Integer snapshots = diary.writer()
                .write("count", sql ->
                        (int) sql.of("SELECT count(*) FROM snapshot").number())
                .join();
        assertThat(snapshots).isEqualTo(1);
        assertThat(diary.session(id(2)).orElseThrow().programJson()).isEqualTo("{\"id\": \"gentle\"}");
    }

    private void whole(UUID session, OffsetDateTime at) {
        diary.begin(Samples.session(session, at, plan)).join();
        Played first = Played.toTheEnd(Player.of(plan), at).stream()
                .filter(moment -> !moment.finished().isEmpty())
                .findFirst()
                .orElseThrow();
        diary.record(session, first.finished(), first.cursor(), first.at()).join();
        diary.finish(session, Samples.finished(at.plusMinutes(9))).join();
    }

    private void keep(UUID session, List<Played> moments) {
        for (Played moment : moments) {
            diary.record(session, moment.finished(), moment.cursor(), moment.at())
                    .join();
        }
    }

    private static long millis(List<StepRecord> steps) {
        return steps.stream().mapToLong(StepRecord::millis).sum();
    }

    /** The steps as the diary gives them back: to the millisecond. */
    static List<StepRecord> kept(List<StepRecord> steps) {
        return steps.stream()
                .map(step -> new StepRecord(
                        step.step(),
                        step.kind(),
                        step.exercise(),
                        step.set(),
                        step.side(),
                        step.rep(),
                        step.again(),
                        step.millis(),
                        Timestamps.parse(Timestamps.text(step.at()))))
                .toList();
    }
}
