package lumbo.ui.player;

import java.util.Arrays;
import java.util.List;

/**
 * The beginning of what one is to do, for a rest in which there is no time to read all of it, and for where there is no room in
 * letters that can be read from the mat.
 */
final class PositionWords {

    /** As many words as can be read while one turns over. */
    static final int MOST = 12;

    private PositionWords() {}

    /** The first sentences with no more words than that; else the first parts of the first sentence; else its first words. */
    static String of(String text) {
        String sentences = taken(List.of(text.split("(?<=[.!?])\\s+")));
        if (!sentences.isEmpty()) {
            return sentences;
        }
        String first = text.split("(?<=[.!?])\\s+", 2)[0];
        String parts = taken(List.of(first.split("(?<=,)\\s+")));
        if (!parts.isEmpty()) {
            return parts.replaceFirst(",$", ".");
        }
        return String.join(" ", Arrays.asList(words(first)).subList(0, MOST)) + "\u2026";
    }

    /** As many of these from the first on as have no more words than are read. */
    private static String taken(List<String> parts) {
        StringBuilder taken = new StringBuilder();
        int count = 0;
        for (String part : parts) {
            count += words(part).length;
            if (count > MOST) {
                break;
            }
            taken.append(taken.isEmpty() ? "" : " ").append(part);
        }
        return taken.toString();
    }

    private static String[] words(String text) {
        return text.strip().split("\\s+");
    }
}
