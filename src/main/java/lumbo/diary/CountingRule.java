package lumbo.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;

/**
 * What counts, as conditions of SQL: what does not lie after now, and sessions that are over and in which something was
 * done. {@link SessionSummary#counts} says the same of a session that was read.
 *
 * <p>What lies after now is kept and shown, and counts only when its time has come: the clock was wrong when it was
 * written. Instants have their offset with them, so that a journey puts nothing after now, and no tolerance is needed.
 */
public final class CountingRule {

    /** Before this day there was no Lumbo to write anything, and nobody remembers a day as long ago. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1990, 1, 1);

    /** The last offset of a zone there is, in days: until then after its local date, an instant may be to come. */
    private static final int DAYS_OF_OFFSETS = 2;

    private CountingRule() {}

    /**
     * A condition for rows that don't lie after now; needs the {@linkplain #values values}.
     *
     * @param table the name of a table or its alias
     * @param at the column of the instant, {@code at} or {@code started_at}
     */
    public static String notAfterNow(String table, String at) {
        // most days are past in any zone: only the last are worth the reckoning
        return String.format(Locale.ROOT, "(%1$s.day < :sure OR julianday(%1$s.%2$s) <= julianday(:now))", table, at);
    }

    /**
     * A condition for sessions that count; needs the {@linkplain #values values}.
     *
     * @param session the table of sessions or its alias
     */
    public static String session(String session) {
        return String.format(
                Locale.ROOT,
                "(%1$s.state <> 'RUNNING' AND %2$s AND EXISTS (SELECT 1 FROM exercise_done counted WHERE counted.session = %1$s.id AND counted.done > 0))",
                session,
                notAfterNow(session, "started_at"));
    }

    /** What the conditions are bound to. */
    public static Map<String, String> values(OffsetDateTime now) {
        LocalDate day = now.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
        return Map.of(
                "now",
                Timestamps.text(now),
                "sure",
                day.minusDays(DAYS_OF_OFFSETS).toString());
    }
}
