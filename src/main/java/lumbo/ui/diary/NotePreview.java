package lumbo.ui.diary;

import java.text.BreakIterator;
import java.util.Locale;

/** The beginning of a note, as a list has room for it; all of it stands beside the list when it is chosen. */
final class NotePreview {

    /** About four lines of the list. */
    private static final int LETTERS = 200;

    private NotePreview() {}

    /** A note in a list: a long one is cut between two letters, as a person sees letters. */
    static String of(String note) {
        String line = note.strip();
        if (line.length() <= LETTERS) {
            return line;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(line.substring(0, Math.min(line.length(), 2 * LETTERS)));
        int end = letters.preceding(LETTERS);
        return (end == BreakIterator.DONE || end == 0
                        ? ""
                        : line.substring(0, end).strip()) + "\u2026";
    }
}
