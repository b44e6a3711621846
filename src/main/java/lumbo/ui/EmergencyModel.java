package lumbo.ui;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.i18n.Messages;
import lumbo.safety.EmergencyNumber;
import lumbo.safety.EmergencyNumbers;
import lumbo.safety.EmergencyNumbersReader;
import lumbo.settings.Settings.Place;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call in an emergency where the person is: in the country that they chose, until then in the one of their system. A
 * number that is not known for sure is never told: a wrong one is worse than none. Used from the screen's thread.
 */
public final class EmergencyModel {

    private static final Logger LOG = Logger.getLogger(EmergencyModel.class.getName());

    private final LiveSettings settings;
    private final Messages words;
    private final ReadOnlyObjectWrapper<EmergencyNumbers> numbers = new ReadOnlyObjectWrapper<>(EmergencyNumbers.NONE);
    private final ReadOnlyObjectWrapper<Call> call = new ReadOnlyObjectWrapper<>(new Call(null, null));

    /**
     * Whom to call.
     *
     * @param country where the person is; empty where that is not known
     * @param number what to dial for an ambulance there; empty where that is not known for sure
     */
    public record Call(@Nullable Country country, @Nullable String number) {}

    /**
     * A country that can be chosen.
     *
     * @param code of ISO 3166-1, or {@link Place#ELSEWHERE}
     * @param name in the language of the words
     */
    public record Country(String code, String name) {}

    /** Where somebody is by these settings, or by the region of the words; knows no number before it has {@linkplain #read}. */
    public EmergencyModel(LiveSettings settings, Messages words) {
        this.settings = settings;
        this.words = words;
        numbers.subscribe(this::tell);
        settings.property().subscribe(this::tell);
        tell();
    }

    /** Reads the numbers in the background. */
    public void read(Background background) {
        background.run(
                EmergencyNumbersReader::builtIn,
                numbers::set,
                failure -> LOG.log(Level.SEVERE, "the emergency numbers can''t be read", failure));
    }

    private void tell() {
        Optional<Country> here = Optional.of(code())
                .filter(code -> !code.isEmpty() && !code.equals(Place.ELSEWHERE))
                .map(this::named);
        call.set(new Call(
                here.orElse(null),
                here.flatMap(country -> numbers.get().in(country.code())).orElse(null)));
    }

    private String code() {
        return Optional.ofNullable(settings.get().place().country())
                .orElseGet(() -> words.regional().person().getCountry());
    }

    private Country named(String code) {
        return new Country(
                code,
                code.equals(Place.ELSEWHERE)
                        ? words.get("emergency.elsewhere")
                        : words.regional().country(code));
    }

    /** Whom to call, to follow. */
    public ReadOnlyObjectProperty<Call> callProperty() {
        return call.getReadOnlyProperty();
    }

    /** The numbers, to follow. */
    public ReadOnlyObjectProperty<EmergencyNumbers> numbersProperty() {
        return numbers.getReadOnlyProperty();
    }

    /** The countries that can be chosen: those of which the number is known, by their names, and last all others. */
    public List<Country> countries() {
        Collator order = Collator.getInstance(words.locale());
        return Stream.concat(
                        numbers.get().all().stream()
                                .map(EmergencyNumber::region)
                                .map(this::named)
                                .sorted(Comparator.comparing(Country::name, order)),
                        Stream.of(named(Place.ELSEWHERE)))
                .toList();
    }

    /** The country among those that can be chosen; empty until one was chosen or the system names one. */
    public Optional<Country> chosen() {
        String code = code();
        return code.isEmpty()
                ? Optional.empty()
                : countries().stream()
                        .filter(country -> country.code().equals(code))
                        .findFirst()
                        .or(() -> Optional.of(named(Place.ELSEWHERE)));
    }

    /** What is said beside the country: its number, or that none is known; nothing where there is no country yet. */
    public String told() {
        String number = call.get().number();
        if (number != null) {
            return words.format("emergency.country.number", number);
        }
        return chosen().isPresent() ? words.get("emergency.country.none") : "";
    }

    /** The person is in this country, whatever their system says. */
    public void choose(Country country) {
        settings.change(old -> old.with(new Place(country.code())));
    }

    /** Whether the person has said where they are. */
    public boolean isConfirmed() {
        return settings.get().place().country() != null;
    }
}
