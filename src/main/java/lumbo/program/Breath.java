package lumbo.program;

/** What the breath does during a step. */
public enum Breath implements Coded {
    IN,
    OUT,
    EVEN
}
