package lumbo.program;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

/**
 * What probably went wrong where a file stops being JSON, guessed from the characters that stand there.
 *
 * @param key the message that says it
 * @param arguments what the message needs
 */
record SyntaxHint(String key, List<Object> arguments) {

    private static final String QUOTES = "'`\u201c\u201d\u201e\u2018\u2019\u201a\u00ab\u00bb";
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_$-]{1,40}");

    static SyntaxHint of(JacksonException e, String text) {
        TokenStreamLocation location = e.getLocation();
        if (e instanceof UnexpectedEndOfInputException) {
            return hint("problem.ends-early");
        }
        int at = location == null ? -1 : (int) location.getCharOffset();
        return at < 0 || at >= text.length() ? hint("problem.syntax") : at(text, at);
    }

    private static SyntaxHint hint(String key, Object... arguments) {
        return new SyntaxHint(key, List.of(arguments));
    }

    private static SyntaxHint at(String text, int at) {
        char here = text.charAt(at);
        char touching = at == 0 ? ' ' : text.charAt(at - 1);
        char before = lastBefore(text, at);
        if (here < ' ') {
            return hint("problem.open-text");
        }
        if (touching == '\\') {
            return hint("problem.backslash");
        }
        if (QUOTES.indexOf(here) >= 0) {
            return hint("problem.wrong-quote", String.valueOf(here));
        }
        if (here == '/' || here == '#') {
            return hint("problem.comment");
        }
        if (partOfNumber(here, touching, before)) {
            return AmountHint.instead(text, at)
                    .map(instead -> hint("problem.not-a-number-write", instead))
                    .orElseGet(() -> hint("problem.not-a-number"));
        }
        if (",}]".indexOf(here) >= 0) {
            return closing(here, before);
        }
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (Character.isLetter(here) && word.lookingAt()) {
            return hint("problem.bare-word", word.group());
        }
        return "\"{[".indexOf(here) >= 0 || Character.isDigit(here)
                ? hint("problem.comma-missing")
                : hint("problem.syntax");
    }

    private static SyntaxHint closing(char here, char before) {
        if (before == ',' || (here == ',' && "{[".indexOf(before) >= 0)) {
            return hint("problem.comma-too-many");
        }
        return before == ':' ? hint("problem.value-missing") : hint("problem.wrong-bracket", String.valueOf(here));
    }

    /** Such as 6-8, 8 reps, 1,5 or .5; and NaN, which ends in a letter. */
    private static boolean partOfNumber(char here, char touching, char before) {
        if (Character.isLetter(here)) {
            return Character.isDigit(before);
        }
        if (Character.isDigit(here)) {
            return Character.isDigit(touching) || touching == ',' || touching == '-';
        }
        return "+-.".indexOf(here) >= 0
                || "+-.".indexOf(touching) >= 0
                || (",}]".indexOf(here) >= 0 && Character.isLetter(touching));
    }

    private static char lastBefore(String text, int at) {
        int last = at - 1;
        while (last >= 0 && Character.isWhitespace(text.charAt(last))) {
            last--;
        }
        return last < 0 ? ' ' : text.charAt(last);
    }
}
