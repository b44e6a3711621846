package lumbo.ui.checkin;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.ChoiceButtons;
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
        this.now = scale(words.get("checkin.now"), model.nowProperty());
        this.worst = scale(words.get("checkin.worst"), model.worstProperty());
        Label hint = Nodes.label("", "caution");
        hint.textProperty().bind(model.hintProperty());
        Button nothing = Nodes.button(
                words.get(model.isBeforeSession() ? "checkin.nothing-new.start" : "checkin.nothing-new"),
                () -> model.accept(false),
                "accent",
                "big");
        nothing.setDefaultButton(true);
        nothing.disableProperty().bind(model.completeProperty().not());
        Button something = Nodes.button(words.get("checkin.something-new"), () -> model.accept(true), "big");
        something.disableProperty().bind(nothing.disableProperty());
        Button cancel = Nodes.button(words.get("checkin.cancel"), model::leave, "big");
        cancel.setCancelButton(true);
        Label anything = Nodes.label(words.get("checkin.anything-new"), "card-title");
        HBox.setHgrow(anything, Priority.ALWAYS);
        anything.setMaxWidth(Double.MAX_VALUE);
        HBox above = new HBox(anything, cancel);
        above.getStyleClass().add("row");
        FlowPane answers = new FlowPane(something, nothing);
        answers.getStyleClass().add("check-in-answers");
        VBox buttons = new VBox(above, answers);
        buttons.getStyleClass().add("check-in-last");
        VBox page = new VBox(
                Nodes.label(words.get("checkin.title"), "page-title"),
                session(),
                Nodes.card(Nodes.label(words.get("checkin.now"), "card-title"), now),
                Nodes.card(Nodes.label(words.get("checkin.worst"), "card-title"), worst));
        model.morningQuestion().ifPresent(question -> page.getChildren().add(morning(question)));
        page.getChildren().add(hint);
        root = Nodes.narrowPage(page, buttons);
    }

    private Label session() {
        Label session = Nodes.label(model.session(), "lead");
        session.setVisible(!model.session().isEmpty());
        session.setManaged(session.isVisible());
        return session;
    }

    /** The morning after the last session; more is asked only where it was worse than before. */
    private VBox morning(String question) {
        ChoiceButtons<Boolean> settled = new ChoiceButtons<>(model.settledProperty(), false);
        RadioButton yes = settled.add(new RadioButton(words.get("checkin.settled.yes")), true);
        RadioButton no = settled.add(new RadioButton(words.get("checkin.settled.no")), false);
        CheckBox leg = new CheckBox(words.get("checkin.leg"));
        leg.selectedProperty().bindBidirectional(model.legProperty());
        VBox more = new VBox(Nodes.label(words.get("checkin.settled")), new HBox(yes, no), leg);
        more.getStyleClass().add("check-in-more");
        more.visibleProperty().bind(model.worseProperty());
        more.managedProperty().bind(more.visibleProperty());
        return Nodes.card(Nodes.label(question, "card-title"), scale(question, model.morningProperty()), more);
    }

    private PainScale scale(String question, ObjectProperty<@Nullable Integer> value) {
        PainScale scale = new PainScale(words, question, words.get("pain.least"), words.get("pain.most"), "pain.word.");
        scale.valueProperty().bindBidirectional(value);
        return scale;
    }

    @Override
    public boolean isHalfWritten() {
        return model.isHalfWritten();
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
