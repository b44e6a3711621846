package lumbo.safety;

import java.time.OffsetDateTime;
import lumbo.program.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A clinician decided otherwise.
 *
 * @param at when; it holds on that date
 * @param clinician who; not blank
 * @param program for which program; empty when it is about the stage
 * @param stage the highest stage that is open from then on; empty when it is about a program
 */
public record ClinicianDecision(
        OffsetDateTime at,
        String clinician,
        @Nullable String program,
        @Nullable Stage stage) {

    /** @throws IllegalArgumentException when the name is blank, or it is about nothing or two things */
    public ClinicianDecision {
        if (clinician.isBlank()) {
            throw new IllegalArgumentException("an override needs the clinician's name");
        }
        if ((program != null) == (stage != null)) {
            throw new IllegalArgumentException("an override is about a program or about the stage");
        }
    }
}
