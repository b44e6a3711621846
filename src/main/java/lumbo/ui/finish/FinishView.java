package lumbo.ui.finish;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.RuleNodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Closing a session: what was done, and what the person wants to say about it. It is saved already. */
public final class FinishView implements Screen {

    private final FinishViewModel model;
    private final Messages words;
    private final PainScale pain;
    private final PainScale effort;
    private final TextField before;
    private final TextField after;
    private final BorderPane root;

    /** The end of a session. */
    public FinishView(FinishViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.pain = scale("finish.pain", "pain.least", "pain.most", "pain.word.", model.painProperty());
        this.effort = scale(
                "finish.effort", "finish.effort.least", "finish.effort.most", "effort.word.", model.effortProperty());
        this.before = rate("finish.heart.before", model.heartBeforeProperty());
        this.after = rate("finish.heart.after", model.heartAfterProperty());
        root = page();
    }

    private PainScale scale(
            String question, String least, String most, String word, ObjectProperty<@Nullable Integer> value) {
        PainScale scale = new PainScale(words, words.get(question), words.get(least), words.get(most), word);
        scale.valueProperty().bindBidirectional(value);
        return scale;
    }

    private TextField rate(String key, StringProperty value) {
        TextField field = new TextField();
        field.setAccessibleText(words.get(key));
        field.setPrefColumnCount(4);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private BorderPane page() {
        Label kept = Nodes.label("", "muted");
        kept.textProperty().bind(model.keptProperty());
        Label trouble = Nodes.label("", "caution");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
        Button done = Nodes.button(words.get("finish.done"), this::accept, "accent", "big");
        done.setDefaultButton(true);
        done.disableProperty().bind(model.savingProperty());
        HBox buttons = new HBox(trouble, Nodes.spacer(), done);
        buttons.getStyleClass().add("row");
        List<String> stopped = model.stopped();
        Optional<HeartRateAdvice> heart = model.heart();
        VBox page = new VBox(Nodes.label(model.title(), "page-title"));
        if (!stopped.isEmpty()) {
            page.getChildren().add(stopped(stopped));
        }
        page.getChildren().add(Nodes.card(Nodes.label(model.summary(), "card-title"), kept));
        if (!model.isUrgent()) {
            page.getChildren().add(Nodes.card(Nodes.label(words.get("finish.pain"), "card-title"), pain));
        }
        heart.ifPresent(advice -> page.getChildren().add(heart(advice)));
        if (stopped.isEmpty()) {
            page.getChildren().add(Nodes.card(Nodes.label(words.get("finish.effort"), "card-title"), effort));
        }
        page.getChildren().add(afterwards());
        if (stopped.isEmpty() && heart.isEmpty()) {
            page.getChildren().add(Nodes.card(Nodes.label(words.get("finish.heart"), "card-title"), rates()));
        }
        page.getChildren().add(Nodes.card(Nodes.label(words.get("finish.note"), "card-title"), note()));
        return Nodes.narrowPage(page, buttons);
    }

    private HBox rates() {
        HBox rates = new HBox(labelled("finish.heart.before", before), labelled("finish.heart.after", after));
        rates.getStyleClass().add("row");
        return rates;
    }

    /** Why a rule has ended the session. */
    private VBox stopped(List<String> sentences) {
        Label main = Nodes.label(sentences.getFirst(), "stopped-title");
        main.setGraphic(Nodes.icon(model.isUrgent() ? Material2AL.CALL : Material2MZ.PAN_TOOL));
        VBox card = Nodes.card(main);
        sentences.stream().skip(1).forEach(sentence -> card.getChildren().add(Nodes.label(sentence, "lead")));
        card.getStyleClass().add("stopped");
        return card;
    }

    /** The two ranges beside each other, what to mind, and where to write down one's own. */
    private VBox heart(HeartRateAdvice advice) {
        VBox article = new VBox(
                Nodes.label(advice.article(), "heart-range"),
                Nodes.label(words.get("finish.heart.article.caption"), "muted"));
        VBox ofAge = new VBox();
        if (advice.ofAge() != null) {
            ofAge.getChildren().add(Nodes.label(advice.ofAge(), "heart-range"));
        }
        ofAge.getChildren().add(Nodes.label(advice.caption(), "muted"));
        article.getStyleClass().add("heart-part");
        ofAge.getStyleClass().add("heart-part");
        FlowPane ranges = new FlowPane(article, ofAge);
        ranges.getStyleClass().add("heart-ranges");
        return Nodes.card(
                Nodes.label(words.get("finish.heart"), "card-title"),
                rates(),
                ranges,
                Nodes.label(advice.medicine(), advice.taken() ? "caution" : "muted"));
    }

    private VBox afterwards() {
        VBox card = Nodes.card();
        card.getStyleClass().add("afterwards");
        model.afterwardsProperty()
                .subscribe(rules -> card.getChildren()
                        .setAll(
                                Nodes.label(words.get("guidance.after"), "card-title"),
                                new RuleNodes(words).withNotes(rules)));
        card.visibleProperty().bind(model.afterwardsProperty().map(rules -> !rules.isEmpty()));
        card.managedProperty().bind(card.visibleProperty());
        return card;
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
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
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
        if (model.isUrgent()) {
            return false;
        }
        pain.focusScale();
        return true;
    }
}
