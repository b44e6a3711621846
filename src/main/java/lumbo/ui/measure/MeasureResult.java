package lumbo.ui.measure;

import java.util.List;
import lumbo.measure.ChangeMeaning;
import org.jspecify.annotations.Nullable;

/**
 * What came of a questionnaire, in words.
 *
 * @param title the questionnaire
 * @param lines what matters, a line for each thing; the first says what it means
 * @param more further sentences, small: the mean, what counts
 * @param source where the questionnaire comes from
 */
public record MeasureResult(String title, List<Line> lines, List<String> more, String source) {

    /** Keeps copies of the lists. */
    public MeasureResult {
        lines = List.copyOf(lines);
        more = List.copyOf(more);
    }

    /**
     * A line.
     *
     * @param text what it says, whole
     * @param meaning what the change since the time before means; null where nothing was compared
     * @param bar the same as a picture; null where there are no numbers
     */
    public record Line(
            String text,
            @Nullable ChangeMeaning meaning,
            @Nullable Bar bar) {}

    /**
     * Numbers of a line.
     *
     * @param now the number now, from 0 to {@code most}
     * @param before the number of the time before; null where there is none
     * @param most the highest number there can be
     */
    public record Bar(double now, @Nullable Double before, int most) {}
}
