package lumbo.chart;

/** What a line or a shape is drawn for; a {@link Palette} gives it its colour. */
public enum ColorRole {
    /** The ground. */
    PAPER,
    /** Words. */
    TEXT,
    /** Words that matter less. */
    MUTED,
    /** Lines to measure by. */
    GRID,
    /** Where it should be. */
    GOAL,
    FIRST,
    SECOND,
    THIRD,
    FOURTH,
    /** A pale ground for what is less than it should be, and for how far values spread. */
    PALE,
    /** What a doctor has to see first. */
    ALARM
}
