package lumbo.figure;

import lumbo.program.CodedEnum;

/** A side of the body. */
public enum BodySide implements Indexed, CodedEnum {
    LEFT(1),
    RIGHT(-1);

    private final int sign;

    BodySide(int sign) {
        this.sign = sign;
    }

    /** 1 for the left, where a bone's x axis points, -1 for the right. */
    public int sign() {
        return sign;
    }

    /** The other one. */
    public BodySide other() {
        return this == LEFT ? RIGHT : LEFT;
    }
}
