package lumbo.ui.you;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.safety.OfferDecision;
import lumbo.safety.PainBands;
import lumbo.ui.Screen;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import lumbo.ui.you.AboutYouViewModel.Decided;
import lumbo.ui.you.AboutYouViewModel.Page;
import org.kordamp.ikonli.material2.Material2AL;

/** What stays the same about the person, and what was decided. */
public final class AboutYouView implements Screen {

    private final AboutYouViewModel model;
    private final Messages words;
    private final ProfileCards cards;
    private final ProfileCards.Agreements agreements;
    private final Label open = Nodes.label("");
    private final Label answered = Nodes.label("");
    private final VBox decided = new VBox();
    private final VBox again;
    private final ScrollPane scroll;
    private final BorderPane root;

    /** The page. */
    public AboutYouView(AboutYouViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.cards = new ProfileCards(model.draft(), words);
        this.agreements = cards.new Agreements(model);
        Button goOn = Nodes.button(words.get("you.agreed.go-on"), model::goOn, "accent");
        again = new VBox(Nodes.label(words.get("you.agreed.open")), goOn);
        again.getStyleClass().add("stack");
        agreements.card().getChildren().add(again);
        VBox page = new VBox(heading());
        page.getStyleClass().add("narrow");
        page.getChildren().addAll(model.pageProperty().get().known() ? known() : unknown());
        scroll = Nodes.page(page);
        root = new BorderPane(scroll);
        root.setBottom(kept());
        model.pageProperty().subscribe(this::show);
    }

    private HBox heading() {
        Button back = Nodes.iconButton(Material2AL.ARROW_BACK, words.get("questions.back"), model::back);
        back.setCancelButton(true);
        HBox heading = new HBox(back, Nodes.label(words.get("you.title"), "page-title"));
        heading.getStyleClass().add("row");
        return heading;
    }

    private HBox kept() {
        Label kept = Nodes.label("", "notice");
        kept.setGraphic(Nodes.icon(Material2AL.CHECK));
        kept.textProperty().bind(model.keptProperty());
        HBox below = new HBox(kept);
        below.getStyleClass().addAll("row", "page-actions");
        below.visibleProperty().bind(model.pageProperty().map(Page::known));
        below.managedProperty().bind(below.visibleProperty());
        return below;
    }

    /** Nothing can be changed before the first questions are answered: they say which stage is open in the beginning. */
    private List<Node> unknown() {
        return List.of(Nodes.card(
                Nodes.label(words.get("about-you.new")),
                Nodes.button(words.get("about-you.begin"), model::answerAgain, "accent")));
    }

    private List<Node> known() {
        return List.of(
                cards.conditions(),
                agreements.card(),
                cards.numbers(model::keep),
                cards.card(
                        "about-you.questions",
                        answered,
                        Nodes.button(words.get("about-you.questions.again"), model::answerAgain)),
                cards.card("about-you.stage", open),
                clinician(),
                decided());
    }

    private VBox clinician() {
        ChoiceButtons<PainBands> lights = ChoiceButtons.always(model.draft().bandsProperty());
        FlowPane bands = new FlowPane();
        for (PainBands one : PainBands.values()) {
            bands.getChildren().add(lights.add(chip(words.get("about-you.bands." + one.id())), one));
        }
        bands.getStyleClass().add("chips");
        ChoiceButtons<Stage> opened = new ChoiceButtons<>(model.stageProperty(), true);
        FlowPane stages = new FlowPane();
        for (Stage one : Stage.values()) {
            stages.getChildren().add(opened.add(chip(model.stageName(one)), one));
        }
        stages.getStyleClass().add("chips");
        TextField name = new TextField();
        name.textProperty().bindBidirectional(model.clinicianProperty());
        name.setOnAction(event -> model.openStage());
        VBox field = cards.field("not-now.clinician.name", name);
        FlowPane row = new FlowPane(field, Nodes.button(words.get("about-you.stage.set"), model::openStage));
        row.getStyleClass().add("fields");
        return cards.card(
                "not-now.clinician.title",
                Nodes.label(words.get("about-you.bands"), "block-title"),
                Nodes.label(words.get("about-you.bands.note"), "muted"),
                bands,
                Nodes.label(words.get("about-you.stage.open"), "block-title"),
                Nodes.label(words.get("about-you.stage.note"), "muted"),
                stages,
                row,
                Nodes.trouble(model.clinicianTroubleProperty()));
    }

    private static ToggleButton chip(String label) {
        ToggleButton chip = new ToggleButton(label);
        chip.getStyleClass().add("chip");
        chip.setMinWidth(Region.USE_PREF_SIZE);
        return chip;
    }

    private VBox decided() {
        decided.getStyleClass().add("stack");
        return cards.card("about-you.decided", decided);
    }

    private void show(Page page) {
        open.setText(words.get("about-you.stage." + page.open().id()));
        answered.setText(page.answered());
        again.setVisible(model.isOpenAgain());
        again.setManaged(again.isVisible());
        List<Node> rows = new ArrayList<>();
        page.decided().forEach(one -> rows.add(row(one)));
        if (rows.isEmpty()) {
            rows.add(Nodes.label(words.get("about-you.decided.none"), "muted"));
        }
        decided.getChildren().setAll(rows);
    }

    private HBox row(Decided one) {
        Label what = Nodes.label(one.what());
        VBox text = new VBox(what, Nodes.label(one.on(), "muted"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(text);
        row.getStyleClass().add("row");
        if (one.undone()) {
            Label undone = new Label(words.get("about-you.undone"));
            undone.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(undone);
        }
        OfferDecision given = one.undo();
        if (given != null) {
            Button undo = Nodes.button(words.get("about-you.undo"), () -> model.undo(given));
            undo.setAccessibleText(words.format("about-you.undo.what", one.what()));
            row.getChildren().add(undo);
        }
        return row;
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

    /** A word of a clinician that is missing is what one came for. */
    @Override
    public boolean takeFocus() {
        if (model.pageProperty().get().missing().isEmpty()) {
            return false;
        }
        Optional<TextField> name = agreements.firstEmpty();
        name.ifPresent(field -> {
            Node content = scroll.getContent();
            double top =
                    content.sceneToLocal(agreements.card().localToScene(0, 0)).getY();
            double beyond = content.getLayoutBounds().getHeight()
                    - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp(top / Math.max(1, beyond), 0, 1));
            field.requestFocus();
        });
        return name.isPresent();
    }
}
