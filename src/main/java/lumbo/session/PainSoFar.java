package lumbo.session;

import java.util.List;
import java.util.Optional;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;

/**
 * What was said of pain in a session so far.
 *
 * @param before pain before it, NRS 0 to 10, if it was asked
 * @param during pain in its exercises
 */
record PainSoFar(Optional<Integer> before, List<PainEntry> during) {

    /** Keeps a copy of the list. */
    PainSoFar {
        during = List.copyOf(during);
    }

    /** Of a session that begins. */
    static PainSoFar before(Optional<Integer> pain) {
        return new PainSoFar(pain, List.of());
    }

    /** Of a session with these entries in the diary. */
    static PainSoFar of(List<PainEntry> kept) {
        Optional<Integer> before = kept.stream()
                .filter(entry -> entry.moment() == PainMoment.BEFORE)
                .map(PainEntry::value)
                .findFirst();
        return new PainSoFar(
                before,
                kept.stream()
                        .filter(entry -> entry.moment() == PainMoment.DURING)
                        .toList());
    }
}
