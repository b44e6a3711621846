package lumbo.ui.checkin;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.checkin.CheckInViewModel.Asked;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.OpenQuestion;
import lumbo.ui.control.PageView;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.YesNo;
import org.jspecify.annotations.Nullable;

/** How is the pain now, how was it at its worst, and is anything new? */
public final class CheckInView extends PageView<CheckInViewModel> {

    /** The least width of the line about the session, in letters (em). */
    private static final double LEAST_WORDS = 20;

    private final Map<Asked, VBox> cards = new EnumMap<>(Asked.class);
    private final PainScale now;
    private final PainScale worst;

    /** The questions. */
    public CheckInView(CheckInViewModel model, Messages words) {
        super(model, words);
        this.now = scale(words.get("checkin.now"), model.nowProperty());
        this.worst = scale(words.get("checkin.worst"), model.worstProperty());
        List<Node> page = new ArrayList<>();
        page.add(Nodes.label(
                words.get(model.isBeforeSession() ? "checkin.title" : "checkin.title.alone"), "page-title"));
        page.add(new ResponsiveColumns(
                LEAST_WORDS, 16, Nodes.whileSaying(Nodes.label(model.session(), "lead")), said()));
        page.add(Nodes.showWhile(model.asksNowProperty(), card(Asked.NOW, words.get("checkin.now"), now)));
        page.add(card(
                Asked.WORST, words.get("checkin.worst"), worst, Nodes.told(model.hintProperty(), Nodes.caution(""))));
        model.morningQuestion().ifPresent(question -> page.add(morning(question)));
        page.add(anythingNew());
        Button start = Nodes.button(words.get(model.isBeforeSession() ? "checkin.start" : "checkin.save"), this::start);
        start.setDefaultButton(true);
        root.getStyleClass().add("check-in");
        root.show(page).buttons(Nodes.button(words.get("checkin.cancel"), model::leave), start);
    }

    private PainScale scale(String question, Property<@Nullable Integer> value) {
        return PainScale.ofPain(words, question, value).whenClicked(this::showNext);
    }

    private VBox card(Asked asked, String title, Node... below) {
        VBox card = Nodes.card(title, below);
        card.getChildren().add(Nodes.trouble(model.missingAt(asked)));
        cards.put(asked, card);
        return card;
    }

    /** What was said on Today is not asked again, and can be changed. */
    private HBox said() {
        Button change = Nodes.button(words.get("checkin.change"), this::change, "flat");
        Label said = Nodes.whole("", "lead");
        said.textProperty().bind(model.saidProperty());
        HBox row = Nodes.row(said, change);
        return Nodes.showWhile(model.asksNowProperty().not(), row);
    }

    private void change() {
        model.change();
        now.focusScale();
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
                Nodes.label(words.get("checkin.morning.optional"), "muted"),
                scale(question, model.morningProperty()),
                Nodes.showWhile(model.worseProperty(), more));
    }

    private VBox anythingNew() {
        String question = words.get("checkin.anything-new");
        return card(
                Asked.ANYTHING_NEW,
                question,
                Nodes.label(words.get("checkin.anything-new.such"), "muted"),
                new YesNo(
                        question,
                        words.get("checkin.nothing-new"),
                        words.get("checkin.something-new"),
                        model.somethingNewProperty(),
                        model::answered));
    }

    private void start() {
        model.accept().ifPresent(missing -> {
            Node card = Objects.requireNonNull(cards.get(missing));
            root.reveal(card);
            OpenQuestion.firstIn(card).ifPresentOrElse(OpenQuestion::takeFocus, worst::focusScale);
        });
    }

    /** Where the page is longer than the window, a number that is clicked brings the next question into sight. */
    private void showNext() {
        Optional<VBox> next = cards.values().stream()
                .filter(card -> OpenQuestion.firstIn(card).isPresent())
                .findFirst();
        next.ifPresent(root::reveal);
    }

    @Override
    public boolean takeFocus() {
        (model.asksNowProperty().get() ? now : worst).focusScale();
        return true;
    }
}
