package lumbo.diary.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import lumbo.diary.Timestamps;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 has it: UTF-8 with its mark, lines that end with CR LF, and quotes where they are needed. A text that
 * a spreadsheet would take for a formula has an apostrophe before it.
 */
final class CsvWriter {

    /** What a formula begins with, also after the apostrophes that are put before such texts. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r].*", Pattern.DOTALL);

    private static final int DECIMALS = 6;

    private final Writer out;
    private final StringBuilder line = new StringBuilder();
    private boolean begun;

    /**
     * Writes the header; the stream stays open.
     *
     * @param columns the names of the columns, with commas between them
     */
    CsvWriter(OutputStream out, String columns) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        line.append('\uFEFF').append(columns);
        endLine();
    }

    /** A cell of text; empty where there is none. */
    CsvWriter text(@Nullable String text) {
        cell(text != null && isFormula(text) ? "'" + text : text);
        return this;
    }

    /** Whether a text needs one more apostrophe before it, or has it already; so the way back is the same for every text. */
    static boolean isFormula(String text) {
        return FORMULA.matcher(text).matches();
    }

    /** A whole number; empty where there is none. */
    CsvWriter number(@Nullable Integer number) {
        cell(number == null ? "" : number.toString());
        return this;
    }

    /** A number with one decimal at least, and as many as it has up to six. */
    CsvWriter decimal(double number) {
        BigDecimal exact = BigDecimal.valueOf(number);
        cell((exact.scale() > DECIMALS ? exact.setScale(DECIMALS, RoundingMode.HALF_UP) : exact).toPlainString());
        return this;
    }

    /** Milliseconds as seconds with three decimals. */
    CsvWriter seconds(long millis) {
        cell(BigDecimal.valueOf(millis, 3).toPlainString());
        return this;
    }

    /** An instant with its offset; empty where there is none. */
    CsvWriter time(@Nullable OffsetDateTime at) {
        cell(at == null ? "" : Timestamps.text(at));
        return this;
    }

    private void cell(@Nullable String content) {
        String text = content == null ? "" : content;
        if (begun) {
            line.append(',');
        }
        begun = true;
        if (text.chars().anyMatch(character -> character == ',' || character == '"' || character < ' ')) {
            line.append('"').append(text.replace("\"", "\"\"")).append('"');
        } else {
            line.append(text);
        }
    }

    void endLine() {
        try {
            out.write(line.append("\r\n").toString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        line.setLength(0);
        begun = false;
    }

    void flush() {
        try {
            out.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
