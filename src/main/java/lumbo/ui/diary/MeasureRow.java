package lumbo.ui.diary;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A questionnaire, in words.
 *
 * @param id the entry
 * @param at when it was answered
 * @param when the same in words
 * @param title which one, and its score
 * @param note the person's own words; may be empty
 */
record MeasureRow(UUID id, OffsetDateTime at, String when, String title, String note) implements DiaryRow {

    @Override
    public String spoken() {
        return when + ", " + title + (note.isEmpty() ? "" : ", " + note);
    }
}
