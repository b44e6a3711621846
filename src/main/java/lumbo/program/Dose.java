package lumbo.program;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

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
        Optional<Band> sets,
        Optional<Band> reps,
        Optional<Band> seconds,
        Optional<Band> hold,
        Optional<SideOrder> sides,
        Optional<CountScope> number,
        Optional<Tempo> tempo,
        Optional<Double> restBetweenReps,
        Optional<Double> restBetweenSets,
        Optional<Double> restBetweenSides,
        Optional<Band> perDay,
        Optional<Band> spacingMinutes,
        Optional<Pacing> pace) {

    /** A dose that says nothing. */
    public static final Dose NONE = new Dose(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The value of one field. */
    public Optional<?> value(DoseField field) {
        return switch (field) {
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
        };
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
                sides.or(other::sides),
                number.or(other::number),
                tempo.or(other::tempo),
                restBetweenReps.or(other::restBetweenReps),
                restBetweenSets.or(other::restBetweenSets),
                restBetweenSides.or(other::restBetweenSides),
                whole(perDay, other.perDay),
                whole(spacingMinutes, other.spacingMinutes),
                pace.or(other::pace));
    }

    private static Optional<Band> whole(Optional<Band> band, Optional<Band> other) {
        return band.map(said -> other.map(said::or).orElse(said)).or(() -> other);
    }

    /** Whether the two sides share a number of repetitions or seconds. */
    public boolean isShared() {
        return number.equals(Optional.of(CountScope.IN_ALL)) && sides.orElse(SideOrder.BOTH) != SideOrder.BOTH;
    }

    /** This dose with other repetitions and seconds. */
    Dose withAmounts(Optional<Band> otherReps, Optional<Band> otherSeconds) {
        return new Dose(
                sets,
                otherReps,
                otherSeconds,
                hold,
                sides,
                number,
                tempo,
                restBetweenReps,
                restBetweenSets,
                restBetweenSides,
                perDay,
                spacingMinutes,
                pace);
    }
}
