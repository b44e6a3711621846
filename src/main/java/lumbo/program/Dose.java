package lumbo.program;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * How much of an exercise: any part of it may be left open.
 *
 * @param sets how many sets
 * @param reps repetitions in a set, for each side where there are sides
 * @param seconds how long a set lasts; stands instead of {@code reps}
 * @param hold seconds at the end of each repetition
 * @param sides how the sides take turns
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
        Optional<Sides> sides,
        Optional<Tempo> tempo,
        Optional<Double> restBetweenReps,
        Optional<Double> restBetweenSets,
        Optional<Double> restBetweenSides,
        Optional<Band> perDay,
        Optional<Band> spacingMinutes,
        Optional<Pace> pace) {

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
            Optional.empty());

    /** The value of one field. */
    public Optional<?> value(DoseField field) {
        return switch (field) {
            case SETS -> sets;
            case REPS -> reps;
            case SECONDS -> seconds;
            case HOLD -> hold;
            case SIDES -> sides;
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

    /** This dose, filled up from {@code other} where it says nothing. */
    public Dose or(Dose other) {
        return new Dose(
                sets.or(other::sets),
                reps.or(other::reps),
                seconds.or(other::seconds),
                hold.or(other::hold),
                sides.or(other::sides),
                tempo.or(other::tempo),
                restBetweenReps.or(other::restBetweenReps),
                restBetweenSets.or(other::restBetweenSets),
                restBetweenSides.or(other::restBetweenSides),
                perDay.or(other::perDay),
                spacingMinutes.or(other::spacingMinutes),
                pace.or(other::pace));
    }
}
