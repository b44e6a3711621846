package lumbo.ui.checkin;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageView;
import lumbo.ui.control.PainScale;

/** How is the pain now, and how was it at its worst? */
public final class CheckInView extends PageView<CheckInViewModel> {

    private final PainScale now;
    private final PainScale worst;

    /** The questions. */
    public CheckInView(CheckInViewModel model, Messages words) {
        super(model, words);
        this.now = PainScale.ofPain(words, words.get("checkin.now"), model.nowProperty());
        this.worst = PainScale.ofPain(words, words.get("checkin.worst"), model.worstProperty());
        Button nothing = Nodes.button(
                words.get(model.isBeforeSession() ? "checkin.nothing-new.start" : "checkin.nothing-new"),
                () -> model.accept(false));
        nothing.setDefaultButton(true);
        nothing.disableProperty().bind(model.completeProperty().not());
        Button something = Nodes.button(words.get("checkin.something-new"), () -> model.accept(true));
        something.disableProperty().bind(nothing.disableProperty());
        List<Node> page = new ArrayList<>(List.of(
                Nodes.label(words.get("checkin.title"), "page-title"),
                Nodes.whileSaying(Nodes.label(model.session(), "lead")),
                Nodes.card(words.get("checkin.now"), now),
                Nodes.card(words.get("checkin.worst"), worst)));
        model.morningQuestion().ifPresent(question -> page.add(morning(question)));
        page.add(Nodes.told(model.hintProperty(), "caution"));
        root.show(page)
                .buttons(Nodes.button(words.get("checkin.cancel"), model::leave), something, nothing)
                .aboveButtons(Nodes.label(words.get("checkin.anything-new"), "card-title"));
    }

    /** The morning after the last session; more is asked only where it was worse than before. */
    private VBox morning(String question) {
        ChoiceButtons<Boolean> settled = new ChoiceButtons<>(model.settledProperty(), false);
        RadioButton yes = settled.add(new RadioButton(words.get("checkin.settled.yes")), true);
        RadioButton no = settled.add(new RadioButton(words.get("checkin.settled.no")), false);
        CheckBox leg = new CheckBox(words.get("checkin.leg"));
        leg.selectedProperty().bindBidirectional(model.legProperty());
        VBox more = Nodes.column("check-in-more", Nodes.label(words.get("checkin.settled")), new HBox(yes, no), leg);
        return Nodes.card(
                question,
                PainScale.ofPain(words, question, model.morningProperty()),
                Nodes.showWhile(model.worseProperty(), more));
    }

    @Override
    public boolean takeFocus() {
        (model.asksForWorst() ? worst : now).focusScale();
        return true;
    }
}
