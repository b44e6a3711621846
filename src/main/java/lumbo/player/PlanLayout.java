package lumbo.player;

/**
 * How a plan is laid out. A session goes on by the layout that it was begun with, which its fingerprint tells: a change of
 * the layout is a constant here.
 */
enum PlanLayout {
    /**
     * Some fields of a dose were passed over: a hold, a rest between repetitions and a start by the person at one's own
     * pace; what a repetition is like where a set lasts for some time; a rest between sides that take turns.
     */
    FIRST,
    /** Every field of a dose is played. */
    WHOLE,
    /** As {@link #WHOLE}, and a rest is longer where the position of the body changes. */
    TURNING
}
