package lumbo.program;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A text of a program in one or more languages.
 *
 * @param byLanguage the texts by ISO 639 language code; English is always there
 */
public record LocalizedText(@JsonAnyGetter Map<String, String> byLanguage) {

    /**
     * Keeps a sorted copy.
     *
     * @throws IllegalArgumentException when the English text is missing
     */
    public LocalizedText {
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("a text needs its English version");
        }
        byLanguage = java.util.Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** A text that is there in English only. */
    public static LocalizedText en(String english) {
        return new LocalizedText(Map.of("en", english));
    }

    /** The text in the language of {@code locale}, or in English where that is missing. */
    public String in(Locale locale) {
        String own = byLanguage.get(locale.getLanguage());
        return own != null ? own : byLanguage.getOrDefault("en", "");
    }
}
