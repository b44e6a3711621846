package lumbo.safety;

import java.time.LocalDate;

/**
 * A clinician's word that a person may exercise with something that would forbid it.
 *
 * @param of the id of the question that it is about
 * @param clinician who gave it; not blank
 * @param date when
 */
public record Clearance(String of, String clinician, LocalDate date) {

    /** @throws IllegalArgumentException when it is blank */
    public Clearance {
        if (clinician.isBlank()) {
            throw new IllegalArgumentException("a clearance needs the clinician's name");
        }
    }
}
