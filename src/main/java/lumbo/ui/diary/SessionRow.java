package lumbo.ui.diary;

import java.util.UUID;

/**
 * A session in the list, in words.
 *
 * @param id the session
 * @param when when it began
 * @param title the program
 * @param pain pain before and after it
 * @param state how it ended
 */
record SessionRow(UUID id, String when, String title, String pain, String state) {

    /** What a screen reader says. */
    String spoken() {
        return when + ", " + title + ", " + pain + ", " + state;
    }
}
