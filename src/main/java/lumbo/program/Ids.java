package lumbo.program;

import java.util.Locale;
import java.util.Optional;

/** Ids that are made of other words. */
final class Ids {

    private static final int MOST = 64;

    private Ids() {}

    /** The id that a text comes nearest to, such as {@code mein-rucken} for "Mein R\u00fccken"; empty where it has no letters of an id. */
    static Optional<String> like(String text) {
        StringBuilder id = new StringBuilder();
        for (String word : TextFolding.words(text)) {
            String plain = word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            if (!plain.isEmpty()) {
                id.append(id.isEmpty() ? "" : "-").append(plain);
            }
        }
        int end = Math.min(id.length(), MOST);
        while (end > 0 && id.charAt(end - 1) == '-') {
            end--;
        }
        return end == 0 ? Optional.empty() : Optional.of(id.substring(0, end));
    }
}
