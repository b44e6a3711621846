package lumbo.diary.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.PastSession;
import lumbo.diary.TwentyYears;
import lumbo.player.WorkSide;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiaryStatisticsTest {

    private static final LocalDate LAST = TwentyYears.LAST;
    private static final int SESSIONS = 120;
    private static final LocalDate FIRST = LAST.minusDays(SESSIONS - 1);

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

    private <T> List<T> trends(Function<DiaryStatistics, List<T>> work) {
        return diary.fromState(state -> work.apply(new DiaryStatistics(state, Ever.END, DayOfWeek.MONDAY)));
    }

    private void pain(String at, PainMoment moment, int value) {
        diary.pain(new PainEntry(
                        UUID.nameUUIDFromBytes((at + moment).getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        OffsetDateTime.parse(at),
                        moment,
                        value,
                        null,
                        null,
                        null,
                        "",
                        Set.of()))
                .join();
    }

    private static StatisticsRange range(String from, String to, Granularity grain) {
        return new StatisticsRange(LocalDate.parse(from), LocalDate.parse(to), grain);
    }

    @Test
    void hasNothingOfAnEmptyDiary() {
        StatisticsRange all = new StatisticsRange(FIRST, LAST, Granularity.WEEK);

        assertThat(trends(trends -> trends.first().stream().toList())).isEmpty();
        assertThat(trends(trends -> trends.pain(all))).isEmpty();
        assertThat(trends(trends -> trends.sessions(all))).isEmpty();
        assertThat(trends(trends -> trends.heart(all))).isEmpty();
        assertThat(trends(trends -> trends.exercises(all))).isEmpty();
        assertThat(trends(trends -> trends.doses("cat", all))).isEmpty();
        assertThat(trends(trends -> trends.measures(all))).isEmpty();
    }

    /** A Sunday is the last day of a week here, and the first of one there. */
    @Test
    void sumsUpByTheWeeksOfTheRegion() {
        pain("2026-11-21T12:00:00+01:00", PainMoment.OTHER, 2);
        pain("2026-11-22T12:00:00+01:00", PainMoment.OTHER, 6);
        StatisticsRange weeks = range("2026-11-10", "2026-11-24", Granularity.WEEK);

        for (DayOfWeek begins : DayOfWeek.values()) {
            List<PainMean> means = diary.fromState(state -> new DiaryStatistics(state, Ever.END, begins).pain(weeks));
            assertThat(means).as(begins.name()).hasSize(begins == DayOfWeek.SUNDAY ? 2 : 1);
            assertThat(means).extracting(PainMean::start).allMatch(start -> start.getDayOfWeek() == begins);
        }
    }

    @Test
    void sumsUpPainByDayAndKind() {
        pain("2026-11-02T08:00:00+01:00", PainMoment.OTHER, 2);
        pain("2026-11-02T20:00:00+01:00", PainMoment.OTHER, 5);
        pain("2026-11-02T21:00:00+01:00", PainMoment.NEXT_MORNING, 1);
        pain("2026-11-02T22:00:00+01:00", PainMoment.WORST_24H, 9);
        pain("2026-11-04T22:00:00+01:00", PainMoment.OTHER, 0);

        assertThat(trends(trends -> trends.pain(range("2026-11-01", "2026-11-03", Granularity.DAY))))
                .containsExactly(
                        new PainMean(LocalDate.of(2026, 11, 2), PainMoment.NEXT_MORNING, 1, 1, 1, 1),
                        new PainMean(LocalDate.of(2026, 11, 2), PainMoment.OTHER, 2, 3.5, 2, 5));
    }

    /** A week begins on Monday, over the turn of a year too, and whatever day the range begins on. */
    @Test
    void sumsUpByWeeksFromMonday() {
        pain("2025-12-28T23:59:59+01:00", PainMoment.OTHER, 8);
        pain("2025-12-29T00:00:00+01:00", PainMoment.OTHER, 1);
        pain("2026-01-04T23:00:00+01:00", PainMoment.OTHER, 3);
        pain("2026-01-05T00:00:00+01:00", PainMoment.OTHER, 6);

        assertThat(trends(trends -> trends.pain(range("2025-12-26", "2026-01-10", Granularity.WEEK))))
                .extracting(PainMean::start, PainMean::mean)
                .containsExactly(
                        tuple(LocalDate.of(2025, 12, 22), 8.0),
                        tuple(LocalDate.of(2025, 12, 29), 2.0),
                        tuple(LocalDate.of(2026, 1, 5), 6.0));
    }

    /** A day is the person's own: the clocks that go back on it, or another time zone, change nothing. */
    @Test
    void takesTheDayFromTheDateThatWasOnTheWall() {
        pain("2026-10-25T02:30:00+02:00", PainMoment.OTHER, 2);
        pain("2026-10-25T02:30:00+01:00", PainMoment.BEFORE, 4);
        pain("2026-10-25T23:30:00-10:00", PainMoment.AFTER, 6);

        assertThat(trends(trends -> trends.pain(range("2026-10-25", "2026-10-25", Granularity.DAY))))
                .extracting(PainMean::start)
                .containsOnly(LocalDate.of(2026, 10, 25))
                .hasSize(3);
    }

    @ParameterizedTest
    @EnumSource(Granularity.class)
    void countsEverySessionOnceHoweverFineItLooks(Granularity grain) {
        TwentyYears.fill(diary, SESSIONS);
        List<PastSession> played = diary.played(Ever.END);

        List<SessionTotal> sums = trends(trends -> trends.sessions(new StatisticsRange(FIRST, LAST, grain)));

        assertThat(sums.stream().mapToInt(SessionTotal::count).sum()).isEqualTo(played.size());
        assertThat(sums).extracting(SessionTotal::start).isSorted().doesNotHaveDuplicates();
        for (SessionTotal sum : sums) {
            assertThat(played.stream()
                            .map(session -> session.startedAt().toLocalDate())
                            .filter(day -> grain.start(day, DayOfWeek.MONDAY).equals(sum.start()))
                            .count())
                    .isEqualTo(sum.count());
        }
        long millis = trends(trends -> trends.sessions(new StatisticsRange(LAST, LAST, grain)))
                .getFirst()
                .activeMillis();
        assertThat(millis)
                .isEqualTo(diary.sessions(LAST, LAST).getFirst().activeMillis())
                .isPositive();
    }

    @Test
    void meansHeartRateOfThoseThatHaveIt() {
        TwentyYears.fill(diary, SESSIONS);

        List<HeartRateMean> months =
                trends(trends -> trends.heart(new StatisticsRange(FIRST, LAST, Granularity.MONTH)));

        assertThat(months.stream().mapToInt(HeartRateMean::both).sum()).isEqualTo(SESSIONS / 3);
        assertThat(months).allSatisfy(month -> {
            double rise = Objects.requireNonNull(month.after()) - Objects.requireNonNull(month.before());
            assertThat(month.rise()).isEqualTo(rise, org.assertj.core.api.Assertions.within(1e-9));
        });
    }

    @Test
    void listsExercisesByHowOftenTheyWerePlayed() {
        TwentyYears.fill(diary, SESSIONS);

        List<DoneExercise> all = trends(trends -> trends.exercises(new StatisticsRange(FIRST, LAST, Granularity.DAY)));
        List<DoneExercise> one = trends(trends -> trends.exercises(new StatisticsRange(LAST, LAST, Granularity.DAY)));

        long rows = diary.played(Ever.END).stream()
                .mapToLong(session -> session.exercises().size())
                .sum();
        assertThat(all.stream().mapToInt(DoneExercise::sessions).sum()).isEqualTo((int) rows);
        assertThat(all).extracting(DoneExercise::sessions).isSortedAccordingTo((a, b) -> b - a);
        assertThat(all)
                .allSatisfy(exercise -> assertThat(exercise.name().in(java.util.Locale.ENGLISH))
                        .isEqualTo(exercise.id().replace("exercise-", "Exercise ")));
        assertThat(one).hasSizeBetween(12, 13);
    }

    @Test
    void tellsDosesBySide() {
        TwentyYears.fill(diary, SESSIONS);

        List<DoseMean> sides =
                trends(trends -> trends.doses("exercise-1", new StatisticsRange(FIRST, LAST, Granularity.MONTH)));
        List<DoseMean> timed =
                trends(trends -> trends.doses("exercise-11", new StatisticsRange(FIRST, LAST, Granularity.MONTH)));

        assertThat(sides).extracting(DoseMean::side).contains(WorkSide.LEFT, WorkSide.RIGHT);
        assertThat(sides).allSatisfy(mean -> assertThat(mean.reps()).isEqualTo(6.0));
        assertThat(sides).allSatisfy(mean -> assertThat(mean.seconds()).isNull());
        assertThat(timed).filteredOn(mean -> mean.seconds() != null).isNotEmpty();
    }

    @Test
    void tellsScoresInOrder() {
        TwentyYears.fill(diary, SESSIONS);

        assertThat(trends(trends -> trends.measures(new StatisticsRange(FIRST, LAST, Granularity.DAY))))
                .hasSize(1 + (SESSIONS - 1) / 28)
                .extracting(entry -> entry.at().toLocalDate())
                .isSorted();
    }
}
