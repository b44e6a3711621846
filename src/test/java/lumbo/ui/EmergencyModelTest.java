package lumbo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import lumbo.i18n.Messages;
import lumbo.settings.Settings.Place;
import lumbo.ui.EmergencyModel.Call;
import lumbo.ui.EmergencyModel.Country;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmergencyModelTest {

    private static final Country GERMANY = new Country("DE", "Germany");

    @TempDir
    private Path folder;

    private ScreenFixture stand;

    @BeforeEach
    void open() {
        stand = new ScreenFixture(folder);
    }

    @AfterEach
    void close() {
        stand.close();
    }

    private EmergencyModel somebodyOf(Locale person) {
        EmergencyModel model = new EmergencyModel(stand.services().settings(), Messages.of(person));
        model.read(stand.services().background());
        stand.settle();
        return model;
    }

    @Test
    void knowsNoNumberBeforeTheyAreRead() {
        EmergencyModel model = new EmergencyModel(stand.services().settings(), Messages.of(Locale.GERMANY));

        assertThat(model.callProperty().get()).isEqualTo(new Call(GERMANY, null));
        model.read(stand.services().background());
        stand.settle();
        assertThat(model.callProperty().get()).isEqualTo(new Call(GERMANY, "112"));
    }

    @Test
    void saysOfNoCountryThatItsNumberIsUnknownBeforeThereIsOne() {
        EmergencyModel model = somebodyOf(Locale.ENGLISH);
        assertThat(model.told()).isEmpty();

        model.choose(new Country(Place.ELSEWHERE, "Another country"));
        assertThat(model.told()).isEqualTo("Lumbo does not know the emergency number there.");

        model.choose(GERMANY);
        assertThat(model.told()).isEqualTo("Emergency number: 112");
    }

    @Test
    void takesTheCountryOfTheSystemUntilOneIsChosen() {
        EmergencyModel model = somebodyOf(Locale.GERMANY);
        assertThat(model.isConfirmed()).isFalse();
        assertThat(model.chosen()).contains(GERMANY);

        model.choose(new Country("CH", "Switzerland"));

        assertThat(model.callProperty().get()).isEqualTo(new Call(new Country("CH", "Switzerland"), "144"));
        assertThat(model.isConfirmed()).isTrue();
        assertThat(stand.services().settings().get().place()).isEqualTo(new Place("CH"));
        assertThat(somebodyOf(Locale.GERMANY).callProperty().get().number()).isEqualTo("144");
    }

    @Test
    void tellsNoNumberWhereNoneIsKnown() {
        EmergencyModel model = somebodyOf(Locale.ENGLISH);
        assertThat(model.callProperty().get()).isEqualTo(new Call(null, null));
        assertThat(model.chosen()).isEmpty();

        assertThat(somebodyOf(Locale.of("en", "ZA")).callProperty().get())
                .isEqualTo(new Call(new Country("ZA", "South Africa"), null));
        assertThat(somebodyOf(Locale.of("en", "ZA")).chosen()).contains(new Country("ZZ", "Another country"));
    }

    @Test
    void anotherCountryThanThoseOfTheListHasNoNumberWhateverTheSystemSays() {
        EmergencyModel model = somebodyOf(Locale.GERMANY);

        model.choose(model.countries().getLast());

        assertThat(model.callProperty().get()).isEqualTo(new Call(null, null));
        assertThat(model.chosen()).contains(new Country(Place.ELSEWHERE, "Another country"));
    }

    @Test
    void namesTheCountriesInTheLanguageOfTheWords() {
        assertThat(somebodyOf(Locale.GERMANY).countries())
                .extracting(Country::name)
                .contains("Austria", "Germany", "United Kingdom")
                .isSubsetOf(somebodyOf(Locale.JAPAN).countries().stream()
                        .map(Country::name)
                        .toList())
                .endsWith("Another country");
    }
}
