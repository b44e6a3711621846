package lumbo.session;

import java.util.List;
import java.util.Optional;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import org.jspecify.annotations.Nullable;

/**
 * What was said of pain in a session so far.
 *
 * @param before pain before it, NRS 0 to 10, if it was asked
 * @param during pain in its exercises
 */
record SessionPain(@Nullable Integer before, List<PainEntry> during) {

    /** Keeps a copy of the list. */
    SessionPain {
        during = List.copyOf(during);
    }

    /** Of a session that begins. */
    static SessionPain before(@Nullable Integer pain) {
        return new SessionPain(pain, List.of());
    }

    /** Of a session with these entries in the diary. */
    static SessionPain of(List<PainEntry> kept) {
        Optional<Integer> before = kept.stream()
                .filter(entry -> entry.moment() == PainMoment.BEFORE)
                .map(PainEntry::value)
                .findFirst();
        return new SessionPain(
                before.orElse(null),
                kept.stream()
                        .filter(entry -> entry.moment() == PainMoment.DURING)
                        .toList());
    }
}
