package lumbo.report;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * The font of a document: the one that comes with Lumbo, of which a document gets the glyphs that it uses. A character that
 * it has no glyph for becomes a visible box, and one that can't be shown at all, a space.
 */
final class PdfFont {

    /** Stands in for a character that the font has no glyph for. */
    static final int BOX = 0x25A1;

    private static final String ELLIPSIS = "\u2026";
    private static final double UNITS = 1000;

    private final PDType0Font font;
    private final CmapLookup shapes;

    private PdfFont(PDType0Font font, CmapLookup shapes) {
        this.font = font;
        this.shapes = shapes;
    }

    /** Letters of usual weight. */
    static PdfFont regular(PDDocument document) throws IOException {
        return of(document, "DejaVuSansCondensed.ttf");
    }

    /** Letters for headings. */
    static PdfFont bold(PDDocument document) throws IOException {
        return of(document, "DejaVuSansCondensed-Bold.ttf");
    }

    private static PdfFont of(PDDocument document, String file) throws IOException {
        try (InputStream in = PdfFont.class.getResourceAsStream("/lumbo/report/" + file)) {
            if (in == null) {
                throw new IOException("no letters: " + file);
            }
            TrueTypeFont shapes = new TTFParser().parse(new RandomAccessReadBuffer(in));
            // No ligatures: each letter can be found and copied again.
            shapes.setEnableGsub(false);
            return new PdfFont(PDType0Font.load(document, shapes, true), shapes.getUnicodeCmapLookup());
        }
    }

    PDType0Font font() {
        return font;
    }

    /** A text with which nothing can go wrong any more: on one line, of letters that have shapes. */
    String clean(String text) {
        StringBuilder clean = new StringBuilder();
        boolean isSpace = true;
        for (int letter :
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
            int type = Character.getType(letter);
            if (Character.isWhitespace(letter) || Character.isSpaceChar(letter) || type == Character.CONTROL) {
                clean.append(isSpace ? "" : " ");
                isSpace = true;
            } else if (type != Character.FORMAT && !isVariation(letter)) {
                clean.appendCodePoint(shapes.getGlyphId(letter) > 0 ? letter : BOX);
                isSpace = false;
            }
        }
        return clean.toString().strip();
    }

    private static boolean isVariation(int letter) {
        return (letter >= 0xFE00 && letter <= 0xFE0F) || (letter >= 0xE0100 && letter <= 0xE01EF);
    }

    /** A clean text in the order in which its letters are seen, those of Arabic joined. */
    String seen(String clean) {
        if (!Bidi.requiresBidi(clean.toCharArray(), 0, clean.length())) {
            return clean;
        }
        String joined = joined(clean);
        return new Bidi(joined, Bidi.LEVEL_DEFAULT_LTR).writeReordered(Bidi.DO_MIRRORING);
    }

    private String joined(String clean) {
        try {
            String joined =
                    new ArabicShaping(ArabicShaping.LETTERS_SHAPE | ArabicShaping.TEXT_DIRECTION_LOGICAL).shape(clean);
            return joined.codePoints().allMatch(letter -> shapes.getGlyphId(letter) > 0) ? joined : clean;
        } catch (ArabicShapingException unjoined) {
            return clean;
        }
    }

    /** How long a clean text is. */
    double width(String clean, double size) {
        try {
            return font.getStringWidth(clean) / UNITS * size;
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
    }

    /** As much of a text as has room, with an ellipsis where something is left out. */
    String fit(String text, double size, double room) {
        String clean = clean(text);
        if (clean.isEmpty() || width(clean, size) <= room) {
            return clean;
        }
        int end = clean.length();
        while (end > 0 && width(clean.substring(0, end).stripTrailing() + ELLIPSIS, size) > room) {
            end = clean.offsetByCodePoints(end, -1);
        }
        return clean.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    /**
     * A text in lines, broken between words, or within a word that is too long for a line.
     *
     * @param most how many lines there may be; the last one ends with an ellipsis where something is left out
     */
    List<String> lines(String text, double size, double room, int most) {
        List<String> lines = new ArrayList<>();
        String rest = clean(text);
        while (width(rest, size) > room && lines.size() < most - 1) {
            int end = end(rest, size, room);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(fit(rest, size, room));
        return lines;
    }

    /** How much of a text stands on its first line; at least one letter. */
    private int end(String text, double size, double room) {
        int end = 0;
        int word = 0;
        double width = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            width += width(text.substring(end, next), size);
            if (width > room) {
                break;
            }
            end = next;
            if (text.charAt(end - 1) == ' ') {
                word = end;
            }
        }
        if (end < text.length() && text.charAt(end) == ' ') {
            return end;
        }
        return word > 0 ? word : Math.max(end, text.offsetByCodePoints(0, 1));
    }
}
