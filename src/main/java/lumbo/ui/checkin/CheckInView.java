package lumbo.ui.checkin;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import org.jspecify.annotations.Nullable;

/** How is the pain now, and how was it at its worst? */
public final class CheckInView implements Screen {

    private final CheckInViewModel model;
    private final Messages words;
    private final PainScale now;
    private final PainScale worst;
    private final BorderPane root;

    /** The questions. */
    public CheckInView(CheckInViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.now = scale("checkin.now", model.nowProperty());
        this.worst = scale("checkin.worst", model.worstProperty());
        Label hint = Nodes.label("", "caution");
        hint.textProperty().bind(model.hintProperty());
        Button go = Nodes.button(
                words.get(model.isBeforeSession() ? "checkin.start" : "checkin.save"), model::accept, "accent", "big");
        go.setDefaultButton(true);
        go.disableProperty().bind(model.completeProperty().not());
        Button cancel = Nodes.button(words.get("checkin.cancel"), model::leave, "big");
        cancel.setCancelButton(true);
        HBox buttons = new HBox(cancel, Nodes.spacer(), go);
        buttons.getStyleClass().add("row");
        VBox page = new VBox(
                Nodes.label(words.get("checkin.title"), "page-title"),
                Nodes.card(Nodes.label(words.get("checkin.now"), "card-title"), now),
                Nodes.card(Nodes.label(words.get("checkin.worst"), "card-title"), worst),
                hint);
        root = Nodes.narrowPage(page, buttons);
    }

    private PainScale scale(String question, ObjectProperty<@Nullable Integer> value) {
        PainScale scale = new PainScale(
                words, words.get(question), words.get("pain.least"), words.get("pain.most"), "pain.word.");
        scale.valueProperty().bindBidirectional(value);
        return scale;
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public boolean takeFocus() {
        (model.asksForWorst() ? worst : now).focusScale();
        return true;
    }
}
