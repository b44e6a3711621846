package lumbo.program;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Takes a text apart into words that are the same however somebody types them: without case, without accents, and with
 * compatibility forms such as ligatures written out.
 *
 * <p>Letters that carry a stroke or are two in one are no accents to Unicode, so they are named here.
 */
public final class TextFolding {

    private static final Normalizer2 CASE_FOLDED = Normalizer2.getNFKCCasefoldInstance();
    private static final Normalizer2 APART = Normalizer2.getNFDInstance();

    /** Fewer letters are in the middle of too many words. */
    private static final int IN_THE_MIDDLE = 3;

    private TextFolding() {}

    /** The words of a text, each once and in order, with spaces between them. */
    public static String text(String text) {
        return String.join(" ", words(text));
    }

    /**
     * What has all typed words in it: each as the beginning of a word, or from three letters on anywhere in one.
     *
     * @param typed what is typed; without a word in it nothing matches
     * @return tests a {@linkplain #text folded text}
     */
    public static Predicate<String> has(String typed) {
        Set<String> words = words(typed);
        return folded -> !words.isEmpty() && words.stream().allMatch(word -> has(folded, word));
    }

    private static boolean has(String folded, String word) {
        return folded.startsWith(word)
                || folded.contains(' ' + word)
                || (word.length() >= IN_THE_MIDDLE && folded.contains(word));
    }

    /** The words of a text, each once, in order. Everything that is not a letter, digit or mark separates them. */
    static Set<String> words(String text) {
        String folded = APART.normalize(CASE_FOLDED.normalize(text));
        Set<String> words = new LinkedHashSet<>();
        StringBuilder word = new StringBuilder();
        for (int at = 0; at < folded.length(); ) {
            int letter = folded.codePointAt(at);
            at += Character.charCount(letter);
            if (UCharacter.getCombiningClass(letter) != 0) {
                continue;
            }
            if (isOfAWord(letter)) {
                append(letter, word);
            } else {
                end(word, words);
            }
        }
        end(word, words);
        return words;
    }

    private static boolean isOfAWord(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> Character.isLetterOrDigit(letter);
        };
    }

    private static void append(int letter, StringBuilder word) {
        switch (letter) {
            case '\u00e6' -> word.append("ae");
            case '\u0153' -> word.append("oe");
            case '\u00f8' -> word.append('o');
            case '\u0142' -> word.append('l');
            case '\u0111', '\u00f0' -> word.append('d');
            case '\u00fe' -> word.append("th");
            case '\u0131' -> word.append('i');
            case '\u0127' -> word.append('h');
            default -> word.appendCodePoint(letter);
        }
    }

    private static void end(StringBuilder word, Set<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }
}
