package lumbo.ui.measure;

import java.util.List;
import lumbo.measure.ChangeMeaning;
import org.jspecify.annotations.Nullable;

/**
 * What came of a questionnaire, in words.
 *
 * @param title the questionnaire
 * @param score its score
 * @param verdict what the change since the time before means, in a sentence; else why nothing is said about it
 * @param meaning the same as a mark; absent where nothing was compared
 * @param more further sentences: the numbers, what counts, whom to tell
 * @param source where the questionnaire comes from
 */
public record MeasureResult(
        String title,
        String score,
        String verdict,
        @Nullable ChangeMeaning meaning,
        List<String> more,
        String source) {

    /** Keeps a copy of the list. */
    public MeasureResult {
        more = List.copyOf(more);
    }
}
