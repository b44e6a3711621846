package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the safety log: what was said, shown or chosen, as it was. It never changes.
 *
 * @param id unique among entries
 * @param at when it was, in the person's time zone; kept to the millisecond
 * @param kind what it is about
 * @param session the session that it belongs to, and with which it is deleted; null where it belongs to none
 * @param json what it says, as JSON; kept character by character. The diary refuses what is no JSON
 */
public record SafetyLogEntry(
        UUID id,
        OffsetDateTime at,
        SafetyLogKind kind,
        @Nullable UUID session,
        String json) {}
