package lumbo.ui.you;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.ui.EmergencyModel;
import lumbo.ui.control.AboutLumbo;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageFrame;
import lumbo.ui.control.PageStack;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.emergency.CountryPicker;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.safety.QuestionForm;
import lumbo.ui.safety.QuestionPage;
import lumbo.ui.you.WelcomeViewModel.WelcomePage;

/** The first start, one page after the other. */
public final class WelcomeView extends ModelView<WelcomeViewModel, StackPane> {

    /** The least width of the words beside the figure, in letters (em). */
    private static final double LEAST_WORDS = 24;

    private static final double GAP = 28;

    private final PageStack<WelcomePage> pages = new PageStack<>(this::page);
    private final PageStack<QuestionPage> questions = new PageStack<>(this::questions);
    private final SmallFigure figure;
    private final EmergencyModel emergency;
    private final Runnable importProgram;

    /**
     * The pages.
     *
     * @param figure what moves on the first of them
     * @param importProgram adds a program that the person has as a file
     */
    public WelcomeView(
            WelcomeViewModel model,
            Messages words,
            SmallFigure figure,
            EmergencyModel emergency,
            Runnable importProgram) {
        super(model, words, new StackPane());
        this.figure = Nodes.styled(figure.moving(), "welcome-figure");
        this.emergency = emergency;
        this.importProgram = importProgram;
        model.stepProperty().subscribe(this::show);
        model.pageProperty().subscribe(page -> show(model.stepProperty().get()));
    }

    private void show(WelcomePage step) {
        PageStack<?> wanted = step == WelcomePage.QUESTIONS ? questions : pages;
        if (!root.getChildren().equals(List.of(wanted))) {
            root.getChildren().setAll(wanted);
        }
        if (step == WelcomePage.QUESTIONS) {
            questions.show(model.pageProperty().get());
        } else {
            pages.show(step);
        }
    }

    private PageStack.Page page(WelcomePage step) {
        return step == WelcomePage.LUMBO ? lumbo() : you();
    }

    private PageStack.Page questions(QuestionPage page) {
        QuestionForm form = new QuestionForm(model, words, page);
        return new PageStack.Page(form.frame(), form::takeFocus);
    }

    private PageStack.Page lumbo() {
        Button on = Nodes.button(words.get("questions.go-on"), model::goOn);
        on.setDefaultButton(true);
        VBox told = Nodes.column(
                "welcome",
                Nodes.label(words.get("welcome.title"), "fact-name"),
                Nodes.label(words.get("welcome.what"), "page-title"),
                Nodes.card(AboutLumbo.what(words)),
                Nodes.card(
                        AboutLumbo.care(words),
                        Nodes.flow(
                                "welcome-country",
                                Nodes.label(words.get("welcome.country")),
                                new CountryPicker(emergency, words))),
                Nodes.label(words.get("welcome.next"), "muted"),
                Nodes.flow(
                        "welcome-links",
                        Nodes.button(words.get("welcome.file"), importProgram, "flat", "link"),
                        Nodes.button(words.get("welcome.backup"), model::restore, "flat", "link")));
        PageFrame page = new PageFrame("welcome-page")
                .show(List.of(new ResponsiveColumns(LEAST_WORDS, GAP, 1, figure, told)))
                .buttons(Nodes.button(words.get("welcome.look-around"), model::leave), on);
        return new PageStack.Page(page, on::requestFocus);
    }

    private PageStack.Page you() {
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
                        words.get("you.where"),
                        Nodes.card(
                                Nodes.label(words.get("you.where.note"), "muted"),
                                choices,
                                Nodes.trouble(model.startTroubleProperty())),
                        cards.new Agreements(null).card(),
                        cards.numbers(() -> model.draft().checkYear()));
        model.startTroubleProperty().subscribe(trouble -> {
            if (!trouble.isEmpty()) {
                page.toTop();
                first.requestFocus();
            }
        });
        page.buttons(
                Nodes.button(words.get("questions.back"), model::back),
                Nodes.label(model.place(), "muted"),
                Nodes.button(words.get("welcome.finish"), model::goOn));
        return new PageStack.Page(page, first::requestFocus);
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public boolean takeFocus() {
        (model.stepProperty().get() == WelcomePage.QUESTIONS ? questions : pages).takeFocus();
        return true;
    }
}
