package lumbo.diary;

import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How much it hurt at one moment.
 *
 * @param id unique among pain entries
 * @param at when it was said; kept to the millisecond
 * @param moment what it speaks of. A session has at most one entry for each of {@code BEFORE}, {@code WORST_24H},
 *     {@code AFTER} and {@code NEXT_MORNING}
 * @param value numeric rating scale, 0 (none) to 10 (the worst imaginable)
 * @param session the session that it belongs to; null where it belongs to none
 * @param exercise the {@linkplain lumbo.player.SessionUnit#number() number} of that session's exercise, from 0
 * @param place where it hurt, when that was said
 * @param note the person's own words; may be empty
 * @param spots where on the body it hurt, by the ids of a {@link BodySpot}
 */
public record PainEntry(
        UUID id,
        OffsetDateTime at,
        PainMoment moment,
        int value,
        @Nullable UUID session,
        @Nullable Integer exercise,
        @Nullable PainPlace place,
        String note,
        Set<BodySpot> spots) {

    /**
     * Checks the ranges, and keeps a copy of the places.
     *
     * @throws IllegalArgumentException when the value is not 0 to 10, or an exercise is named without its session
     */
    public PainEntry {
        InputRanges.zeroToTen("pain", value);
        spots = Set.copyOf(spots);
        if (exercise != null) {
            InputRanges.notNegative("exercise", exercise);
        }
        if (exercise != null && session == null) {
            throw new IllegalArgumentException("an exercise needs its session");
        }
    }
}
