package lumbo.ui.diary;

import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import lumbo.diary.MeasureEntry;
import lumbo.ui.measure.MeasureResult;
import lumbo.ui.measure.MeasureWords;
import org.jspecify.annotations.Nullable;

/** A questionnaire that is looked at: in words, with its note, which can be changed. */
final class MeasurePage implements DiaryPage {

    private final MeasureEntry entry;
    private final String when;
    private final MeasureResult result;
    private final List<String> answers;
    private final LosslessText note;

    /**
     * A page.
     *
     * @param before the same questionnaire as it was answered the time before
     * @param when when it was answered, in words
     */
    MeasurePage(MeasureEntry entry, @Nullable MeasureEntry before, String when, MeasureWords words) {
        this.entry = entry;
        this.when = when;
        this.result = words.result(entry, before);
        this.answers = words.answers(entry);
        this.note = new LosslessText(entry.note());
    }

    /** The entry as the diary has it. */
    MeasureEntry entry() {
        return entry;
    }

    /** When it was answered, in words. */
    String when() {
        return when;
    }

    /** What came of it. */
    MeasureResult result() {
        return result;
    }

    /** What was answered, a line for each. */
    List<String> answers() {
        return answers;
    }

    /** The person's own words, to be written. */
    StringProperty noteProperty() {
        return note.property();
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

    /** The note as it is kept. */
    void takeBack() {
        note.takeBack();
    }

    /** The entry with its note as it is written now. */
    MeasureEntry changed() {
        return entry.withNote(note.value());
    }
}
