package lumbo.trend;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lumbo.chart.Chart;
import lumbo.chart.ColorRole;
import lumbo.chart.DataPoint;
import lumbo.chart.Marker;
import lumbo.chart.Series;
import lumbo.chart.TimeAxis;
import lumbo.chart.ValueAxis;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import lumbo.i18n.Messages;

/** Numbers, days and axes in words. */
record TrendWords(Messages words) {

    private static final int WEEK = 7;
    private static final int DAYS_OF_A_MONTH = 31;
    private static final int DAYS_OF_A_YEAR = 366;
    private static final double DAYS_IN_A_MONTH = 30.44;
    private static final double DAYS_IN_A_YEAR = 365.25;

    private static final List<ColorRole> INKS =
            List.of(ColorRole.FIRST, ColorRole.SECOND, ColorRole.THIRD, ColorRole.FOURTH);
    private static final List<Marker> MARKS = List.of(Marker.values());

    /** With one decimal where it has one. */
    String number(double value) {
        return words.regional().number(Math.round(value * 10) / 10.0, 1);
    }

    /** What a value stands for: a day, a week or a month. */
    String when(LocalDate start, Granularity grain) {
        return switch (grain) {
            case DAY -> day(start);
            case WEEK -> words.format("trends.week", day(start));
            case MONTH -> words.regional().month(YearMonth.from(start));
        };
    }

    String day(LocalDate day) {
        return words.regional().date(day);
    }

    /** How long that is, in weeks, months or years. */
    String length(long days) {
        if (days < 13 * WEEK) {
            return words.format("trends.weeks", Math.max(1, Math.round(days / (double) WEEK)));
        }
        if (days < 2 * DAYS_OF_A_YEAR) {
            return words.format("trends.months", Math.round(days / DAYS_IN_A_MONTH));
        }
        return words.format("trends.years", Math.round(days / DAYS_IN_A_YEAR));
    }

    /** A value of a stretch of time that begins on a day, with what is said of it. */
    DataPoint point(LocalDate start, StatisticsRange range, double value, String text, String said) {
        return new DataPoint(start, range.grain().end(start), when(start, range.grain()), value, text, said);
    }

    /** A chart of lines: those that have any point, with an ink and a mark of their own by their places. */
    Chart lines(
            String title, String sentence, StatisticsRange range, ValueAxis axis, Map<String, List<DataPoint>> points) {
        List<Series> series = new ArrayList<>();
        int place = 0;
        for (Map.Entry<String, List<DataPoint>> line : points.entrySet()) {
            if (!line.getValue().isEmpty()) {
                series.add(new Series(line.getKey(), INKS.get(place), MARKS.get(place), line.getValue()));
            }
            place++;
        }
        return new Chart(title, sentence, Chart.Form.LINES, time(range), axis, series, null);
    }

    /** The days of a range, with lines at weeks, months or years. */
    TimeAxis time(StatisticsRange range) {
        LocalDate from = range.grain().start(range.from(), weekBegins());
        LocalDate end = range.grain().end(range.grain().start(range.to(), weekBegins()));
        long days = end.toEpochDay() - from.toEpochDay();
        List<TimeAxis.Tick> ticks = new ArrayList<>();
        if (days <= 3 * DAYS_OF_A_MONTH) {
            int step = days <= DAYS_OF_A_MONTH + WEEK ? WEEK : 2 * WEEK;
            for (LocalDate day = firstOfWeek(from); day.isBefore(end); day = day.plusDays(step)) {
                ticks.add(new TimeAxis.Tick(day, words.regional().dayAndMonth(day)));
            }
        } else if (days <= 3 * DAYS_OF_A_YEAR) {
            int step = days <= 7 * DAYS_OF_A_MONTH ? 1 : days <= DAYS_OF_A_YEAR + DAYS_OF_A_MONTH ? 2 : 6;
            for (LocalDate day = firstOfMonth(from, step); day.isBefore(end); day = day.plusMonths(step)) {
                String name = day.getMonth() == Month.JANUARY
                        ? words.regional().shortMonth(YearMonth.from(day))
                        : words.regional().shortMonth(day.getMonth());
                ticks.add(new TimeAxis.Tick(day, name));
            }
        } else {
            int step = (int) Math.max(1, Math.round(days / DAYS_IN_A_YEAR / 10));
            for (LocalDate day = firstOfYear(from); day.isBefore(end); day = day.plusYears(step)) {
                ticks.add(new TimeAxis.Tick(day, Integer.toString(day.getYear())));
            }
        }
        return new TimeAxis(from, end, ticks);
    }

    DayOfWeek weekBegins() {
        return words.regional().firstDayOfWeek();
    }

    private LocalDate firstOfWeek(LocalDate from) {
        LocalDate first = Granularity.WEEK.start(from, weekBegins());
        return first.isBefore(from) ? first.plusWeeks(1) : first;
    }

    private static LocalDate firstOfMonth(LocalDate from, int step) {
        LocalDate first = from.withDayOfMonth(1);
        while (first.isBefore(from) || (first.getMonthValue() - 1) % step != 0) {
            first = first.plusMonths(1);
        }
        return first;
    }

    private static LocalDate firstOfYear(LocalDate from) {
        LocalDate first = from.withDayOfYear(1);
        return first.isBefore(from) ? first.plusYears(1) : first;
    }

    /** An axis from one value to another at least, with a line at each step. */
    ValueAxis values(double least, double most, int lines, String name) {
        double step = Math.max(ValueAxis.step(Math.max(most - least, 1), lines), 1);
        double foot = Math.floor(least / step) * step;
        double head = Math.max(Math.ceil(most / step) * step, foot + step);
        List<ValueAxis.Tick> ticks = new ArrayList<>();
        for (double value = foot; value <= head + step / 2; value += step) {
            ticks.add(new ValueAxis.Tick(value, number(value)));
        }
        return new ValueAxis(foot, head, ticks, name);
    }

    /** An axis whose ends are what can be answered. */
    ValueAxis scale(int least, int most, int step, String name) {
        List<ValueAxis.Tick> ticks = new ArrayList<>();
        for (int value = least; value <= most; value += step) {
            ticks.add(new ValueAxis.Tick(value, number(value)));
        }
        return new ValueAxis(least, most, ticks, name);
    }
}
