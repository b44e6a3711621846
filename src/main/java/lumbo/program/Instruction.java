package lumbo.program;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
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
        @Nullable String picture) {}
