package lumbo.safety;

import java.util.Collections;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lumbo.program.Condition;
import lumbo.program.Exercise;

/** Which easier exercise may take the place of one that hurts. */
public final class EasierExercises {

    private EasierExercises() {}

    /**
     * The next easier exercise that is for the person: not a {@linkplain Exercise#demanding() demanding} one, and not one
     * against which a condition speaks. Where that does not hold of the next one, the one after it is looked at.
     *
     * @param known the exercise with an id, where it is defined
     * @param conditions what the person has
     */
    public static Optional<Exercise> than(
            Exercise hurting, Function<String, Optional<Exercise>> known, Set<Condition> conditions) {
        Set<String> seen = new HashSet<>();
        Optional<Exercise> easier = Optional.ofNullable(hurting.easier()).flatMap(known);
        while (easier.isPresent() && seen.add(easier.get().id())) {
            if (!easier.get().demanding() && Collections.disjoint(easier.get().notWith(), conditions)) {
                return easier;
            }
            easier = Optional.ofNullable(easier.get().easier()).flatMap(known);
        }
        return Optional.empty();
    }
}
