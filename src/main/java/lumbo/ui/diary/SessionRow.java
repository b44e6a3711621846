package lumbo.ui.diary;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A session in the list, in words.
 *
 * @param id the session
 * @param at when it began
 * @param when the same in words
 * @param title the program
 * @param pain pain before and after it
 * @param state how it ended
 */
record SessionRow(UUID id, OffsetDateTime at, String when, String title, String pain, String state)
        implements DiaryRow {

    @Override
    public String spoken() {
        return when + ", " + title + ", " + pain + ", " + state;
    }
}
