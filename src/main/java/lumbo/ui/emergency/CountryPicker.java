package lumbo.ui.emergency;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.ui.EmergencyModel;
import lumbo.ui.EmergencyModel.Country;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;

/** Where one is, to be chosen, with the emergency number there. What is chosen holds at once. */
public final class CountryPicker extends FlowPane {

    private final EmergencyModel model;
    private final ComboBox<Country> countries = new ComboBox<>();
    private final Label number = Nodes.label("", "country-number");
    private Subscription following = Subscription.EMPTY;
    private boolean isShowing;

    /** The country of now. */
    public CountryPicker(EmergencyModel model, Messages words) {
        this.model = model;
        getStyleClass().add("country-picker");
        setMinWidth(0);
        countries.setAccessibleText(words.get("emergency.country"));
        countries.setPromptText(words.get("emergency.choose"));
        countries.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Country country) {
                return country == null ? "" : country.name();
            }

            @Override
            public Country fromString(String name) {
                throw new UnsupportedOperationException("nothing is written into it");
            }
        });
        countries.setMinWidth(0);
        // a country's name in large letters may be wider than the window, and so may what is said of its number
        for (Region one : List.of(countries, number)) {
            one.maxWidthProperty()
                    .bind(Bindings.when(widthProperty().greaterThan(0))
                            .then(widthProperty())
                            .otherwise(Region.USE_PREF_SIZE));
        }
        countries.valueProperty().addListener((property, before, now) -> {
            if (now != null && !isShowing) {
                model.choose(now);
            }
        });
        getChildren().addAll(countries, number);
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following = scene == null
                    ? Subscription.EMPTY
                    : Subscription.combine(
                            model.numbersProperty().subscribe(numbers -> showCountries()),
                            model.callProperty().subscribe(call -> show()));
        });
    }

    private void showCountries() {
        isShowing = true;
        countries.getItems().setAll(model.countries());
        countries.setValue(model.chosen().orElse(null));
        isShowing = false;
    }

    private void show() {
        isShowing = true;
        countries.setValue(model.chosen().orElse(null));
        isShowing = false;
        number.setText(model.told());
    }

    /** Puts the keyboard on the countries. */
    public void takeFocus() {
        countries.requestFocus();
    }
}
