package lumbo.ui.you;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.ui.control.AboutLumbo;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageFrame;
import lumbo.ui.input.InputFilter;
import lumbo.ui.safety.QuestionForm;
import lumbo.ui.you.WelcomeViewModel.WelcomePage;

/** The first start, one page after the other. */
public final class WelcomeView extends ModelView<WelcomeViewModel, StackPane> {

    private final Map<WelcomePage, Page> pages = new EnumMap<>(WelcomePage.class);

    /** A page, and where the keyboard is on it at first. */
    private record Page(Region node, Runnable takeFocus) {}

    /** The pages. */
    public WelcomeView(WelcomeViewModel model, Messages words) {
        super(model, words, new StackPane());
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

    private PageFrame buttons(PageFrame page, Button back, Button next) {
        return page.buttons(back, Nodes.label(model.place(), "muted"), next);
    }

    private Button back() {
        return Nodes.button(words.get("questions.back"), model::back);
    }

    private Page lumbo() {
        Button on = Nodes.button(words.get("questions.go-on"), model::goOn);
        on.setDefaultButton(true);
        VBox told = Nodes.styled(Nodes.card(AboutLumbo.node(words)), "welcome");
        PageFrame page =
                new PageFrame().show(words.get("welcome.title"), told, Nodes.label(words.get("welcome.next"), "muted"));
        return new Page(
                buttons(page, Nodes.button(words.get("welcome.look-around"), model::leave), on), on::requestFocus);
    }

    private Page questions() {
        QuestionForm form = new QuestionForm(model, words);
        PageFrame page = new PageFrame().show(words.get("questions.title"), form.cards());
        return new Page(buttons(page, back(), form.next(page.scroll(), model::goOn)), form::takeFocus);
    }

    private Page you() {
        ProfileCards cards = new ProfileCards(model.draft(), words);
        ChoiceButtons<Stage> start = new ChoiceButtons<>(model.startProperty(), false);
        VBox choices = Nodes.column("choices");
        for (Stage stage : Stage.values()) {
            RadioButton choice = new RadioButton(words.get("you.where." + stage.id()));
            choice.getStyleClass().add("choice");
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setWrapText(true);
            choice.setMnemonicParsing(false);
            choices.getChildren().add(start.add(choice, stage));
        }
        Node first = choices.getChildren().getFirst();
        PageFrame page = new PageFrame()
                .show(
                        words.get("you.title"),
                        cards.card(
                                "you.where",
                                Nodes.label(words.get("you.where.note"), "muted"),
                                choices,
                                Nodes.trouble(model.startTroubleProperty())),
                        cards.conditions(),
                        cards.new Agreements(null).card(),
                        cards.numbers(() -> model.draft().checkYear()));
        model.startTroubleProperty().subscribe(trouble -> {
            if (!trouble.isEmpty()) {
                page.toTop();
                first.requestFocus();
            }
        });
        return new Page(
                buttons(page, back(), Nodes.button(words.get("welcome.finish"), model::goOn)), first::requestFocus);
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
