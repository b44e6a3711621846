package lumbo.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import lumbo.chart.Chart;
import lumbo.chart.ChartTable;
import lumbo.chart.DataPoint;
import lumbo.chart.Series;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.TwentyYears;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.DoseMean;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import lumbo.i18n.Messages;
import lumbo.measure.GlobalChange;
import lumbo.measure.RolandMorris;
import lumbo.player.WorkSide;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TrendListTest {

    private static final LocalDate TODAY = TwentyYears.LAST;
    private static final int GOAL = 3;

    @TempDir
    static Path shared;

    /** More than two years, so that all of it is told by months. */
    private static Diary years;

    @TempDir
    Path folder;

    private Diary diary;
    private int number;

    @BeforeAll
    static void fill() {
        years = Diary.open(shared.resolve("years.sqlite"));
        TwentyYears.fill(years, 800);
    }

    @AfterAll
    static void closeYears() {
        years.close();
    }

    @BeforeEach
    void open() {
        diary = Diary.open(folder.resolve("diary.sqlite"));
    }

    @AfterEach
    void close() {
        diary.close();
    }

    private TrendList.All all(TimeSpan span) {
        return all(diary, span);
    }

    private static TrendList.All all(Diary diary, TimeSpan span) {
        return diary.fromState(state -> {
            DiaryStatistics trends = new DiaryStatistics(state, Ever.END, DayOfWeek.MONDAY);
            Optional<LocalDate> first = trends.first();
            return new TrendList(Messages.of(Locale.UK))
                    .all(trends, span.range(TODAY, first.orElse(null)), first.orElse(null), GOAL);
        });
    }

    private Trend card(TimeSpan span, Trend.Subject topic) {
        return all(span).cards().stream()
                .filter(card -> card.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private void pain(int daysAgo, PainMoment moment, int value) {
        diary.pain(new PainEntry(new UUID(1, number++), at(daysAgo), moment, value, null, null, null, "", Set.of()))
                .join();
    }

    private static OffsetDateTime at(int daysAgo) {
        return TODAY.minusDays(daysAgo).atTime(8, 0).atOffset(ZoneOffset.ofHours(1));
    }

    // ---- which days

    @Test
    void looksBackFromTodayOn() {
        assertThat(TimeSpan.DAYS_30.range(TODAY, null))
                .isEqualTo(new StatisticsRange(TODAY.minusDays(29), TODAY, Granularity.DAY));
        assertThat(TimeSpan.DAYS_90.range(TODAY, null).grain()).isEqualTo(Granularity.DAY);
        assertThat(TimeSpan.DAYS_365.range(TODAY, null).grain()).isEqualTo(Granularity.WEEK);
        assertThat(TimeSpan.ALL.range(TODAY, TODAY.minusYears(3)))
                .isEqualTo(new StatisticsRange(TODAY.minusYears(3), TODAY, Granularity.MONTH));
        assertThat(TimeSpan.ALL.range(TODAY, TODAY.plusDays(2)))
                .isEqualTo(new StatisticsRange(TODAY, TODAY, Granularity.DAY));
        assertThat(TimeSpan.ALL.range(TODAY, null)).isEqualTo(new StatisticsRange(TODAY, TODAY, Granularity.DAY));
    }

    // ---- what is said

    @ParameterizedTest
    @EnumSource(TimeSpan.class)
    void saysOfAnEmptyDiaryThatThereIsNothing(TimeSpan span) {
        assertThat(all(span).cards())
                .extracting(Trend::sentence)
                .containsExactly(
                        "No pain was written down in this time.",
                        "There were no sessions in this time.",
                        "You did not exercise in this time.",
                        "No heart rate was written down in this time.");
        assertThat(all(span).cards()).allMatch(card -> card.chart() == null);
    }

    @Test
    void saysThatPainFell() {
        IntStream.rangeClosed(0, 6).forEach(week -> pain(7 * week, PainMoment.BEFORE, week < 3 ? 3 : 5));

        assertThat(card(TimeSpan.DAYS_90, Trend.Subject.PAIN).sentence())
                .isEqualTo("Pain before sessions fell from 5 to 3, over 6 weeks.");
    }

    @Test
    void saysAsPlainlyThatPainRose() {
        IntStream.rangeClosed(0, 6).forEach(week -> pain(7 * week, PainMoment.OTHER, week < 3 ? 7 : 4));

        assertThat(card(TimeSpan.DAYS_365, Trend.Subject.PAIN).sentence())
                .isEqualTo("Pain rose from 4 to 7, over 6 weeks.");
    }

    @Test
    void saysThatItIsTooLittle() {
        pain(20, PainMoment.BEFORE, 9);
        pain(1, PainMoment.BEFORE, 1);

        assertThat(card(TimeSpan.DAYS_30, Trend.Subject.PAIN).sentence())
                .isEqualTo("There are only 2 entries. That is too few to say how your pain develops.");
    }

    @Test
    void saysHowManyWeeksReachedTheGoalAndBlamesNobodyForTheTimeBefore() {
        TwentyYears.fill(diary, 10);

        Trend card = card(TimeSpan.DAYS_90, Trend.Subject.SESSIONS);

        // begun on a Friday; the week from Monday to today, a Sunday, is full
        assertThat(card.sentence())
                .isEqualTo(
                        "10 sessions in 2 weeks, about 5 per week. You reached your goal of 3 in 2 of 2 full weeks.");
        assertThat(Objects.requireNonNull(card.chart()).series().getFirst().points())
                .hasSize(2);
    }

    @Test
    void comparesQuestionnairesByTheirOwnMeasure() {
        measure(
                60,
                new RolandMorris(
                        new TreeSet<>(IntStream.rangeClosed(1, 14).boxed().toList())));
        measure(
                4,
                new RolandMorris(
                        new TreeSet<>(IntStream.rangeClosed(1, 8).boxed().toList())));
        measure(3, new GlobalChange(1));

        assertThat(all(TimeSpan.DAYS_90).cards())
                .filteredOn(card ->
                        card.title().equals("Your back in daily life") || card.topic() == Trend.Subject.GLOBAL_CHANGE)
                .extracting(Trend::sentence)
                .containsExactly(
                        "It went from 14 to 8 in 8 weeks. That is better, by enough to count.",
                        "On 19 Nov 2026: A little better.");
    }

    private void measure(int daysAgo, lumbo.measure.MeasureAnswers answers) {
        diary.keep(MeasureEntry.of(new UUID(2, number++), at(daysAgo), answers, ""), at(daysAgo))
                .join();
    }

    // ---- charts

    @ParameterizedTest
    @EnumSource(TimeSpan.class)
    void hasEveryValueWithinItsAxes(TimeSpan span) {
        TrendList.All all = all(years, span);
        Trend dose = years.fromState(state -> new TrendList(Messages.of(Locale.UK))
                .dose(
                        new DiaryStatistics(state, Ever.END, DayOfWeek.MONDAY),
                        all.exercises().getFirst(),
                        all.range()));

        assertThat(all.cards()).hasSizeGreaterThan(4);
        assertThat(dose.sentence()).isEqualTo("Always the same in a session: 6 repetitions on each side.");
        assertThat(dose.chart()).as("a flat line tells nothing").isNull();
        all.cards().forEach(TrendListTest::isWithinItsAxes);
    }

    @Test
    void showsADoseThatChanged() {
        StatisticsRange range = new StatisticsRange(TODAY.minusDays(29), TODAY, Granularity.DAY);
        List<DoseMean> means = List.of(
                new DoseMean(TODAY.minusDays(9), WorkSide.LEFT, 1, 4.0, null),
                new DoseMean(TODAY.minusDays(9), WorkSide.RIGHT, 1, 4.0, null),
                new DoseMean(TODAY.minusDays(2), WorkSide.LEFT, 1, 6.0, null),
                new DoseMean(TODAY.minusDays(2), WorkSide.RIGHT, 1, 4.0, null));

        Trend dose = new DoseTrend(new TrendWords(Messages.of(Locale.UK))).of("Bridge", means, range);

        assertThat(dose.sentence()).isEqualTo("Average per session: left 5, right 4 repetitions.");
        isWithinItsAxes(dose);
        assertThat(new DoseTrend(new TrendWords(Messages.of(Locale.UK)))
                        .of("Bridge", List.of(means.get(1), means.get(2)), range)
                        .sentence())
                .isEqualTo("Always the same in a session: left 6, right 4 repetitions.");
    }

    @Test
    void drawsTheMeanOfAWeekAndHowFarItsValuesSpread() {
        pain(8, PainMoment.BEFORE, 2);
        pain(7, PainMoment.BEFORE, 5);
        pain(0, PainMoment.BEFORE, 3);

        Series before = Objects.requireNonNull(
                        card(TimeSpan.DAYS_30, Trend.Subject.PAIN).chart())
                .series()
                .getFirst();

        assertThat(before.points()).extracting(DataPoint::value).containsExactly(3.5, 3.0);
        assertThat(before.points().getFirst().spread()).isEqualTo(new DataPoint.Spread(2, 5));
        assertThat(before.points().getFirst().said())
                .isEqualTo("Week from 9 Nov 2026. Before a session: 3.5 on average, from 2 to 5, 2 entries.");
    }

    @Test
    void tellsTheLastThirtyDaysInOneLine() {
        pain(20, PainMoment.BEFORE, 9);

        String month = diary.fromState(state -> new TrendList(Messages.of(Locale.UK))
                .month(new DiaryStatistics(state, Ever.END, DayOfWeek.MONDAY), TODAY));

        assertThat(month)
                .isEqualTo("In the last 30 days: no session. There is only 1 entry."
                        + " That is too few to say how your pain develops.");
    }

    private static void isWithinItsAxes(Trend card) {
        Chart chart = card.chart();
        assertThat(Objects.requireNonNull(chart).time().ticks())
                .hasSizeBetween(1, 22)
                .allSatisfy(tick -> assertThat(tick.day())
                        .isBetween(chart.time().from(), chart.time().end()));
        assertThat(chart.value().ticks()).hasSizeBetween(2, 12);
        for (Series series : chart.series()) {
            assertThat(series.points()).isNotEmpty().allSatisfy(point -> {
                assertThat(point.value())
                        .isBetween(chart.value().least(), chart.value().most());
                assertThat(point.start())
                        .isBetween(chart.time().from(), chart.time().end());
                assertThat(point.end()).isBeforeOrEqualTo(chart.time().end());
                assertThat(point.said()).contains(point.text());
            });
        }
        ChartTable table = ChartTable.of(chart);
        assertThat(table.columns()).hasSameSizeAs(chart.series());
        assertThat(table.rows())
                .isNotEmpty()
                .allMatch(row -> row.values().size() == table.columns().size());
    }
}
