package lumbo.program;

/** What the breath does during a step. */
public enum Breath implements CodedEnum {
    IN,
    OUT,
    EVEN
}
