package lumbo.safety;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.TreeSet;
import lumbo.program.CodedEnum;

/**
 * The questions, answered once in full.
 *
 * @param at when
 * @param yes the ids of the questions that were answered with yes
 */
public record Screening(OffsetDateTime at, Set<String> yes) {

    public Screening {
        yes = java.util.Collections.unmodifiableSet(new TreeSet<>(yes));
    }

    /** Why the questions have to be answered in full. */
    public enum Due implements CodedEnum {
        /** Nothing was ever asked. */
        FIRST,
        /** More than 28 days went by. */
        GAP,
        /** The person said that something is new. */
        NEW,
        /** A session was stopped by a sign, or by pain further down a leg. */
        STOPPED,
        /** The last answers forbade to exercise, on an earlier day. */
        AGAIN
    }
}
