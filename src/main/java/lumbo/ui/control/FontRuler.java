package lumbo.ui.control;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;

/** Measures with the toolkit's usual font, each text once: letters of any size are those of one size, made larger. */
public final class FontRuler implements Ruler {

    private static final double SIZE = 100;
    private static final String CAPITAL = "H";

    /** How much of a width may go to rounding, so that what fits by this ruler fits in a label. */
    private static final double ROUNDING = .985;

    private final Text ruler = new Text();
    private final Font plain = Font.font(SIZE);
    private final Font bold = Font.font(plain.getFamily(), FontWeight.BOLD, SIZE);
    private final Map<String, Double> plainWidths = new HashMap<>();
    private final Map<String, Double> boldWidths = new HashMap<>();
    private final double capital;
    private final double line;

    /** A ruler that has measured nothing but a capital yet. */
    public FontRuler() {
        ruler.setFont(plain);
        ruler.setText(CAPITAL);
        line = ruler.getLayoutBounds().getHeight() / SIZE;
        ruler.setBoundsType(TextBoundsType.VISUAL);
        capital = ruler.getLayoutBounds().getHeight() / SIZE;
        ruler.setBoundsType(TextBoundsType.LOGICAL);
    }

    @Override
    public double capital() {
        return capital;
    }

    @Override
    public double line() {
        return line;
    }

    @Override
    public double width(String text, double size, boolean isBold) {
        Map<String, Double> known = isBold ? boldWidths : plainWidths;
        return known.computeIfAbsent(text, one -> {
                    ruler.setFont(isBold ? bold : plain);
                    ruler.setText(one);
                    return ruler.getLayoutBounds().getWidth();
                })
                * size
                / SIZE;
    }

    @Override
    public int lines(String text, double size, boolean isBold, double width) {
        double room = width * ROUNDING;
        if (LineBreaks.needs(text)) {
            return new LineBreaks(isBold ? bold : plain)
                    .lines(text, room * SIZE / size, Integer.MAX_VALUE)
                    .size();
        }
        int lines = 1;
        double used = 0;
        double space = width(" ", size, isBold);
        for (String word : text.split(" ", -1)) {
            double wide = width(word, size, isBold);
            if (used > 0 && used + space + wide > room) {
                lines++;
                used = 0;
            }
            used += (used > 0 ? space : 0) + wide;
            // a word that is wider than the line is broken within
            lines += (int) Math.max(0, Math.ceil(used / room) - 1);
        }
        return lines;
    }
}
