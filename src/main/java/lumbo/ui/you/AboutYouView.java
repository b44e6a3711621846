package lumbo.ui.you;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.safety.OfferDecision;
import lumbo.safety.PainBands;
import lumbo.ui.Route;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.you.AboutYouViewModel.Decided;
import lumbo.ui.you.AboutYouViewModel.Page;
import org.kordamp.ikonli.material2.Material2AL;

/** What stays the same about the person, and what was decided. */
public final class AboutYouView extends ModelView<AboutYouViewModel, BorderPane> {

    private final ProfileCards cards;
    private final ProfileCards.Agreements agreements;
    private final Label open = Nodes.label("");
    private final Label answered = Nodes.label("");
    private final VBox decided = Nodes.column("stack");
    private final VBox again;
    private final ScrollPane scroll;

    /** The page. */
    public AboutYouView(AboutYouViewModel model, Messages words) {
        super(model, words, new BorderPane());
        this.cards = new ProfileCards(model.draft(), words);
        this.agreements = cards.new Agreements(model);
        Button goOn = Nodes.button(words.get("you.agreed.go-on"), () -> model.go(new Route.Today()), "accent");
        again = Nodes.column("stack", Nodes.label(words.get("you.agreed.open")), goOn);
        agreements.card().getChildren().add(again);
        VBox page = Nodes.column("narrow", heading());
        page.getChildren().addAll(model.pageProperty().get().known() ? known() : unknown());
        scroll = Nodes.page(page);
        root.setCenter(scroll);
        root.setBottom(kept());
        model.pageProperty().subscribe(this::show);
    }

    private HBox heading() {
        Button back = Nodes.iconButton(
                Material2AL.ARROW_BACK, words.get("questions.back"), () -> model.go(new Route.Settings()));
        back.setCancelButton(true);
        return Nodes.row(back, Nodes.label(words.get("you.title"), "page-title"));
    }

    private HBox kept() {
        Label kept = Nodes.told(model.keptProperty(), Nodes.label(Material2AL.CHECK, "", "notice"));
        return Nodes.showWhile(model.pageProperty().map(Page::known), Nodes.styled(Nodes.row(kept), "page-actions"));
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
                cards.card("about-you.decided", decided));
    }

    private VBox clinician() {
        TextField name = Nodes.field(words.get("not-now.clinician.name"), model.clinicianProperty());
        name.setOnAction(event -> model.openStage());
        VBox decisions = Nodes.column(
                "stack",
                Nodes.label(words.get("about-you.bands"), "block-title"),
                Nodes.label(words.get("about-you.bands.note"), "muted"),
                ChoiceButtons.always(model.draft().bandsProperty())
                        .chips(PainBands.values(), one -> words.get("about-you.bands." + one.id())),
                Nodes.label(words.get("about-you.stage.open"), "block-title"),
                Nodes.label(words.get("about-you.stage.note"), "muted"),
                new ChoiceButtons<>(model.stageProperty(), true).chips(Stage.values(), model::stageName),
                Nodes.flow(
                        "fields",
                        cards.field("not-now.clinician.name", name),
                        Nodes.button(words.get("about-you.stage.set"), model::openStage)),
                Nodes.trouble(model.clinicianTroubleProperty()));
        return Nodes.card(Nodes.fold(words.get("not-now.clinician.title"), decisions, false));
    }

    private void show(Page page) {
        open.setText(words.get("about-you.stage." + page.open().id()));
        answered.setText(page.answered());
        Nodes.show(again, model.isOpenAgain());
        List<Node> rows = new ArrayList<>();
        page.decided().forEach(one -> rows.add(row(one)));
        if (rows.isEmpty()) {
            rows.add(Nodes.label(words.get("about-you.decided.none"), "muted"));
        }
        decided.getChildren().setAll(rows);
    }

    private HBox row(Decided one) {
        HBox row = Nodes.row(Nodes.wide(new VBox(Nodes.label(one.what()), Nodes.label(one.on(), "muted"))));
        if (one.undone()) {
            row.getChildren().add(Nodes.whole(words.get("about-you.undone")));
        }
        OfferDecision given = one.undo();
        if (given != null) {
            Button undo = Nodes.button(words.get("about-you.undo"), () -> model.undo(given));
            undo.setAccessibleText(words.format("about-you.undo.what", one.what()));
            row.getChildren().add(undo);
        }
        return row;
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
