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
 * @param top whether all lines are at the high end of their bands
 * @param last the date of the last session of it
 * @param lastSession the id of that session
 * @param easedByGap whether time without a session took something away
 */
public record ProgramProgress(
        Map<String, Amount> amounts,
        int greens,
        boolean top,
        @Nullable LocalDate last,
        @Nullable String lastSession,
        boolean easedByGap) {

    public ProgramProgress {
        amounts = Collections.unmodifiableMap(new LinkedHashMap<>(amounts));
    }
}
