package lumbo.measure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When to ask.
 *
 * @param sessions how many sessions are over in which something was done
 * @param last the day of the last answer of each questionnaire; those never answered are absent
 */
public record MeasureSchedule(long sessions, Map<MeasureKind, LocalDate> last) {

    /** Days from one time to the next. */
    public static final int EVERY_DAYS = 28;

    /** Days by which "later" puts it off. */
    public static final int LATER_DAYS = 7;

    /** How many sessions there must have been before the first. */
    public static final int AFTER_SESSIONS = 3;

    public MeasureSchedule {
        last = Map.copyOf(last);
    }

    /**
     * The one questionnaire to offer on a day: one never answered first, else the one that has waited longest. None while
     * there were fewer than three sessions and nothing was ever answered, before the day until which it was put off, and on
     * a day on which one was answered already.
     *
     * @param putOffUntil the day from which it may be offered again; one that is further away than it can be put off was
     *     chosen while the clock was wrong, and does not count
     */
    public Optional<MeasureKind> on(LocalDate today, @Nullable LocalDate putOffUntil) {
        boolean isTooEarly = last.isEmpty() && sessions < AFTER_SESSIONS;
        boolean isPutOff =
                putOffUntil != null && today.isBefore(putOffUntil) && !putOffUntil.isAfter(today.plusDays(LATER_DAYS));
        if (isTooEarly || isPutOff || last.containsValue(today)) {
            return Optional.empty();
        }
        return Stream.of(MeasureKind.values())
                .filter(kind -> isDue(kind, today))
                .min(Comparator.comparing(kind -> last.getOrDefault(kind, LocalDate.MIN)));
    }

    private boolean isDue(MeasureKind kind, LocalDate today) {
        LocalDate answered = last.get(kind);
        return answered == null || !today.isBefore(answered.plusDays(EVERY_DAYS));
    }
}
