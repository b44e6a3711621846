package lumbo.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A movement: how it is set up and done, without any dose.
 *
 * @param format the version of the file format
 * @param id unique among exercises, {@code [a-z0-9-]{1,64}}
 * @param name what people call it
 * @param position the start position
 * @param equipment what it needs
 * @param setup how to get into the start position
 * @param steps what to do, in order
 * @param cues what to think of while doing it
 * @param mistakes what often goes wrong
 * @param cautions what to take care of
 * @param demanding whether it loads the spine like hanging or a sit-up, and so is for those without pain or trouble
 * @param notWith conditions with which it is not offered
 * @param easier the id of an easier variant
 * @param harder the id of a harder variant
 * @param focus what it mainly works on
 * @param motion the id of its moving figure
 * @param hold what one does in a hold, or in work for a given time; staying in the first and moving in the other where it
 *     is not said
 */
public record Exercise(
        int format,
        String id,
        LocalizedText name,
        Position position,
        List<Equipment> equipment,
        LocalizedText setup,
        List<Instruction> steps,
        List<LocalizedText> cues,
        List<LocalizedText> mistakes,
        List<Caution> cautions,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean demanding,
        List<Condition> notWith,
        @Nullable String easier,
        @Nullable String harder,
        List<Focus> focus,
        @Nullable String motion,
        @Nullable HoldStyle hold) {

    public Exercise {
        equipment = List.copyOf(equipment);
        steps = List.copyOf(steps);
        cues = List.copyOf(cues);
        mistakes = List.copyOf(mistakes);
        cautions = List.copyOf(cautions);
        notWith = List.copyOf(notWith);
        focus = List.copyOf(focus);
    }

    /** Whether what is held is a movement: one keeps going until the hold is over. */
    public boolean holdMoves() {
        return hold == HoldStyle.MOVING;
    }
}
