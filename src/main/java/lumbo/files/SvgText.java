package lumbo.files;

import java.util.Locale;

/** Words, numbers and colours as SVG files have them. */
public final class SvgText {

    private static final String NOT_IN_XML = "[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]";

    private SvgText() {}

    /** As XML takes it, which knows no control characters, no halves of characters, and no U+FFFE or U+FFFF. */
    public static String escaped(String text) {
        return text.replaceAll(NOT_IN_XML, "\uFFFD")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    /** A number to a tenth. */
    public static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value).replaceFirst("\\.0$", "");
    }

    /** A colour without what it lets through. */
    public static String color(int rgb) {
        return String.format(Locale.ROOT, "#%06x", rgb & 0xFFFFFF);
    }
}
