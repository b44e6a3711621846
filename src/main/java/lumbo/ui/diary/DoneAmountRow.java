package lumbo.ui.diary;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.player.WorkSide;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** An exercise with a tick for whether it was done, and with how much of it on each side. */
final class DoneAmountRow extends VBox {

    private final DoneAmount amount;
    private final Messages words;
    private final SessionWords sessionWords;

    DoneAmountRow(DoneAmount amount, Messages words) {
        this.amount = amount;
        this.words = words;
        this.sessionWords = new SessionWords(words);
        getStyleClass().add("done-amount");
        CheckBox did = Nodes.tick(words.format("diary.hand.exercise", amount.name(), amount.planned()));
        did.selectedProperty().bindBidirectional(amount.didProperty());
        FlowPane steppers = Nodes.flow("done-steppers");
        amount.most().keySet().forEach(side -> steppers.getChildren().add(stepper(side)));
        steppers.disableProperty().bind(amount.didProperty().not());
        getChildren().addAll(did, steppers);
    }

    private HBox stepper(WorkSide side) {
        int most = amount.most().getOrDefault(side, 0);
        Label said = Nodes.whole("", "stepper-value");
        said.textProperty()
                .bind(amount.doneProperty(side)
                        .map(done -> sessionWords.done(side, sessionWords.done(done.intValue(), most))));
        Button less = Nodes.iconButton(
                Material2MZ.REMOVE,
                words.format("diary.hand.less", side.name(), amount.name()),
                () -> amount.change(side, -1),
                "stepper-button");
        Button more = Nodes.iconButton(
                Material2AL.ADD,
                words.format("diary.hand.more", side.name(), amount.name()),
                () -> amount.change(side, 1),
                "stepper-button");
        more.disableProperty().bind(amount.doneProperty(side).map(done -> done.intValue() >= most));
        HBox stepper = new HBox(less, said, more);
        stepper.getStyleClass().addAll("stepper", "done-stepper");
        return stepper;
    }
}
