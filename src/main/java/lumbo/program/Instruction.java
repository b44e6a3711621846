package lumbo.program;

import java.util.Optional;

/**
 * One step of an exercise's description.
 *
 * @param text the step, short enough to be heard
 * @param breath what the breath does, where the source says it
 * @param phase the phase of a repetition that it describes; absent for continuous movements
 * @param picture the name of its picture in the bundle, such as {@code pictures/lift.png}
 */
public record Instruction(
        LocalizedText text, Optional<Breath> breath, Optional<Phase> phase, Optional<String> picture) {

    /** A step without a picture. */
    public Instruction(LocalizedText text, Optional<Breath> breath, Optional<Phase> phase) {
        this(text, breath, phase, Optional.empty());
    }
}
