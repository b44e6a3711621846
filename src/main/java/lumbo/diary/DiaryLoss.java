package lumbo.diary;

import java.util.Map;
import java.util.Set;

/**
 * What one diary has and another has not.
 *
 * @param sessions how many sessions, 0 or more
 * @param painEntries how many pain entries, 0 or more
 * @param measures how many questionnaires, 0 or more
 */
public record DiaryLoss(int sessions, int painEntries, int measures) {

    static DiaryLoss of(Map<DiaryTable, Set<String>> present, Map<DiaryTable, Set<String>> other) {
        return new DiaryLoss(
                missing(DiaryTable.SESSION, present, other),
                missing(DiaryTable.PAIN, present, other),
                missing(DiaryTable.MEASURE, present, other));
    }

    private static int missing(
            DiaryTable table, Map<DiaryTable, Set<String>> present, Map<DiaryTable, Set<String>> other) {
        Set<String> there = other.getOrDefault(table, Set.of());
        return Math.toIntExact(present.getOrDefault(table, Set.of()).stream()
                .filter(id -> !there.contains(id))
                .count());
    }

    /** Whether the other one has all of it. */
    public boolean isNothing() {
        return sessions + painEntries + measures == 0;
    }
}
