package lumbo.ui.you;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.ui.Screen;
import lumbo.ui.control.AboutLumbo;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;
import lumbo.ui.safety.QuestionForm;
import lumbo.ui.you.WelcomeViewModel.WelcomePage;

/** The first start, one page after the other. */
public final class WelcomeView implements Screen {

    private final WelcomeViewModel model;
    private final Messages words;
    private final Map<WelcomePage, Page> pages = new EnumMap<>(WelcomePage.class);
    private final StackPane root = new StackPane();

    /** A page, and where the keyboard is on it at first. */
    private record Page(Region node, Runnable takeFocus) {}

    /** The pages. */
    public WelcomeView(WelcomeViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        model.stepProperty().subscribe(this::show);
    }

    private void show(WelcomePage step) {
        Page page = pages.computeIfAbsent(step, this::page);
        root.getChildren().setAll(page.node());
        if (root.getScene() != null) {
            root.applyCss();
            root.layout();
            page.takeFocus().run();
            InputFilter.came(root);
        }
    }

    private Page page(WelcomePage step) {
        return switch (step) {
            case LUMBO -> lumbo();
            case QUESTIONS -> questions();
            case YOU -> you();
        };
    }

    private HBox buttons(Button back) {
        back.setCancelButton(true);
        HBox buttons = new HBox(back, Nodes.spacer(), Nodes.label(model.place(), "muted"), Nodes.spacer());
        buttons.getStyleClass().add("row");
        return buttons;
    }

    private Button back() {
        return Nodes.button(words.get("questions.back"), model::back, "big");
    }

    private Page lumbo() {
        Button on = Nodes.button(words.get("questions.go-on"), model::goOn, "accent", "big");
        on.setDefaultButton(true);
        HBox buttons = buttons(Nodes.button(words.get("welcome.look-around"), model::leave, "big"));
        buttons.getChildren().add(on);
        VBox told = Nodes.card(AboutLumbo.node(words));
        told.getStyleClass().add("welcome");
        VBox page = new VBox(
                Nodes.label(words.get("welcome.title"), "page-title"),
                told,
                Nodes.label(words.get("welcome.next"), "muted"));
        return new Page(Nodes.narrowPage(page, buttons), on::requestFocus);
    }

    private Page questions() {
        QuestionForm form = new QuestionForm(model.answers(), words, model.due(), model.isFirst());
        HBox buttons = buttons(back());
        VBox page = new VBox(Nodes.label(words.get("questions.title"), "page-title"), form.cards());
        BorderPane node = Nodes.narrowPage(page, buttons);
        buttons.getChildren().add(form.next((ScrollPane) node.getCenter(), model::goOn));
        return new Page(node, form::takeFocus);
    }

    private Page you() {
        ProfileCards cards = new ProfileCards(model.draft(), words);
        ChoiceButtons<Stage> start = new ChoiceButtons<>(model.startProperty(), false);
        VBox choices = new VBox();
        choices.getStyleClass().add("choices");
        for (Stage stage : Stage.values()) {
            RadioButton choice = new RadioButton(words.get("you.where." + stage.id()));
            choice.getStyleClass().add("choice");
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setWrapText(true);
            choice.setMnemonicParsing(false);
            choices.getChildren().add(start.add(choice, stage));
        }
        Node first = choices.getChildren().getFirst();
        VBox page = new VBox(
                Nodes.label(words.get("you.title"), "page-title"),
                cards.card(
                        "you.where",
                        Nodes.label(words.get("you.where.note"), "muted"),
                        choices,
                        Nodes.trouble(model.startTroubleProperty())),
                cards.conditions(),
                cards.new Agreements(null).card(),
                cards.numbers(() -> model.draft().checkYear()));
        HBox buttons = buttons(back());
        BorderPane node = Nodes.narrowPage(page, buttons);
        ScrollPane scroll = (ScrollPane) node.getCenter();
        Button finish = Nodes.button(words.get("welcome.finish"), model::goOn, "accent", "big");
        model.startTroubleProperty().subscribe(trouble -> {
            if (!trouble.isEmpty()) {
                scroll.setVvalue(0);
                first.requestFocus();
            }
        });
        buttons.getChildren().add(finish);
        return new Page(node, first::requestFocus);
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
        pages.computeIfAbsent(model.stepProperty().get(), this::page)
                .takeFocus()
                .run();
        return true;
    }
}
