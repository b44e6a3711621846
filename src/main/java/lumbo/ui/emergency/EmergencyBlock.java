package lumbo.ui.emergency;

import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.ui.EmergencyModel;
import lumbo.ui.EmergencyModel.Call;
import lumbo.ui.control.Nodes;

/**
 * What is shown in an emergency, the same wherever one is told of: the number to call and in which country, what to say, what
 * to do where nobody can call, and why. There is nothing to choose but that it was a mistake.
 */
public final class EmergencyBlock extends VBox {

    private static final PseudoClass ALONE = PseudoClass.getPseudoClass("alone");

    private final Messages words;
    private final Label call = Nodes.label("", "emergency-call");
    private final Label number = Nodes.whole("", "emergency-number");
    private final Label country = Nodes.label("", "emergency-country");
    private final Button other;
    private Subscription following = Subscription.EMPTY;

    /**
     * The block.
     *
     * @param mistake leads back to the questions
     */
    public EmergencyBlock(Emergency told, EmergencyModel model, Messages words, Runnable mistake) {
        this.words = words;
        getStyleClass().add("emergency");
        CountryPicker picker = Nodes.whileVisible(new CountryPicker(model, words));
        picker.setVisible(false);
        other = Nodes.button(
                "",
                () -> {
                    picker.setVisible(!picker.isVisible());
                    if (picker.isVisible()) {
                        picker.takeFocus();
                    }
                },
                "emergency-other");
        Region phone = Nodes.styled(new Region(), "emergency-icon");
        FlowPane line =
                Nodes.flow("emergency-line", phone, Nodes.whileSaying(number), Nodes.whileSaying(country), other);
        VBox band = Nodes.column("emergency-band", call, line, picker);
        if (!told.say().isEmpty()) {
            band.getChildren().add(Nodes.label(told.say(), "emergency-say"));
        }
        if (!told.more().isEmpty()) {
            band.getChildren().add(Nodes.label(told.more(), "emergency-more"));
        }
        band.getChildren().add(Nodes.label(words.get("emergency.cannot"), "emergency-more"));
        getChildren().add(band);
        FlowPane below = Nodes.flow("emergency-below", Nodes.button(words.get("emergency.mistake"), mistake));
        if (!told.why().isEmpty()) {
            getChildren().add(Nodes.label(told.why(), "emergency-why"));
        }
        getChildren().add(below);
        sceneProperty().subscribe(scene -> {
            following.unsubscribe();
            following =
                    scene == null ? Subscription.EMPTY : model.callProperty().subscribe(this::show);
        });
    }

    private void show(Call now) {
        boolean isKnown = now.number() != null;
        // without a number the sentence is what there is to do
        call.pseudoClassStateChanged(ALONE, !isKnown);
        call.setText(words.get(isKnown ? "emergency.call" : "emergency.call.local"));
        number.setText(isKnown ? now.number() : "");
        country.setText(
                isKnown && now.country() != null
                        ? words.format(
                                "emergency.in",
                                now.country().name(),
                                now.country().code())
                        : "");
        other.setText(words.get(isKnown ? "emergency.other" : "emergency.choose"));
    }
}
