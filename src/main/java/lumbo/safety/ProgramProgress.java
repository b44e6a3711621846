package lumbo.safety;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import lumbo.program.Amount;
import org.jspecify.annotations.Nullable;

/**
 * Where a person stands in a program.
 *
 * @param amounts how much is played next, by the lines' keys
 * @param greens how many sessions without trouble lie behind since anything last changed, running
 * @param last the date of the last session of it
 * @param easedByGap whether time without a session took something away
 */
public record ProgramProgress(
        Map<String, Amount> amounts, int greens, @Nullable LocalDate last, boolean easedByGap) {

    public ProgramProgress {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }
}
