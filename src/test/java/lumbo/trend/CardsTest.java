package lumbo.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import lumbo.chart.Chart;
import lumbo.chart.ChartTable;
import lumbo.chart.Series;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.MeasureEntry;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.TwentyYears;
import lumbo.diary.trend.Grain;
import lumbo.diary.trend.Range;
import lumbo.diary.trend.Trends;
import lumbo.i18n.Messages;
import lumbo.measure.GlobalChange;
import lumbo.measure.RolandMorris;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CardsTest {

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

    private Cards.All all(Span span) {
        return all(diary, span);
    }

    private static Cards.All all(Diary diary, Span span) {
        return diary.fromState(state -> {
            Trends trends = new Trends(state, Ever.END, DayOfWeek.MONDAY);
            Optional<LocalDate> first = trends.first();
            return new Cards(Messages.of(Locale.UK)).all(trends, span.range(TODAY, first), first, GOAL);
        });
    }

    private Card card(Span span, Card.Topic topic) {
        return all(span).cards().stream()
                .filter(card -> card.topic() == topic)
                .findFirst()
                .orElseThrow();
    }

    private void pain(int daysAgo, PainMoment moment, int value) {
        diary.pain(new PainEntry(
                        new UUID(1, number++),
                        at(daysAgo),
                        moment,
                        value,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""))
                .join();
    }

    private static OffsetDateTime at(int daysAgo) {
        return TODAY.minusDays(daysAgo).atTime(8, 0).atOffset(ZoneOffset.ofHours(1));
    }

    // ---- which days

    @Test
    void looksBackFromTodayOn() {
        assertThat(Span.DAYS_30.range(TODAY, Optional.empty()))
                .isEqualTo(new Range(TODAY.minusDays(29), TODAY, Grain.DAY));
        assertThat(Span.DAYS_90.range(TODAY, Optional.empty()).grain()).isEqualTo(Grain.DAY);
        assertThat(Span.DAYS_365.range(TODAY, Optional.empty()).grain()).isEqualTo(Grain.WEEK);
        assertThat(Span.ALL.range(TODAY, Optional.of(TODAY.minusYears(3))))
                .isEqualTo(new Range(TODAY.minusYears(3), TODAY, Grain.MONTH));
        assertThat(Span.ALL.range(TODAY, Optional.of(TODAY.plusDays(2)))).isEqualTo(new Range(TODAY, TODAY, Grain.DAY));
        assertThat(Span.ALL.range(TODAY, Optional.empty())).isEqualTo(new Range(TODAY, TODAY, Grain.DAY));
    }

    // ---- what is said

    @ParameterizedTest
    @EnumSource(Span.class)
    void saysOfAnEmptyDiaryThatThereIsNothing(Span span) {
        assertThat(all(span).cards())
                .extracting(Card::sentence)
                .containsExactly(
                        "No pain was written down in this time.",
                        "There was no session in this time.",
                        "There were no minutes of exercise in this time.",
                        "No heart rate was written down in this time.");
        assertThat(all(span).cards()).allMatch(card -> card.chart().isEmpty());
    }

    @Test
    void saysThatPainFell() {
        IntStream.rangeClosed(0, 6).forEach(week -> pain(7 * week, PainMoment.BEFORE, week < 3 ? 3 : 5));

        assertThat(card(Span.DAYS_90, Card.Topic.PAIN).sentence())
                .isEqualTo("Pain before sessions fell from 5 to 3, over 6 weeks.");
    }

    @Test
    void saysAsPlainlyThatPainRose() {
        IntStream.rangeClosed(0, 6).forEach(week -> pain(7 * week, PainMoment.OTHER, week < 3 ? 7 : 4));

        assertThat(card(Span.DAYS_365, Card.Topic.PAIN).sentence()).isEqualTo("Pain rose from 4 to 7, over 6 weeks.");
    }

    @Test
    void saysThatItIsTooLittle() {
        pain(20, PainMoment.BEFORE, 9);
        pain(1, PainMoment.BEFORE, 1);

        assertThat(card(Span.DAYS_30, Card.Topic.PAIN).sentence())
                .isEqualTo("There are 2 entries. That is too little to say how your pain goes.");
    }

    @Test
    void saysHowManyWeeksReachedTheGoalAndBlamesNobodyForTheTimeBefore() {
        TwentyYears.fill(diary, 10);

        Card card = card(Span.DAYS_90, Card.Topic.SESSIONS);

        // begun on a Friday; the week from Monday to today, a Sunday, is full
        assertThat(card.sentence())
                .isEqualTo("10 sessions in 2 weeks, about 5 a week. You reached your goal of 3 in 2 of 2 full weeks.");
        assertThat(card.chart().orElseThrow().series().getFirst().points()).hasSize(2);
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

        assertThat(all(Span.DAYS_90).cards())
                .filteredOn(card ->
                        card.title().equals("Your back in daily life") || card.topic() == Card.Topic.GLOBAL_CHANGE)
                .extracting(Card::sentence)
                .containsExactly(
                        "It went from 14 to 8 in 8 weeks. That is better, by enough to count.",
                        "On 19 Nov 2026: A little better.");
    }

    private void measure(int daysAgo, lumbo.measure.Answers answers) {
        diary.keep(MeasureEntry.of(new UUID(2, number++), at(daysAgo), answers, ""), at(daysAgo))
                .join();
    }

    // ---- charts

    @ParameterizedTest
    @EnumSource(Span.class)
    void hasEveryValueWithinItsAxes(Span span) {
        Cards.All all = all(years, span);
        Card dose = years.fromState(state -> new Cards(Messages.of(Locale.UK))
                .dose(
                        new Trends(state, Ever.END, DayOfWeek.MONDAY),
                        all.exercises().getFirst(),
                        all.range()));

        assertThat(all.cards()).hasSizeGreaterThan(4);
        assertThat(dose.sentence()).startsWith("On average of a session:");
        all.cards().forEach(CardsTest::isWithinItsAxes);
        isWithinItsAxes(dose);
    }

    private static void isWithinItsAxes(Card card) {
        Chart chart = card.chart().orElseThrow();
        assertThat(chart.time().ticks())
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
