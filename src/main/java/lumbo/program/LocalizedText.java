package lumbo.program;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A text of a program in one or more languages.
 *
 * @param byLanguage the texts by ISO 639 language code; English is always there
 */
public record LocalizedText(@JsonAnyGetter Map<String, String> byLanguage) {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /** @throws IllegalArgumentException when the English text is missing */
    public LocalizedText {
        if (!byLanguage.containsKey("en")) {
            throw new IllegalArgumentException("a text needs its English version");
        }
        byLanguage = Collections.unmodifiableMap(new TreeMap<>(byLanguage));
    }

    /** A text by language as it stands in files; what else stands beside the languages is left out. */
    @JsonCreator
    static LocalizedText of(Map<String, Object> keys) {
        Map<String, String> texts = new TreeMap<>();
        keys.forEach((key, value) -> {
            if (LANGUAGE.matcher(key).matches() && value instanceof String text) {
                texts.put(key, text);
            }
        });
        return new LocalizedText(texts);
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
