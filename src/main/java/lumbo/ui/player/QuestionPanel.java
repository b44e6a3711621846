package lumbo.ui.player;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.player.Command;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.player.PlayerViewModel.Overlay;
import org.kordamp.ikonli.material2.Material2MZ;

/** A question that lies over the screen: whether to stop, or how much it hurts. */
final class QuestionPanel extends VBox {

    private final PlayerViewModel model;
    private final Messages words;
    private final PainScale scale;

    QuestionPanel(PlayerViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.scale = new PainScale(
                words,
                words.get("player.hurt.question"),
                words.get("pain.least"),
                words.get("pain.most"),
                "pain.word.");
        getStyleClass().add("player-overlay");
        setVisible(false);
    }

    /** Asks this, with the keyboard on the answers. */
    void show(Overlay asked) {
        setVisible(asked != Overlay.NONE);
        getChildren().clear();
        switch (asked) {
            case NONE -> {}
            case STOP -> askToStop();
            case HURT -> askPain();
        }
    }

    private void askToStop() {
        Button stay = Nodes.button(words.get("player.stop.stay"), model::stay, "player-button", "accent");
        Button end = Nodes.button(words.get("player.stop.end"), model::end, "player-button");
        getChildren().setAll(card(title("player.stop.question"), hint("player.stop.hint"), answers(stay, end)));
        stay.requestFocus();
    }

    private void askPain() {
        scale.valueProperty().set(null);
        Button goOn = Nodes.button(
                Material2MZ.PLAY_ARROW,
                words.get("player.resume"),
                () -> answer(Command.RESUME),
                "player-button",
                "accent");
        Button skip = Nodes.button(words.get("player.hurt.skip"), () -> answer(Command.SKIP_EXERCISE), "player-button");
        Button end = Nodes.button(words.get("player.hurt.end"), () -> answer(Command.END), "player-button", "hurts");
        goOn.disableProperty().bind(scale.valueProperty().isNull());
        skip.disableProperty().bind(scale.valueProperty().isNull());
        getChildren()
                .setAll(card(
                        title("player.hurt.title"),
                        hint("player.hurt.question"),
                        scale,
                        Nodes.label(words.get("player.hurt.advice"), "overlay-advice"),
                        answers(end, skip, goOn)));
        scale.focusScale();
    }

    private void answer(Command command) {
        Integer pain = scale.valueProperty().get();
        if (pain != null) {
            model.afterHurt(pain, command);
        } else if (command == Command.END) {
            model.endHurt();
        }
    }

    private Label title(String key) {
        return Nodes.label(words.get(key), "overlay-title");
    }

    private Label hint(String key) {
        return Nodes.label(words.get(key), "overlay-hint");
    }

    private static HBox answers(Button... buttons) {
        HBox answers = new HBox(buttons);
        answers.getStyleClass().add("overlay-buttons");
        return answers;
    }

    private static VBox card(Node... children) {
        VBox card = new VBox(children);
        card.getStyleClass().add("overlay-card");
        card.setMaxHeight(Region.USE_PREF_SIZE);
        return card;
    }
}
