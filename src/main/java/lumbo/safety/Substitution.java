package lumbo.safety;

/**
 * An easier exercise took the place of one that hurt.
 *
 * @param unit the number of the exercise in its session, from 0
 * @param exercise the id of the easier one
 */
public record Substitution(int unit, String exercise) {}
