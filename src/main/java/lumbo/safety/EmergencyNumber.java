package lumbo.safety;

import java.time.LocalDate;
import java.util.List;

/**
 * Whom to call in an emergency in a country.
 *
 * @param region the country's code of ISO 3166-1, two capital letters
 * @param number what to dial for an ambulance, digits only
 * @param sources where it is said, by the ids of the sources: at least two that agree
 * @param lookedUp the day on which it was looked up
 */
public record EmergencyNumber(String region, String number, List<String> sources, LocalDate lookedUp) {

    /** Keeps a copy of the list. */
    public EmergencyNumber {
        sources = List.copyOf(sources);
    }
}
