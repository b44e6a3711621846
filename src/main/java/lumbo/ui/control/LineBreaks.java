package lumbo.ui.control;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * Breaks texts into lines where the toolkit can't.
 *
 * <p>Letters that are joined or written from right to left are shaped in runs. Where JavaFX wraps within such a run, it draws
 * all of the rest on each line, and for one from right to left it looks for spaces before the text's beginning, which ends
 * in an exception out of the layout of the whole window. It does neither with lines that are broken beforehand.
 */
public final class LineBreaks {

    /** What stands at the end of a text that has more lines than there is room for. */
    static final String ELLIPSIS = "\u2026";

    /** Begins a line that is written from right to left: its full stop stands at its left then. */
    private static final String FROM_RIGHT = "\u202B";

    /** A label that is as wide as its text must hold it on one line, whatever was rounded on the way. */
    private static final double ROUNDING = 0.5;

    /** About as many letters as a line has: more are measured only where these have room. */
    private static final int FEW = 64;

    private final Text ruler = new Text();

    /** A ruler for letters of a font. */
    public LineBreaks(Font font) {
        ruler.setFont(font);
    }

    /** Whether a text has letters that the toolkit shapes in runs, so that it must be broken here. */
    public static boolean needs(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isPlain(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** Letters that stand each for itself: Latin, Greek, Cyrillic, Armenian, those of East Asia, and signs. */
    private static boolean isPlain(char letter) {
        return letter < 0x0300
                || (letter >= 0x0370 && letter < 0x0590)
                || (letter >= 0x1E00 && letter < 0x2000)
                || (letter >= 0x2010 && letter < 0x2028)
                || (letter >= 0x2030 && letter < 0x2060)
                || (letter >= 0x2070 && letter < 0x20D0)
                || (letter >= 0x2100 && letter < 0x2C00)
                || (letter >= 0x2E80 && letter < 0xA000)
                || (letter >= 0xAC00 && letter < 0xD7B0)
                || (letter >= 0xFF00 && letter < 0xFFF0);
    }

    /**
     * The lines of a text.
     *
     * @param width the room for a line in pixels; letters that are wider stand on a line of their own
     * @param most how many lines there may be, at least 1; the last one ends with an ellipsis where something is left out
     */
    public List<String> lines(String text, double width, int most) {
        List<String> lines = new ArrayList<>();
        // a tab is as wide as where it stands wants it
        for (String paragraph : text.replace('\t', ' ').split("\\R", -1)) {
            String begin = isFromRight(paragraph) ? FROM_RIGHT : "";
            for (String line : broken(paragraph, width + ROUNDING, most - lines.size())) {
                if (lines.size() == most) {
                    String last = lines.removeLast();
                    lines.add(withEllipsis(last, width));
                    return lines;
                }
                lines.add(begin + line);
            }
        }
        return lines;
    }

    /** Whether the first letter that has a direction is written from right to left. */
    private static boolean isFromRight(String paragraph) {
        return !new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** The lines of a paragraph; of more than are wanted, the first ones and one more. */
    private List<String> broken(String paragraph, double width, int wanted) {
        if (isWithin(paragraph, width)) {
            return List.of(paragraph.stripTrailing());
        }
        List<String> lines = new ArrayList<>();
        String line = "";
        BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(paragraph);
        int start = breaks.first();
        for (int end = breaks.next();
                end != BreakIterator.DONE && lines.size() <= wanted;
                start = end, end = breaks.next()) {
            String word = paragraph.substring(start, end);
            if (isWithin((line + word).stripTrailing(), width)) {
                line += word;
                continue;
            }
            if (!line.isBlank()) {
                lines.add(line.stripTrailing());
            }
            line = word;
            while (lines.size() <= wanted && !isWithin(line.stripTrailing(), width)) {
                int fits = fitting(line, width);
                if (fits >= line.stripTrailing().length()) {
                    break;
                }
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line.stripTrailing());
        return lines;
    }

    /** Whether a text has room on one line. To measure a long one takes the toolkit long, so its beginning is looked at first. */
    private boolean isWithin(String text, double width) {
        for (int letters = FEW; letters < text.length(); letters *= 2) {
            if (width(text.substring(0, letters)) > width) {
                return false;
            }
        }
        return width(text) <= width;
    }

    /**
     * How much of a word that is too wide has room: at least one letter, with the marks on it. The widths of its letters can't
     * be added up, because joined letters are wider or narrower beside others; so beginnings of it are measured whole, by
     * halves. Only the ends of letters are tried: between a letter and its marks there is no place to break.
     */
    private int fitting(String word, double width) {
        int most = FEW;
        while (most < word.length() && width(word.substring(0, most)) <= width) {
            most *= 2;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(word);
        int fits = letters.following(0);
        int wide = Math.min(most, word.length()) + 1;
        while (wide - fits > 1) {
            int middle =
                    letters.isBoundary((fits + wide) / 2) ? (fits + wide) / 2 : letters.preceding((fits + wide) / 2);
            if (middle <= fits) {
                middle = letters.following(fits);
                if (middle == BreakIterator.DONE || middle >= wide) {
                    break;
                }
            }
            if (width(word.substring(0, middle)) <= width) {
                fits = middle;
            } else {
                wide = middle;
            }
        }
        return fits;
    }

    private String withEllipsis(String line, double width) {
        String kept = line;
        while (!kept.isEmpty() && width(kept + ELLIPSIS) > width) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1)).stripTrailing();
        }
        return kept + ELLIPSIS;
    }

    /** How high a line is, in pixels. */
    public double height() {
        ruler.setText("x");
        return ruler.getLayoutBounds().getHeight();
    }

    /** How wide a text is on one line, in pixels. */
    double width(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        ruler.setText(text);
        return ruler.getLayoutBounds().getWidth();
    }
}
