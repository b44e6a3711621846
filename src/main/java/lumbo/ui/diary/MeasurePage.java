package lumbo.ui.diary;

import java.util.List;
import javafx.beans.value.ObservableValue;
import lumbo.diary.MeasureEntry;
import lumbo.ui.measure.MeasureResult;
import lumbo.ui.measure.MeasureWords;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire that is looked at, in words.
 *
 * @param entry the entry as the diary has it
 * @param when when it was answered
 * @param result what came of it
 * @param answers what was answered, a line for each
 * @param note the person's own words, which can be changed
 */
record MeasurePage(MeasureEntry entry, String when, MeasureResult result, List<String> answers, LosslessText note)
        implements DiaryPage {

    /**
     * A page.
     *
     * @param before the same questionnaire as it was answered the time before
     */
    static MeasurePage of(MeasureEntry entry, @Nullable MeasureEntry before, String when, MeasureWords words) {
        return new MeasurePage(
                entry, when, words.result(entry, before), words.answers(entry), new LosslessText(entry.note()));
    }

    /** Whether the note is otherwise than it is kept, to follow. */
    @Override
    public ObservableValue<Boolean> holdsProperty() {
        return note.property().map(now -> isHalfWritten());
    }

    @Override
    public boolean isHalfWritten() {
        return !changed().equals(entry);
    }

    /** The entry with its note as it is written now. */
    MeasureEntry changed() {
        return entry.withNote(note.value());
    }
}
