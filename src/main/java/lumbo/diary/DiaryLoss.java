package lumbo.diary;

import java.util.List;
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

    /** The tables that are compared, each with an {@code id}. */
    static final List<String> TABLES = List.of("session", "pain", "measure");

    static DiaryLoss of(Map<String, Set<String>> present, Map<String, Set<String>> other) {
        return new DiaryLoss(
                missing("session", present, other),
                missing("pain", present, other),
                missing("measure", present, other));
    }

    private static int missing(String table, Map<String, Set<String>> present, Map<String, Set<String>> other) {
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
