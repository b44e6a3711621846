package lumbo.ui.finish;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageView;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.RuleNodes;
import lumbo.ui.emergency.EmergencyBlock;
import org.kordamp.ikonli.material2.Material2MZ;

/** Closing a session: what was done, and what the person wants to say about it. It is saved already. */
public final class FinishView extends PageView<FinishViewModel> {

    private final PainScale pain;
    private final PainScale effort;
    private final TextField before;
    private final TextField after;

    /** The end of a session. */
    public FinishView(FinishViewModel model, Messages words) {
        super(model, words);
        this.pain = PainScale.ofPain(words, words.get("finish.pain"), model.painProperty());
        this.effort = new PainScale(
                words,
                words.get("finish.effort"),
                words.get("finish.effort.least"),
                words.get("finish.effort.most"),
                "effort.word.");
        effort.valueProperty().bindBidirectional(model.effortProperty());
        this.before = rate("finish.heart.before", model.heartBeforeProperty());
        this.after = rate("finish.heart.after", model.heartAfterProperty());
        Button done = Nodes.button(words.get("finish.done"), this::accept);
        done.setDefaultButton(true);
        done.disableProperty().bind(model.savingProperty());
        root.show(page()).buttons(null, done).aboveButtons(Nodes.told(model.troubleProperty(), "caution"));
    }

    private TextField rate(String key, StringProperty value) {
        TextField field = Nodes.field(words.get(key), value);
        field.setPrefColumnCount(4);
        return field;
    }

    private List<Node> page() {
        List<String> stopped = model.stopped();
        Optional<HeartRateAdvice> heart = model.heart();
        List<Node> page = new ArrayList<>();
        if (model.emergency().isPresent()) {
            page.add(new EmergencyBlock(model.emergency().get(), model.emergencyNumbers(), words, model::mistake));
            page.add(Nodes.told(model.keptProperty(), "muted"));
            return page;
        }
        page.add(Nodes.label(model.title(), "page-title"));
        if (!stopped.isEmpty()) {
            page.add(stopped(stopped));
        }
        page.add(Nodes.card(model.summary(), Nodes.told(model.keptProperty(), "muted")));
        page.add(Nodes.card(words.get("finish.pain"), pain));
        heart.ifPresent(advice -> page.add(heart(advice)));
        if (stopped.isEmpty()) {
            page.add(Nodes.card(words.get("finish.effort"), effort));
        }
        page.add(afterwards());
        if (stopped.isEmpty() && heart.isEmpty()) {
            page.add(Nodes.card(words.get("finish.heart"), rates()));
        }
        page.add(Nodes.card(words.get("finish.note"), note()));
        return page;
    }

    private HBox rates() {
        return Nodes.row(labelled("finish.heart.before", before), labelled("finish.heart.after", after));
    }

    /** Why a rule has ended the session. */
    private VBox stopped(List<String> sentences) {
        VBox card = Nodes.card(Nodes.label(Material2MZ.PAN_TOOL, sentences.getFirst(), "stopped-title"));
        sentences.stream().skip(1).forEach(sentence -> Nodes.addText(card, sentence, "lead"));
        return Nodes.styled(card, "stopped");
    }

    /** The two ranges beside each other, what to mind, and where to write down one's own. */
    private VBox heart(HeartRateAdvice advice) {
        VBox article = Nodes.column(
                "heart-part",
                Nodes.label(advice.article(), "heart-range"),
                Nodes.label(words.get("finish.heart.article.caption"), "muted"));
        VBox ofAge = Nodes.column("heart-part");
        Nodes.addText(ofAge, advice.ofAge(), "heart-range");
        ofAge.getChildren().add(Nodes.label(advice.caption(), "muted"));
        return Nodes.card(
                words.get("finish.heart"),
                rates(),
                Nodes.flow("heart-ranges", article, ofAge),
                Nodes.label(advice.medicine(), advice.taken() ? "caution" : "muted"));
    }

    private VBox afterwards() {
        VBox card = Nodes.styled(Nodes.card(), "afterwards");
        model.afterwardsProperty()
                .subscribe(rules -> card.getChildren()
                        .setAll(
                                Nodes.label(words.get("guidance.after"), "card-title"),
                                new RuleNodes(words).withNotes(rules)));
        return Nodes.showWhile(model.afterwardsProperty().map(rules -> !rules.isEmpty()), card);
    }

    private TextArea note() {
        TextArea note = Nodes.note(words.get("finish.note"), 2);
        note.setPromptText(words.get("finish.note.prompt"));
        note.textProperty().bindBidirectional(model.noteProperty());
        return note;
    }

    private VBox labelled(String key, TextField field) {
        Label label = Nodes.label(words.get(key), "muted");
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private void accept() {
        model.accept()
                .ifPresent(wrong -> (switch (wrong) {
                            case HEART_BEFORE -> before;
                            case HEART_AFTER -> after;
                        })
                        .requestFocus());
    }

    @Override
    public boolean takeFocus() {
        if (model.emergency().isPresent()) {
            return false;
        }
        pain.focusScale();
        return true;
    }
}
