package lumbo.safety;

import java.util.List;
import java.util.Optional;

/**
 * The emergency numbers of the countries of which they are known for sure.
 *
 * @param sources where they are from
 * @param all the numbers, one for each country
 */
public record EmergencyNumbers(List<Source> sources, List<EmergencyNumber> all) {

    /** No number of any country. */
    public static final EmergencyNumbers NONE = new EmergencyNumbers(List.of(), List.of());

    /**
     * Where numbers are from.
     *
     * @param id by which the numbers name it
     * @param title what it is
     * @param address where it can be read
     */
    public record Source(String id, String title, String address) {}

    /** Keeps copies of the lists. */
    public EmergencyNumbers {
        sources = List.copyOf(sources);
        all = List.copyOf(all);
    }

    /** The number to dial for an ambulance in a country; none where it is not known for sure. */
    public Optional<String> in(String region) {
        return all.stream()
                .filter(one -> one.region().equals(region))
                .map(EmergencyNumber::number)
                .findFirst();
    }
}
