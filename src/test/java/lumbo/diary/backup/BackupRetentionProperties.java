package lumbo.diary.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BackupRetentionProperties {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2024-01-01T00:00:00");

    /** After all of them. */
    private static final LocalDateTime END = FIRST.plusYears(4);

    @Provide
    Arbitrary<List<LocalDateTime>> backups() {
        return Arbitraries.integers()
                .between(0, 3 * 365 * 24 * 60)
                .map(minutes -> FIRST.plusMinutes(minutes))
                .list()
                .ofMaxSize(200);
    }

    @Property(tries = 200, seed = "6")
    void keepsTheLastOfTheLastDaysWeeksAndMonthsAndNothingElse(@ForAll("backups") List<LocalDateTime> made) {
        Set<LocalDateTime> kept = BackupRetention.kept(made, END);

        assertThat(made).containsAll(kept);
        for (LocalDateTime at : made) {
            boolean wanted = isLastOfOneOf(made, at, LocalDateTime::toLocalDate, 7)
                    || isLastOfOneOf(made, at, BackupRetentionProperties::monday, 4)
                    || isLastOfOneOf(made, at, YearMonth::from, 12);
            assertThat(kept.contains(at)).as(at.toString()).isEqualTo(wanted);
        }
    }

    /** No later one of its span, and fewer than {@code spans} later spans. */
    private static <T> boolean isLastOfOneOf(
            List<LocalDateTime> made, LocalDateTime at, Function<LocalDateTime, T> span, int spans) {
        Set<T> later =
                made.stream().filter(other -> other.isAfter(at)).map(span).collect(Collectors.toSet());
        return !later.contains(span.apply(at)) && later.size() < spans;
    }

    private static LocalDate monday(LocalDateTime at) {
        return at.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    @Property(tries = 100, seed = "6")
    void keepsTheNewestAndIsDoneAtOnceInAnyOrder(@ForAll("backups") List<LocalDateTime> made, @ForAll long seed) {
        List<LocalDateTime> mixed = new ArrayList<>(made);
        Collections.shuffle(mixed, new Random(seed));
        Set<LocalDateTime> kept = BackupRetention.kept(made, END);

        assertThat(BackupRetention.kept(mixed, END)).isEqualTo(kept);
        assertThat(BackupRetention.kept(kept, END)).isEqualTo(kept);
        assertThat(kept).hasSizeLessThanOrEqualTo(23);
        made.stream()
                .max(LocalDateTime::compareTo)
                .ifPresent(newest -> assertThat(kept).contains(newest));
    }

    @Property(tries = 200, seed = "6")
    void whatLiesAfterNowTakesThePlaceOfNone(
            @ForAll("backups") List<LocalDateTime> made, @ForAll("backups") List<LocalDateTime> more) {
        List<LocalDateTime> later =
                more.stream().map(at -> at.plusYears(70).plusSeconds(1)).toList();
        List<LocalDateTime> all = new ArrayList<>(made);
        all.addAll(later);

        Set<LocalDateTime> kept = BackupRetention.kept(all, END);

        assertThat(kept).containsAll(BackupRetention.kept(made, END));
        assertThat(kept).hasSizeLessThanOrEqualTo(2 * 23);
        assertThat(kept.stream().filter(at -> !at.isAfter(END)).collect(Collectors.toSet()))
                .isEqualTo(BackupRetention.kept(made, END));
    }

    @Example
    void keepsAllSpansOfSomebodyWhoExercisesEveryDay() {
        List<LocalDateTime> made = new ArrayList<>();
        for (int hour = 0; hour < 600 * 24; hour += 7) {
            made.add(FIRST.plusHours(hour));
        }

        assertThat(BackupRetention.kept(made, END)).hasSizeBetween(19, 22);
    }
}
