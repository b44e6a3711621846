package lumbo.safety;

import lumbo.program.CodedEnum;

/** How a session was, seen from the next morning. */
public enum TrafficLight implements CodedEnum {
    /** Without trouble. */
    GREEN,
    /** With a little trouble that settled. */
    AMBER,
    /** With trouble. */
    RED,
    /** Not known: an answer is missing, or it was not played to its end. */
    UNKNOWN
}
