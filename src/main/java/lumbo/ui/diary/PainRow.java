package lumbo.ui.diary;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * A pain entry that belongs to no session, in words.
 *
 * @param id the entry
 * @param at when it was
 * @param when the same in words
 * @param title how strong it was
 * @param places where it was; may be empty
 * @param note the person's own words; may be empty
 */
record PainRow(UUID id, OffsetDateTime at, String when, String title, String places, String note) implements DiaryRow {

    @Override
    public String spoken() {
        return when + ", " + title + (places.isEmpty() ? "" : ", " + places) + (note.isEmpty() ? "" : ", " + note);
    }
}
