package lumbo.safety;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import lumbo.program.Condition;
import lumbo.program.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What stays the same about a person from session to session.
 *
 * @param yearOfBirth 1900 to 2100
 * @param conditions what a doctor has found
 * @param clearances what a clinician has allowed
 * @param bands where the lights of pain change
 * @param weeklyGoal sessions a week, 1 to 14
 * @param start the highest stage that was open in the beginning
 */
public record Profile(
        @Nullable Integer yearOfBirth,
        Set<Condition> conditions,
        List<Clearance> clearances,
        PainBands bands,
        int weeklyGoal,
        Stage start) {

    /** The article's three sessions a week, and nothing known; only the mildest stage is open. */
    public static final Profile UNKNOWN = new Profile(null, Set.of(), List.of(), PainBands.NARROW, 3, Stage.ACUTE);

    /** @throws IllegalArgumentException when a number is out of its range */
    public Profile {
        conditions = java.util.Collections.unmodifiableSet(
                conditions.isEmpty() ? new TreeSet<>() : EnumSet.copyOf(conditions));
        clearances = List.copyOf(clearances);
        if (yearOfBirth != null && (yearOfBirth < 1900 || yearOfBirth > 2100)) {
            throw new IllegalArgumentException("year of birth " + yearOfBirth);
        }
        if (weeklyGoal < 1 || weeklyGoal > 14) {
            throw new IllegalArgumentException("sessions a week " + weeklyGoal);
        }
    }

    /**
     * This profile with another year of birth.
     *
     * @param other 1900 to 2100
     */
    public Profile withYearOfBirth(int other) {
        return new Profile(other, conditions, clearances, bands, weeklyGoal, start);
    }

    /** This profile with other clearances. */
    public Profile withClearances(List<Clearance> other) {
        return new Profile(yearOfBirth, conditions, other, bands, weeklyGoal, start);
    }

    /** This profile with other conditions. */
    public Profile withConditions(Set<Condition> other) {
        return new Profile(yearOfBirth, other, clearances, bands, weeklyGoal, start);
    }

    /** This profile with another stage in the beginning. */
    public Profile withStart(Stage other) {
        return new Profile(yearOfBirth, conditions, clearances, bands, weeklyGoal, other);
    }
}
