package lumbo.program;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How much of an exercise: any part of it may be left open.
 *
 * @param sets how many sets
 * @param reps repetitions in a set, for whom {@code number} says
 * @param seconds how long a set lasts, for whom {@code number} says; stands instead of {@code reps}
 * @param hold seconds at the end of each repetition
 * @param sides how the sides take turns
 * @param number whether {@code reps} or {@code seconds} are for each side or for both; for each where it is not said
 * @param tempo the four phases of a repetition
 * @param restBetweenReps seconds of rest after each repetition but the last
 * @param restBetweenSets seconds of rest after each set but the last
 * @param restBetweenSides seconds to change sides
 * @param perDay how often in a day
 * @param spacingMinutes minutes between two times of the same day
 * @param pace who sets the pace
 */
public record Dose(
        @Nullable Band sets,
        @Nullable Band reps,
        @Nullable Band seconds,
        @Nullable Band hold,
        @Nullable SideOrder sides,
        @Nullable CountScope number,
        @Nullable Tempo tempo,
        @Nullable Double restBetweenReps,
        @Nullable Double restBetweenSets,
        @Nullable Double restBetweenSides,
        @Nullable Band perDay,
        @Nullable Band spacingMinutes,
        @Nullable Pacing pace) {

    public static final Dose NONE =
            new Dose(null, null, null, null, null, null, null, null, null, null, null, null, null);

    /** The value of one field. */
    public Optional<?> value(DoseField field) {
        return Optional.ofNullable(
                switch (field) {
                    case SETS -> sets;
                    case REPS -> reps;
                    case SECONDS -> seconds;
                    case HOLD -> hold;
                    case SIDES -> sides;
                    case NUMBER -> number;
                    case TEMPO -> tempo;
                    case REST_BETWEEN_REPS -> restBetweenReps;
                    case REST_BETWEEN_SETS -> restBetweenSets;
                    case REST_BETWEEN_SIDES -> restBetweenSides;
                    case PER_DAY -> perDay;
                    case SPACING_MINUTES -> spacingMinutes;
                    case PACE -> pace;
                });
    }

    /** The fields that this dose says something about. */
    public Set<DoseField> fields() {
        EnumSet<DoseField> said = EnumSet.noneOf(DoseField.class);
        for (DoseField field : DoseField.values()) {
            if (value(field).isPresent()) {
                said.add(field);
            }
        }
        return said;
    }

    /** This dose, filled up from {@code other} where it says nothing, or only one end of a band. */
    public Dose or(Dose other) {
        return new Dose(
                whole(sets, other.sets),
                whole(reps, other.reps),
                whole(seconds, other.seconds),
                whole(hold, other.hold),
                sides != null ? sides : other.sides,
                number != null ? number : other.number,
                tempo != null ? tempo : other.tempo,
                restBetweenReps != null ? restBetweenReps : other.restBetweenReps,
                restBetweenSets != null ? restBetweenSets : other.restBetweenSets,
                restBetweenSides != null ? restBetweenSides : other.restBetweenSides,
                whole(perDay, other.perDay),
                whole(spacingMinutes, other.spacingMinutes),
                pace != null ? pace : other.pace);
    }

    private static @Nullable Band whole(@Nullable Band band, @Nullable Band other) {
        return band != null && other != null ? band.or(other) : band != null ? band : other;
    }

    /** Whether the two sides share a number of repetitions or seconds. */
    public boolean isShared() {
        return number == CountScope.IN_ALL && sides != null && sides != SideOrder.BOTH;
    }

    /** This dose with other repetitions and seconds, where they are given. */
    Dose withAmounts(@Nullable Band otherReps, @Nullable Band otherSeconds) {
        return new Dose(null, otherReps, otherSeconds, null, null, null, null, null, null, null, null, null, null)
                .or(this);
    }
}
