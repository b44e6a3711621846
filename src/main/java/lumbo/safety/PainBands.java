package lumbo.safety;

import lumbo.program.CodedEnum;

/**
 * Where the lights of pain change, on 0 to 10. Both are in use: Thomee 1997 and Silbernagel for the wider one, published
 * traffic-light leaflets for the narrower one. A clinician may choose the wider one.
 */
public enum PainBands implements CodedEnum {
    /** 0 to 2, 3 to 5, 6 to 10. */
    NARROW(2),
    /** 0 to 3, 4 to 5, 6 to 10. */
    WIDE(3);

    /** From here on pain is strong in both. */
    static final int STRONG = 6;

    private final int calm;

    PainBands(int calm) {
        this.calm = calm;
    }

    /** The highest pain during a session with which one goes on. */
    public int calm() {
        return calm;
    }

    /** The highest pain before a session with which every stage may be played: one below what a session may feel like. */
    public int light() {
        return calm - 1;
    }
}
