package lumbo.diary.backup;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Which backups are kept. */
public final class BackupRetention {

    /** Days of which the last backup is kept. */
    public static final int DAYS = 7;

    /** Weeks, from Monday to Sunday, of which the last backup is kept. */
    public static final int WEEKS = 4;

    /** Months of which the last backup is kept. */
    public static final int MONTHS = 12;

    private BackupRetention() {}

    /**
     * Of the last 7 days, the last 4 weeks and the last 12 months that have a backup, the last backup of each. So the
     * newest is always among them, however long ago it was made. Those whose time lies more than a day after now were
     * made while the clock was wrong: they are counted by themselves, and take the place of none. Their names have no offset:
     * what is less may come of a journey.
     *
     * @param made when backups were made, in any order
     * @param now the time now
     */
    public static Set<LocalDateTime> kept(Collection<LocalDateTime> made, LocalDateTime now) {
        NavigableSet<LocalDateTime> sorted = new TreeSet<>(made);
        Set<LocalDateTime> kept = new TreeSet<>(Comparator.naturalOrder());
        kept.addAll(kept(sorted.headSet(known(now), true)));
        kept.addAll(kept(sorted.tailSet(known(now), false)));
        return kept;
    }

    /** The last local time that a backup which was made until now can have. */
    static LocalDateTime known(LocalDateTime now) {
        return now.plusDays(1);
    }

    private static Set<LocalDateTime> kept(NavigableSet<LocalDateTime> made) {
        List<LocalDateTime> newestFirst = made.descendingSet().stream().toList();
        Set<LocalDateTime> kept = new TreeSet<>(Comparator.naturalOrder());
        kept.addAll(lastOfEach(newestFirst, LocalDateTime::toLocalDate, DAYS));
        kept.addAll(lastOfEach(newestFirst, BackupRetention::monday, WEEKS));
        kept.addAll(lastOfEach(newestFirst, YearMonth::from, MONTHS));
        return kept;
    }

    private static LocalDate monday(LocalDateTime at) {
        return at.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static <T> List<LocalDateTime> lastOfEach(
            List<LocalDateTime> newestFirst, Function<LocalDateTime, T> span, int spans) {
        Set<T> seen = new HashSet<>();
        return newestFirst.stream()
                .filter(at -> seen.add(span.apply(at)))
                .limit(spans)
                .toList();
    }
}
