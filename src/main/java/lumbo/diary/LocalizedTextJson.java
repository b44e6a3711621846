package lumbo.diary;

import java.util.LinkedHashMap;
import java.util.Map;
import lumbo.program.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** Texts in several languages as the diary writes them: a JSON object with a string for each language. */
public final class LocalizedTextJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private LocalizedTextJson() {}

    /** A text as JSON. */
    public static String json(LocalizedText text) {
        return JSON.writeValueAsString(text.byLanguage());
    }

    /** A text from its JSON. */
    public static LocalizedText parse(String json) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        JSON.readTree(json)
                .properties()
                .forEach(
                        entry -> byLanguage.put(entry.getKey(), entry.getValue().asString()));
        return new LocalizedText(byLanguage);
    }
}
