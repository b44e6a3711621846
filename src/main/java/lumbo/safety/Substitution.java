package lumbo.safety;

/** An easier exercise took the place of one that hurt: of the one with this number in its session, from 0. */
public record Substitution(int unit, String exercise) {}
