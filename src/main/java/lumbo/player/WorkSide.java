package lumbo.player;

import lumbo.program.CodedEnum;

/** The side of the body that a step works. */
public enum WorkSide implements CodedEnum {
    /** Both sides together, or no side at all. */
    BOTH,
    LEFT,
    RIGHT;

    /** The other side; {@link #BOTH} is its own other side. */
    public WorkSide other() {
        return switch (this) {
            case BOTH -> BOTH;
            case LEFT -> RIGHT;
            case RIGHT -> LEFT;
        };
    }
}
