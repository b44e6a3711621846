package lumbo.ui.diary;

import java.util.List;

/**
 * One session, in words.
 *
 * @param title the program
 * @param when when it began, and how it ended
 * @param facts numbers with their names
 * @param note the person's own words; may be empty
 * @param advice what hurt, and what the rules said
 * @param exercises its exercises in order
 */
record SessionPage(
        String title, String when, List<Fact> facts, String note, List<String> advice, List<Line> exercises) {

    /** A number of a session and what it is. */
    record Fact(String name, String value) {}

    /** An exercise: what was planned of it, and what was done. */
    record Line(String name, String planned, String done) {}
}
