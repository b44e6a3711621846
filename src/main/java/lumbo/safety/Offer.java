package lumbo.safety;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lumbo.program.Amount;
import lumbo.program.CodedEnum;
import lumbo.program.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A little more, if the person wants it.
 *
 * @param row why it is offered: {@link DecisionRow#MORE} or {@link DecisionRow#NEXT_CHANGE}
 * @param kind what would change
 * @param program the program that was played
 * @param after the id of the last session that speaks for it
 * @param to the new amounts by the lines' keys; empty for {@link Kind#STAGE}
 * @param stage the stage that would open; only for {@link Kind#STAGE}
 */
public record Offer(
        DecisionRow row,
        Kind kind,
        String program,
        String after,
        Map<String, Amount> to,
        @Nullable Stage stage) {

    /** What changes. */
    public enum Kind implements CodedEnum {
        /** More repetitions, or longer sets. */
        AMOUNT,
        SET,
        HOLD,
        STAGE
    }

    public Offer {
        to = Collections.unmodifiableMap(new LinkedHashMap<>(to));
    }

    /** Tells it from all other offers. */
    public String id() {
        return program + "/" + kind.id() + "/" + after;
    }
}
