package lumbo.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lumbo.chart.Chart;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.TwentyYears;
import lumbo.diary.stats.DiaryStatistics;
import lumbo.diary.stats.Granularity;
import lumbo.diary.stats.StatisticsRange;
import lumbo.i18n.Messages;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session on each day up to the last one, all of one program where the test says no other. */
class TrendEventsTest {

    private static final LocalDate LAST = TwentyYears.LAST;

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

    private List<Chart.Event> events(LocalDate from, Granularity grain) {
        return diary.fromState(state -> new TrendEvents(new TrendWords(Messages.of(Locale.UK)))
                .of(new DiaryStatistics(state, Ever.END, DayOfWeek.MONDAY), new StatisticsRange(from, LAST, grain)));
    }

    private List<Chart.Event> ofAMonth() {
        return events(LAST.minusDays(29), Granularity.DAY);
    }

    @Test
    void marksNothingWhereNothingChanged() {
        TwentyYears.fill(diary, 20);

        assertThat(ofAMonth()).isEmpty();
    }

    @Test
    void marksEachDayOnWhichAnotherProgramWasPlayedThanBefore() {
        TwentyYears.fill(diary, 5, Set.of(LAST.minusDays(2), LAST.minusDays(1)));

        assertThat(ofAMonth())
                .as("there and back; not the first, before which nothing was played")
                .containsExactly(new Chart.Event(LAST.minusDays(2), "Hanging"), new Chart.Event(LAST, "Gentle"));
    }

    @Test
    void marksTheNewestOnlyWhereThereAreMany() {
        TwentyYears.fill(
                diary,
                28,
                IntStream.range(0, 14).mapToObj(i -> LAST.minusDays(2L * i + 1)).collect(Collectors.toSet()));

        assertThat(ofAMonth())
                .extracting(Chart.Event::day)
                .hasSize(12)
                .isSorted()
                .startsWith(LAST.minusDays(11))
                .endsWith(LAST);
    }

    @Test
    void marksWhatWasEasedAmongTheRestInTheOrderOfTime() {
        TwentyYears.fill(diary, 4, Set.of(LAST));
        OffsetDateTime now = LAST.atTime(20, 0).atOffset(ZoneOffset.ofHours(1));
        UUID second = diary.played(now).get(1).id();
        diary.log(List.of(new SafetyLogEntry(UUID.randomUUID(), now, SafetyLogKind.EASING, second, "{}")))
                .join();

        assertThat(ofAMonth())
                .containsExactly(new Chart.Event(LAST.minusDays(2), "eased"), new Chart.Event(LAST, "Hanging"));
    }

    @Test
    void goesByTheProgramThatWasPlayedMostInAWeek() {
        LocalDate monday = LAST.with(DayOfWeek.MONDAY);
        // twice in the week before, which stays what it was; most of the time in this one
        TwentyYears.fill(
                diary,
                21,
                Stream.of(-3, -2, 1, 2, 3, 4, 5).map(monday::plusDays).collect(Collectors.toSet()));

        assertThat(events(LAST.minusDays(364), Granularity.WEEK))
                .as("on the first day of that week on which it was played")
                .containsExactly(new Chart.Event(monday.plusDays(1), "Hanging"));
    }
}
