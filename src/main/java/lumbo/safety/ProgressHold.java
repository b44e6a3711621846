package lumbo.safety;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When nothing may be raised, and a clinician should look: {@link DecisionRow#NO_PROGRESS}. */
final class ProgressHold {

    private static final int REDS = 2;
    private static final int RISING_WEEKS = 3;

    private ProgressHold() {}

    /** Whether it is so: two reds running, or pain that rises week by week. */
    static boolean holds(List<RatedSession> seen, List<CheckIn> checkIns, LocalDate today) {
        boolean reds = seen.size() >= REDS
                && seen.subList(seen.size() - REDS, seen.size()).stream().allMatch(RatedSession::isRed);
        return reds || isRising(checkIns, today);
    }

    /**
     * Whether the mean of a week was above that of the week before, three times running, up to this week or the last. Of
     * what was said at the same instant the worst counts.
     */
    private static boolean isRising(List<CheckIn> checkIns, LocalDate today) {
        Map<Instant, CheckIn> worst = new TreeMap<>();
        for (CheckIn checkIn : checkIns) {
            worst.merge(checkIn.at().toInstant(), checkIn, (one, other) -> one.now() < other.now() ? other : one);
        }
        Map<Long, List<Integer>> weeks = new TreeMap<>();
        for (CheckIn checkIn : worst.values()) {
            weeks.computeIfAbsent(week(checkIn.at().toLocalDate()), none -> new ArrayList<>())
                    .add(checkIn.now());
        }
        long now = week(today);
        long end = weeks.containsKey(now) ? now : now - 1;
        for (long week = end - RISING_WEEKS + 1; week <= end; week++) {
            Optional<Double> before = mean(weeks.getOrDefault(week - 1, List.of()));
            Optional<Double> after = mean(weeks.getOrDefault(week, List.of()));
            if (before.isEmpty() || after.isEmpty() || after.get() <= before.get()) {
                return false;
            }
        }
        return true;
    }

    /** A number for the ISO week of a date, one more each week; 1970-01-01 was a Thursday. */
    private static long week(LocalDate day) {
        return Math.floorDiv(day.toEpochDay() + 3, 7L);
    }

    private static Optional<Double> mean(List<Integer> values) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        values.stream().mapToInt(Integer::intValue).average().orElseThrow());
    }
}
