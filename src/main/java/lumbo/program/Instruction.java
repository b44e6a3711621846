package lumbo.program;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of an exercise's description.
 *
 * @param text the step, short enough to be heard
 * @param breath what the breath does, where the source says it
 * @param phase the phase of a repetition that it describes; absent for continuous movements
 * @param picture the name of its picture in the bundle, such as {@code pictures/lift.png}
 */
public record Instruction(
        @JsonUnwrapped LocalizedText text,
        @Nullable Breath breath,
        @Nullable Phase phase,
        @Nullable String picture) {

    @JsonCreator
    static Instruction of(
            @JsonProperty("breath") @Nullable Breath breath,
            @JsonProperty("phase") @Nullable Phase phase,
            @JsonProperty("picture") @Nullable String picture,
            @JsonAnySetter Map<String, Object> text) {
        return new Instruction(LocalizedText.of(text), breath, phase, picture);
    }
}
