package lumbo.program;

/** What a number of repetitions or seconds is for, where the two sides take turns. */
public enum CountScope implements CodedEnum {
    /** Each side does as much. */
    EACH_SIDE,
    /** The two sides together do as much: they share it. */
    IN_ALL
}
