package lumbo.program;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;

/**
 * What to take care of during an exercise.
 *
 * @param text the caution in plain words
 * @param rules the source's rules that it follows, such as {@code R036}; may be empty
 */
public record Caution(@JsonUnwrapped LocalizedText text, List<String> rules) {

    public Caution {
        rules = List.copyOf(rules);
    }

    @JsonCreator
    static Caution of(@JsonProperty("rules") List<String> rules, @JsonAnySetter Map<String, Object> text) {
        return new Caution(LocalizedText.of(text), rules);
    }
}
