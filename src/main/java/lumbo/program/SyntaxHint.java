package lumbo.program;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * What probably went wrong where a file stops being JSON, guessed from the characters that stand there.
 *
 * @param key the message that says it
 * @param arguments what the message needs
 * @param at where it stands in the text, from 0; -1 for the file as a whole
 * @param repaired the text with this slip repaired so that everything else stays where it was; empty where it is not certain
 *     what was meant
 * @param guess where a value stands that was made up to repair it; -1 where none was
 */
record SyntaxHint(
        String key,
        List<Object> arguments,
        int at,
        @Nullable String repaired,
        int guess) {

    private static final String QUOTES =
            "'`\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u00ab\u00bb\u2033\u2039\u203a\u00b4\u301d\u301e\uff02";

    /** Signs of other keyboards and languages, and what they stand for in JSON. */
    private static final String SIGNS = "\uff1a\uff0c\u3001\u060c;\uff1b=\uff5b\uff5d\uff3b\uff3d";

    private static final String MEANT = ":,,,,,:{}[]";

    /** What stands in a number as people write it, and not as JSON does. */
    private static final String IN_NUMBERS = "\u2010\u2011\u2012\u2013\u2014\u2212\u00bd\u00bc\u00be\u2153\u2154";

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$-]{1,40}");

    /** How many further lines are named. */
    private static final int MOST_LINES = 12;

    /** After a quote that ends a text: nothing but what may follow a text. */
    private static final Pattern AFTER_TEXT = Pattern.compile("[ \\t]*(?:[,:}\\]\\r\\n]|$)");

    /** What stops reading of {@code text} as JSON. */
    static SyntaxHint of(JacksonException e, String text) {
        Optional<SyntaxHint> other = otherFormat(text);
        int zero = text.indexOf('\0');
        if (zero >= 0 && (other.isEmpty() || zero == 0)) {
            return hint(zero, "problem.no-text");
        }
        if (other.isPresent()) {
            return other.get();
        }
        TokenStreamLocation location = e.getLocation();
        int at = location == null ? -1 : (int) location.getCharOffset();
        if (e instanceof UnexpectedEndOfInputException) {
            return endsEarly(text);
        }
        return at < 0 || at >= text.length() ? hint(-1, "problem.syntax") : new Slip(text, at).hint();
    }

    private static SyntaxHint hint(int at, String key, Object... arguments) {
        return new SyntaxHint(key, List.of(arguments), at, null, -1);
    }

    private SyntaxHint withRepair(String text) {
        return new SyntaxHint(key, arguments, at, text, guess);
    }

    private SyntaxHint guessing(int where) {
        return new SyntaxHint(key, arguments, at, repaired, where);
    }

    /** What a text processor, a browser or a mail program wrote, and what holds no JSON at all. */
    private static Optional<SyntaxHint> otherFormat(String text) {
        String begin =
                text.substring(0, Math.min(text.length(), 200)).stripLeading().toLowerCase(Locale.ROOT);
        String kind = begin.startsWith("{\\rtf")
                ? "rtf"
                : begin.startsWith("<")
                        ? "web"
                        : begin.startsWith("%pdf")
                                ? "pdf"
                                : text.indexOf('{') < 0 && !begin.matches("(?s)[\\[\"].*") ? "text" : "";
        return kind.isEmpty() ? Optional.empty() : Optional.of(hint(-1, "problem.other-format", kind));
    }

    private static SyntaxHint endsEarly(String text) {
        Deque<Integer> open = open(text, text.length());
        if (open.isEmpty()) {
            return hint(text.length(), "problem.ends-early");
        }
        int last = open.peek();
        return hint(
                text.length(),
                "problem.ends-open",
                String.valueOf(text.charAt(last)),
                lineOf(text, last),
                String.valueOf(partner(text.charAt(last))));
    }

    /** Where the brackets and braces stand that are open before {@code end}, the innermost first. */
    private static Deque<Integer> open(String text, int end) {
        Deque<Integer> open = new ArrayDeque<>();
        for (int i = 0; i < end; i++) {
            char here = text.charAt(i);
            if (here == '"') {
                i = endOfText(text, i) - 1;
            } else if (here == '{' || here == '[') {
                open.push(i);
            } else if ((here == '}' || here == ']') && !open.isEmpty()) {
                open.pop();
            }
        }
        return open;
    }

    /** Where the text ends that begins with the quote at {@code quote}: behind its own, or where all ends. */
    private static int endOfText(String text, int quote) {
        int i = quote + 1;
        while (i < text.length() && text.charAt(i) != '"') {
            i += text.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i + 1, text.length());
    }

    private static char partner(char opening) {
        return opening == '{' ? '}' : ']';
    }

    private static int lineOf(String text, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += isLineEnd(text, i) ? 1 : 0;
        }
        return line;
    }

    private static boolean isLineEnd(String text, int at) {
        char here = text.charAt(at);
        return here == '\n' || (here == '\r' && (at + 1 >= text.length() || text.charAt(at + 1) != '\n'));
    }

    private static String with(String text, int from, int to, String instead) {
        return text.substring(0, from) + instead + text.substring(to);
    }

    private static String blank(String text, int from, int to) {
        char[] characters = text.toCharArray();
        for (int i = from; i < to; i++) {
            if (characters[i] != '\n' && characters[i] != '\r') {
                characters[i] = ' ';
            }
        }
        return new String(characters);
    }

    /** One place at which reading stopped. */
    private static final class Slip {

        private final String text;
        private final int at;
        private final char here;
        private final char touching;

        /** The index of the last character before this one that is not a space; -1 if there is none. */
        private final int last;

        private final char before;

        Slip(String text, int at) {
            this.text = text;
            this.at = at;
            this.here = text.charAt(at);
            this.touching = at == 0 ? ' ' : text.charAt(at - 1);
            int back = at - 1;
            while (back >= 0 && Character.isWhitespace(text.charAt(back))) {
                back--;
            }
            this.last = back;
            this.before = back < 0 ? ' ' : text.charAt(back);
        }

        SyntaxHint hint() {
            if (here < ' ') {
                return openText();
            }
            if (isUnseen(here)) {
                return unseen();
            }
            if (touching == '\\') {
                return told("problem.backslash");
            }
            if (last < 0) {
                return told("problem.before-brace");
            }
            if (before == '"' && isInOneLine() && isQuoteInside()) {
                return quoteInside();
            }
            if (QUOTES.indexOf(here) >= 0) {
                return wrongQuote();
            }
            if (partOfNumber()) {
                return number();
            }
            if (here == '/' || here == '#' || text.startsWith("<!--", at)) {
                return comment();
            }
            if (isWrongSign()) {
                return wrongSign();
            }
            if (",}]".indexOf(here) >= 0) {
                return closing();
            }
            if (Character.isLetter(here)) {
                return word();
            }
            if (before == ',' && "{[".indexOf(here) >= 0 && isInObject()) {
                return braceMissing();
            }
            return "\"{[".indexOf(here) >= 0 || Character.isDigit(here) ? commaMissing() : told("problem.syntax");
        }

        private SyntaxHint told(String key, Object... arguments) {
            return SyntaxHint.hint(at, key, arguments);
        }

        private boolean isInOneLine() {
            return text.substring(last, at).indexOf('\n') < 0;
        }

        /** A text ended before this, and what follows can't follow a text: the quote was meant to stand in it. */
        private boolean isQuoteInside() {
            boolean structure = ",:}]{[".indexOf(here) >= 0;
            boolean nextText = here == '"' && touching != '"';
            boolean note = here == '/' || here == '#';
            return !structure && !nextText && !note && lineHasQuoteAfter() && !(isInObject() && isName());
        }

        private boolean lineHasQuoteAfter() {
            int end = text.indexOf('\n', at);
            return text.substring(at, end < 0 ? text.length() : end).indexOf('"') >= 0;
        }

        private SyntaxHint quoteInside() {
            char[] characters = text.toCharArray();
            characters[last] = '\u201c';
            int i = at;
            while (i < characters.length && characters[i] != '\n') {
                if (characters[i] == '"' && characters[i - 1] != '\\') {
                    Matcher after = AFTER_TEXT.matcher(text).region(i + 1, text.length());
                    if (after.lookingAt()) {
                        break;
                    }
                    characters[i] = '\u201d';
                }
                i++;
            }
            return SyntaxHint.hint(last, "problem.quote-inside").withRepair(new String(characters));
        }

        /** All quotes of a text processor at once, since it makes all of them. */
        private SyntaxHint wrongQuote() {
            char[] mended = text.toCharArray();
            Set<Integer> lines = new TreeSet<>();
            int places = 0;
            for (int i = at; i < mended.length; i++) {
                if (mended[i] == '"') {
                    i = endOfText(text, i) - 1;
                } else if (QUOTES.indexOf(mended[i]) >= 0) {
                    int end = closingQuote(i);
                    if (end > i) {
                        mended[i] = '"';
                        mended[end] = '"';
                        places++;
                        lines.add(lineOf(text, i));
                        i = end;
                    }
                }
            }
            lines.remove(lineOf(text, at));
            SyntaxHint told = told("problem.wrong-quote", String.valueOf(here), lines.size(), listed(lines));
            return places > 0 && mended[at] == '"' ? told.withRepair(new String(mended)) : told;
        }

        private static String listed(Set<Integer> lines) {
            String first = String.join(
                    ", ", lines.stream().limit(MOST_LINES).map(String::valueOf).toList());
            return lines.size() > MOST_LINES ? first + ", \u2026" : first;
        }

        /** Where the quote stands in the same line that closes what the one at {@code opening} opens; -1 where none does. */
        private int closingQuote(int opening) {
            for (int i = opening + 1; i < text.length() && !isLineEnd(text, i); i++) {
                char each = text.charAt(i);
                if ((each == '"' || QUOTES.indexOf(each) >= 0)
                        && AFTER_TEXT.matcher(text).region(i + 1, text.length()).lookingAt()) {
                    return i;
                }
            }
            return -1;
        }

        /** A text without its end; its last quote may be one that a text processor made. */
        private SyntaxHint openText() {
            if (here != '\n' && here != '\r') {
                return told("problem.control").withRepair(with(text, at, at + 1, " "));
            }
            int begin = at;
            while (begin > 0 && text.charAt(begin - 1) != '"' && text.charAt(begin - 1) != '\n') {
                begin--;
            }
            int end = begin > 0 && text.charAt(begin - 1) == '"' ? closingQuote(begin - 1) : -1;
            return end < 0
                    ? told("problem.open-text")
                    : SyntaxHint.hint(end, "problem.wrong-quote", String.valueOf(text.charAt(end)), 0, "")
                            .withRepair(with(text, end, end + 1, "\""));
        }

        private static boolean isUnseen(char each) {
            return (Character.isSpaceChar(each) && each != ' ') || Character.getType(each) == Character.FORMAT;
        }

        /** All of them at once, since a text processor makes many. */
        private SyntaxHint unseen() {
            char[] mended = text.toCharArray();
            for (int i = at; i < mended.length; i++) {
                if (mended[i] == '"') {
                    i = endOfText(text, i) - 1;
                } else if (isUnseen(mended[i])) {
                    mended[i] = ' ';
                }
            }
            return told("problem.unseen").withRepair(new String(mended));
        }

        private boolean isWrongSign() {
            int sign = SIGNS.indexOf(here);
            return sign >= 0
                    && switch (MEANT.charAt(sign)) {
                        case ':' -> before == '"';
                        case ',' -> "\"]}".indexOf(before) >= 0 || Character.isLetterOrDigit(before);
                        default -> true;
                    };
        }

        private SyntaxHint wrongSign() {
            String meant = MEANT.substring(SIGNS.indexOf(here), SIGNS.indexOf(here) + 1);
            String sign = text.startsWith("=>", at) ? "=>" : String.valueOf(here);
            return told("problem.wrong-sign", sign, meant)
                    .withRepair(with(text, at, at + sign.length(), sign.length() == 1 ? meant : meant + " "));
        }

        private SyntaxHint comment() {
            int end = at;
            if (here == '<') {
                end = text.indexOf("-->", at) + 3;
            } else if (text.startsWith("/*", at)) {
                end = text.indexOf("*/", at) + 2;
            } else if (here == '#' || text.startsWith("//", at)) {
                while (end < text.length() && !isLineEnd(text, end)) {
                    end++;
                }
            }
            SyntaxHint told = told("problem.comment");
            return end > at ? told.withRepair(blank(text, at, end)) : told;
        }

        /** Such as 6-8, 8 reps, 1,5 or .5; and NaN, which ends in a letter. */
        private boolean partOfNumber() {
            if (Character.isLetter(here)) {
                return Character.isDigit(before);
            }
            if (IN_NUMBERS.indexOf(here) >= 0 || here == '/') {
                return Character.isDigit(before) && (here != '/' || isDigitAt(at + 1));
            }
            if ("+~\u2248".indexOf(here) >= 0) {
                return isDigitAt(at + 1) || Character.isDigit(before);
            }
            if (Character.isDigit(here)) {
                return here > '9'
                        || Character.isDigit(touching)
                        || touching == ','
                        || touching == '-'
                        || touching == '+';
            }
            return "+-.".indexOf(here) >= 0
                    || "+-.".indexOf(touching) >= 0
                    || (",}]".indexOf(here) >= 0 && Character.isLetter(touching));
        }

        private boolean isDigitAt(int place) {
            return place < text.length() && Character.isDigit(text.charAt(place));
        }

        private SyntaxHint number() {
            SyntaxHint told = AmountHint.instead(text, at)
                    .map(instead -> told("problem.not-a-number-write", instead))
                    .orElseGet(() -> told("problem.not-a-number"));
            int from = at;
            while (from > 0 && " \t:[{\n".indexOf(text.charAt(from - 1)) < 0) {
                from--;
            }
            int to = at;
            while (to < text.length() && ",]}\"\r\n".indexOf(text.charAt(to)) < 0) {
                to++;
            }
            boolean isAValue = from < to
                    && (isDigitAt(from) || ("+~\u2248.".indexOf(text.charAt(from)) >= 0 && isDigitAt(from + 1)));
            return isAValue
                    ? told.withRepair(with(blank(text, from, to), from, from + 1, "1"))
                            .guessing(from)
                    : told;
        }

        private SyntaxHint closing() {
            if (before == ',' || (here == ',' && "{[".indexOf(before) >= 0)) {
                int comma = here == ',' ? at : last;
                return told("problem.comma-too-many").withRepair(blank(text, comma, comma + 1));
            }
            if (before == ':' || here == ',') {
                return told("problem.value-missing");
            }
            Deque<Integer> open = open(text, at);
            if (open.isEmpty()) {
                return told("problem.syntax");
            }
            int opening = open.peek();
            return told(
                    "problem.bracket-missing",
                    String.valueOf(here),
                    String.valueOf(text.charAt(opening)),
                    lineOf(text, opening),
                    String.valueOf(partner(text.charAt(opening))));
        }

        private SyntaxHint word() {
            Matcher word = WORD.matcher(text).region(at, text.length());
            if (!word.lookingAt()) {
                return told("problem.syntax");
            }
            SyntaxHint told = told("problem.bare-word", word.group());
            Matcher after = AFTER_TEXT.matcher(text).region(word.end(), text.length());
            return after.lookingAt() && word.group().length() > 2
                    ? told.withRepair(with(
                                    text, at, word.end(), "\"" + word.group().substring(2) + "\""))
                            .guessing(at)
                    : told;
        }

        private boolean isInObject() {
            Deque<Integer> open = open(text, at);
            return !open.isEmpty() && text.charAt(open.peek()) == '{';
        }

        /** The next of a list begins though the one before is still open. */
        private SyntaxHint braceMissing() {
            SyntaxHint told = SyntaxHint.hint(last, "problem.brace-missing", lineOf(text, opening()));
            return at - last > 1 && text.charAt(at - 1) == ' '
                    ? told.withRepair(with(with(text, last, last + 1, "}"), at - 1, at, ","))
                    : told;
        }

        private int opening() {
            return open(text, at).element();
        }

        private SyntaxHint commaMissing() {
            SyntaxHint told = told("problem.comma-missing");
            boolean afterName = isInObject() && before == '"' && isName();
            return Character.isWhitespace(touching) && touching != '\n'
                    ? told.withRepair(with(text, at - 1, at, afterName ? ":" : ","))
                    : told;
        }

        /** Whether the text that ends before this stands where a key does: after a brace or a comma. */
        private boolean isName() {
            int quote = last - 1;
            while (quote > 0 && (text.charAt(quote) != '"' || text.charAt(quote - 1) == '\\')) {
                quote--;
            }
            int back = quote - 1;
            while (back >= 0 && Character.isWhitespace(text.charAt(back))) {
                back--;
            }
            return back >= 0 && "{,".indexOf(text.charAt(back)) >= 0;
        }
    }

    /** The place of the slip as a line and a column, both from 1. */
    LocatedJson.Location place(String text) {
        return place(text, Math.clamp(at, 0, text.length()));
    }

    static LocatedJson.Location place(String text, int at) {
        int begin = at;
        while (begin > 0 && !isLineEnd(text, begin - 1)) {
            begin--;
        }
        return new LocatedJson.Location(lineOf(text, at), at - begin + 1);
    }
}
