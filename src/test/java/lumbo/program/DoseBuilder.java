package lumbo.program;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Dose} of a test in one line: {@code Programs.reps(5).sides(Sides.EACH).hold(3).dose()}. */
public final class DoseBuilder {

    private @Nullable Band sets;
    private @Nullable Band reps;
    private @Nullable Band seconds;
    private @Nullable Band hold;
    private @Nullable SideOrder sides;
    private @Nullable CountScope number;
    private @Nullable Tempo tempo;
    private @Nullable Double restBetweenReps;
    private @Nullable Double restBetweenSets;
    private @Nullable Double restBetweenSides;
    private @Nullable Band perDay;
    private @Nullable Band spacingMinutes;
    private @Nullable Pacing pace;

    /** The dose as written so far. */
    public Dose dose() {
        return only(EnumSet.allOf(DoseField.class));
    }

    /** The dose as written so far, without the fields that are not in {@code fields}. */
    public Dose only(Set<DoseField> fields) {
        return new Dose(
                kept(fields, DoseField.SETS, sets).orElse(null),
                kept(fields, DoseField.REPS, reps).orElse(null),
                kept(fields, DoseField.SECONDS, seconds).orElse(null),
                kept(fields, DoseField.HOLD, hold).orElse(null),
                kept(fields, DoseField.SIDES, sides).orElse(null),
                kept(fields, DoseField.NUMBER, number).orElse(null),
                kept(fields, DoseField.TEMPO, tempo).orElse(null),
                kept(fields, DoseField.REST_BETWEEN_REPS, restBetweenReps).orElse(null),
                kept(fields, DoseField.REST_BETWEEN_SETS, restBetweenSets).orElse(null),
                kept(fields, DoseField.REST_BETWEEN_SIDES, restBetweenSides).orElse(null),
                kept(fields, DoseField.PER_DAY, perDay).orElse(null),
                kept(fields, DoseField.SPACING_MINUTES, spacingMinutes).orElse(null),
                kept(fields, DoseField.PACE, pace).orElse(null));
    }

    private static <T> Optional<T> kept(Set<DoseField> fields, DoseField field, @Nullable T value) {
        return fields.contains(field) ? Optional.ofNullable(value) : Optional.empty();
    }

    /** This many sets. */
    public DoseBuilder sets(int count) {
        return sets(Band.exactly(count));
    }

    /** A band of sets. */
    public DoseBuilder sets(Band band) {
        this.sets = band;
        return this;
    }

    /** This many repetitions, for each side where there are sides. */
    public DoseBuilder reps(int count) {
        return reps(Band.exactly(count));
    }

    /** A band of repetitions. */
    public DoseBuilder reps(Band band) {
        this.reps = band;
        return this;
    }

    /** A set lasts this many seconds. */
    public DoseBuilder seconds(int length) {
        return seconds(Band.exactly(length));
    }

    /** A set lasts a band of seconds. */
    public DoseBuilder seconds(Band band) {
        this.seconds = band;
        return this;
    }

    /** A hold of this many seconds at the end of each repetition. */
    public DoseBuilder hold(int length) {
        return hold(Band.exactly(length));
    }

    /** A hold of a band of seconds at the end of each repetition. */
    public DoseBuilder hold(Band band) {
        this.hold = band;
        return this;
    }

    /** The sides take turns like this. */
    public DoseBuilder sides(SideOrder turns) {
        this.sides = turns;
        return this;
    }

    /** What its repetitions or seconds are for. */
    public DoseBuilder number(CountScope whom) {
        this.number = whom;
        return this;
    }

    /** This tempo, in seconds. */
    public DoseBuilder tempo(double out, double end, double back, double start) {
        return tempo(new Tempo(out, end, back, start));
    }

    /** This tempo. */
    public DoseBuilder tempo(Tempo parts) {
        this.tempo = parts;
        return this;
    }

    /** Seconds of rest after each repetition but the last. */
    public DoseBuilder restBetweenReps(double length) {
        this.restBetweenReps = length;
        return this;
    }

    /** Seconds of rest after each set but the last. */
    public DoseBuilder restBetweenSets(double length) {
        this.restBetweenSets = length;
        return this;
    }

    /** Seconds to change sides. */
    public DoseBuilder restBetweenSides(double length) {
        this.restBetweenSides = length;
        return this;
    }

    /** How often in a day. */
    public DoseBuilder perDay(Band times) {
        this.perDay = times;
        return this;
    }

    /** Minutes between two times of the same day. */
    public DoseBuilder spacingMinutes(Band minutes) {
        this.spacingMinutes = minutes;
        return this;
    }

    /** Who sets the pace. */
    public DoseBuilder pace(Pacing who) {
        this.pace = who;
        return this;
    }
}
