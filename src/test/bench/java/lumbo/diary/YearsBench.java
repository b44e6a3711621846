package lumbo.diary;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Reading a diary of twenty years with a session a day: {@link TwentyYears}. The bars: 50 ms for each query of the trends,
 * whatever the range.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class YearsBench {

    private static final LocalDate LAST = TwentyYears.LAST;
    private static final StatisticsRange ALL =
            new StatisticsRange(LAST.minusDays(TwentyYears.SESSIONS - 1L), LAST, Granularity.MONTH);
    private static final StatisticsRange YEAR = new StatisticsRange(LAST.minusDays(364), LAST, Granularity.WEEK);
    private static final YearMonth MONTH = YearMonth.from(LAST).minusMonths(1);
    private static final OffsetDateTime NOW = LAST.atTime(23, 0).atOffset(ZoneOffset.ofHours(1));
    private static final int MOST_FOUND = 200;

    private Optional<Diary> diary = Optional.empty();

    /** Opens the diary. */
    @Setup
    public void open() {
        diary = Optional.of(Diary.open(Years.file()));
    }

    /** Closes it. */
    @TearDown
    public void close() {
        diary.orElseThrow().close();
    }

    private Diary diary() {
        return diary.orElseThrow();
    }

    private <T> List<T> trends(java.util.function.Function<DiaryStatistics, List<T>> query) {
        List<T> found = diary().fromState(state -> query.apply(new DiaryStatistics(state, NOW, DayOfWeek.MONDAY)));
        if (found.isEmpty()) {
            throw new IllegalStateException("nothing found");
        }
        return found;
    }

    /** All sessions, with their exercises and pain, for the advice. */
    @Benchmark
    public int played() {
        int found = diary().played(NOW).size();
        if (found != TwentyYears.SESSIONS) {
            throw new IllegalStateException(found + " sessions");
        }
        return found;
    }

    /** Pain of all years by months. */
    @Benchmark
    public List<?> painOfAll() {
        return trends(trends -> trends.pain(ALL));
    }

    /** Pain of a year by weeks. */
    @Benchmark
    public List<?> painOfAYear() {
        return trends(trends -> trends.pain(YEAR));
    }

    /** Sessions and minutes of all years. */
    @Benchmark
    public List<?> sessionsOfAll() {
        return trends(trends -> trends.sessions(ALL));
    }

    /** Sessions and minutes of a year. */
    @Benchmark
    public List<?> sessionsOfAYear() {
        return trends(trends -> trends.sessions(YEAR));
    }

    /** Heart rate of all years. */
    @Benchmark
    public List<?> heartOfAll() {
        return trends(trends -> trends.heart(ALL));
    }

    /** Heart rate of a year. */
    @Benchmark
    public List<?> heartOfAYear() {
        return trends(trends -> trends.heart(YEAR));
    }

    /** The exercises of all years. */
    @Benchmark
    public List<?> exercisesOfAll() {
        return trends(trends -> trends.exercises(ALL));
    }

    /** The exercises of a year. */
    @Benchmark
    public List<?> exercisesOfAYear() {
        return trends(trends -> trends.exercises(YEAR));
    }

    /** How much of an exercise was done in all years. */
    @Benchmark
    public List<?> doseOfAll() {
        return trends(trends -> trends.doses("exercise-9", ALL));
    }

    /** How much of an exercise was done in a year. */
    @Benchmark
    public List<?> doseOfAYear() {
        return trends(trends -> trends.doses("exercise-9", YEAR));
    }

    /** The questionnaires of all years. */
    @Benchmark
    public List<?> measuresOfAll() {
        return trends(trends -> trends.measures(ALL));
    }

    /** A month of the calendar with its list. */
    @Benchmark
    public int month() {
        return diary().days(MONTH).size()
                + diary().sessions(MONTH.atDay(1), MONTH.atEndOfMonth()).size()
                + diary().painBetween(MONTH.atDay(1), MONTH.atEndOfMonth()).size();
    }

    /** A search that finds much. */
    @Benchmark
    public int searchMuch() {
        return diary().search("exercise", Locale.UK, MOST_FOUND).size()
                + diary().searchPain("walk", MOST_FOUND).size();
    }

    /** A search that finds nothing. */
    @Benchmark
    public int searchNothing() {
        return diary().search("xylophone", Locale.UK, MOST_FOUND).size()
                + diary().searchPain("xylophone", MOST_FOUND).size();
    }
}
