package lumbo.safety;

import lumbo.program.Coded;

/** How a session was, seen from the next morning. */
public enum Light implements Coded {
    /** Without trouble. */
    GREEN,
    /** With a little trouble that settled. */
    AMBER,
    /** With trouble. */
    RED,
    /** Not known: an answer is missing, or it was not played to its end. */
    UNKNOWN
}
