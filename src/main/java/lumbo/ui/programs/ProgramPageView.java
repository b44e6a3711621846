package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.ui.Background;
import lumbo.ui.Route;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.RuleNodes;
import lumbo.ui.control.SessionOptionsBox;
import lumbo.ui.control.StepPicture;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.own.OwnActions;
import lumbo.ui.safety.AlternativeCard;
import lumbo.ui.safety.ProgramRefusal;
import lumbo.ui.safety.RefusalCard;
import lumbo.ui.words.DoseWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page of one program: what it is for, what it needs, and every exercise with its dose. */
public final class ProgramPageView extends ModelView<ProgramPageViewModel, ScrollPane> {

    private static final double PICTURE_WIDTH = 280;
    private static final double PICTURE_HEIGHT = 210;
    private static final double NAME_LETTERS = 16;
    private static final double NAME_GAP = 8;

    private final OwnActions own;
    private final Background background;
    private final SmallFigure.Maker figures;
    private final List<StepPicture> pictures = new ArrayList<>();
    private final VBox above = Nodes.column("page-part");
    private final VBox about = Nodes.column("page-part");
    private final VBox precautions = Nodes.whileVisible(new VBox());
    private final VBox exercises = Nodes.column("page-part");
    private final VBox end = Nodes.column("page-part");
    private final Button start;
    private final HBox actions;
    private final SessionOptionsBox wishes;
    private final CheckBox sources;

    /** The page of a program. */
    public ProgramPageView(
            ProgramPageViewModel model,
            OwnActions own,
            Messages words,
            Background background,
            SmallFigure.Maker figures) {
        VBox page = new VBox();
        super(model, words, Nodes.page(page));
        this.own = own;
        this.background = background;
        this.figures = figures;
        start = Nodes.button(Material2MZ.PLAY_ARROW, words.get("program.start"), model::start, "accent", "big");
        start.setDefaultButton(true);
        Button demo = Nodes.button(Material2MZ.SLIDESHOW, words.get("program.demo"), model::demo, "big");
        actions = Nodes.row(start, demo);
        sources = RuleNodes.sourcesBox(words, model.sourcesProperty(), model::showSources);
        wishes = new SessionOptionsBox(words, model::wish);
        Button back = Nodes.button(
                Material2AL.ARROW_BACK, words.get("program.back"), () -> model.go(new Route.Programs()), "flat");
        page.getChildren().addAll(back, above, actions, wishes, about, own, exercises, precautions, end);
        model.pageProperty().subscribe(shown -> show(shown.orElse(null)));
        model.picturesProperty().subscribe(read -> pictures.forEach(picture -> picture.from(read)));
        model.precautionsProperty().subscribe(shown -> showPrecautions());
        model.practisedProperty().subscribe(this::showPrecautions);
    }

    /** Apart from the rest of the page: the rules may be read later, and must not take the keyboard from Start. */
    private void showPrecautions() {
        Precautions shown = model.precautionsProperty().get();
        precautions.setVisible(!shown.isEmpty());
        precautions
                .getChildren()
                .setAll(new PrecautionsCard(
                        shown, words, !model.practisedProperty().get(), model.sourcesProperty(), model::helpBefore));
    }

    /** What one can press stays the same nodes, so that the keyboard stays on them while the rest is made anew. */
    private void show(@Nullable ProgramPage shown) {
        pictures.clear();
        for (Region part : List.of(actions, about, exercises, end)) {
            Nodes.show(part, shown != null);
        }
        if (shown != null) {
            fill(shown);
        } else {
            Nodes.show(wishes, false);
            above.getChildren().setAll(Nodes.label(words.get("program.gone"), "muted"));
        }
    }

    private void fill(ProgramPage program) {
        FlowPane badges = Nodes.buttons();
        for (Stage stage : program.stages()) {
            badges.getChildren().add(ProgramCard.stage(stage, words));
        }
        badges.getChildren().add(own.badge(words));
        // what can't be begun has no button for it: what to do instead stands in its place
        Nodes.show(start, !program.today().isRefused());
        wishes.show(program.workout());
        above.getChildren()
                .setAll(
                        Nodes.label(program.title(), "page-title"),
                        badges,
                        Nodes.label(program.size(), "program-size"),
                        today(program.today()));
        about.getChildren()
                .setAll(
                        Nodes.label(program.summary(), "lead"),
                        fact(words.get("program.equipment"), program.equipment()));
        exercises
                .getChildren()
                .setAll(new ResponsiveColumns(
                        NAME_LETTERS, NAME_GAP, Nodes.label(words.get("program.contents"), "section-title"), sources));
        for (ProgramPage.Section section : program.sections()) {
            Nodes.addText(exercises, section.title(), "block-title");
            section.lines().forEach(line -> exercises.getChildren().add(exercise(line)));
        }
        end.getChildren().setAll(legend(), about(program));
        if (program.isUnclear()) {
            end.getChildren().add(Nodes.showWhile(model.sourcesProperty().map(shown -> !shown), unclear()));
        }
    }

    /** Who has to be there, and where the program comes from. */
    private VBox about(ProgramPage program) {
        VBox more = Nodes.column("how-text");
        program.sources().forEach(line -> more.getChildren().add(Nodes.label(line, "muted")));
        return Nodes.card(
                Nodes.label(program.supervision()),
                Nodes.label(program.source(), "muted"),
                Nodes.showWhile(
                        model.sourcesProperty()
                                .map(shown -> shown && !program.sources().isEmpty()),
                        more));
    }

    /** One below the other, so that the sentence wraps where letters are large. */
    private VBox unclear() {
        Button show = Nodes.button(words.get("program.unclear.show"), () -> model.showSources(true));
        show.setAccessibleText(words.get("guidance.sources"));
        return Nodes.column("stack", Nodes.label(words.get("program.unclear"), "muted"), show);
    }

    private VBox today(TodayAdvice today) {
        if (today.refusal() != null) {
            return refused(today.refusal(), today);
        }
        VBox card = Nodes.styled(Nodes.card(), "advice");
        Nodes.show(card, today.fit() != null || !today.notes().isEmpty());
        if (today.fit() != null) {
            Label fit = Nodes.label(today.fit().text(), "card-title");
            fit.setGraphic(ProgramCard.icon(today.fit().fit()));
            card.getChildren().add(fit);
        }
        today.notes().forEach(note -> Nodes.addText(card, note));
        return card;
    }

    /** Why it is not for now, and what to do instead. */
    private VBox refused(ProgramRefusal refusal, TodayAdvice today) {
        RefusalCard card = new RefusalCard(refusal, words);
        if (refusal.allows() != ProgramRefusal.Clinician.NOTHING) {
            card.getChildren()
                    .add(new HBox(Nodes.button(
                            words.get(
                                    refusal.allows() == ProgramRefusal.Clinician.BE_THERE
                                            ? "not-now.clinician.together.title"
                                            : "not-now.clinician.title"),
                            model::forClinicians)));
        }
        VBox all = Nodes.column("stack", card);
        // no wider than the page, however large the letters are
        all.setMinWidth(0);
        if (today.instead() != null) {
            all.getChildren()
                    .add(new AlternativeCard(
                            today.instead(),
                            words,
                            figures,
                            model::startInstead,
                            id -> model.go(new Route.ProgramPage(id))));
        }
        return all;
    }

    private static HBox fact(String name, String value) {
        return Nodes.row(Nodes.whole(name, "fact-name"), Nodes.label(value));
    }

    private VBox exercise(ProgramPage.Line line) {
        FlowPane dose = Nodes.flow("dose");
        for (DoseWords.Part part : line.dose()) {
            dose.getChildren().add(dose(part));
        }
        VBox text = new VBox(Nodes.label(line.name(), "exercise-name"), dose);
        Nodes.addText(text, line.instruction());
        if (line.today() != null) {
            text.getChildren().addAll(today(line.today()));
        }
        Nodes.addText(text, line.note());
        if (line.reading() != null) {
            text.getChildren()
                    .add(Nodes.showWhile(model.sourcesProperty(), Nodes.label(line.reading(), "muted", "rule-aside")));
        }
        ResponsiveColumns what =
                new ResponsiveColumns(NAME_LETTERS, NAME_GAP, text, Nodes.whole(line.position(), "position"));
        SmallFigure figure = Nodes.styled(figures.make().motion(line.motion()), "beside");
        TitledPane how = Nodes.fold(words.get("program.how"), new VBox(), false);
        how.setContent(how(line.how(), how.expandedProperty()));
        how.setAccessibleText(words.format("program.steps.show", line.name()));
        VBox card = Nodes.card(
                Nodes.row(Nodes.whole(Integer.toString(line.number()), "order"), Nodes.wide(what), figure), how);
        figure.follow(card);
        return Nodes.styled(card, "exercise");
    }

    /** How much of it is played today; or why it is left out. */
    private List<Node> today(TodayAdvice.Line today) {
        List<Node> nodes = new ArrayList<>();
        if (!today.leftOut().isEmpty()) {
            Label out = Nodes.label(words.format("program.left-out", String.join(" ", today.leftOut())), "left-out");
            out.setGraphic(Nodes.icon(Material2MZ.PAUSE_CIRCLE_OUTLINE, "card-fit-icon"));
            nodes.add(out);
        }
        if (today.amount() != null) {
            nodes.add(Nodes.label(today.amount(), "today-amount"));
        }
        return nodes;
    }

    private Label dose(DoseWords.Part part) {
        Label label = new Label(part.text());
        model.sourcesProperty().subscribe(shown -> {
            label.getStyleClass().setAll("label", shown && !part.given() ? "dose-assumed" : "dose-given");
            label.setAccessibleText(
                    shown
                            ? part.text() + ", "
                                    + words.get(part.given() ? "program.legend.given" : "program.legend.assumed")
                            : null);
        });
        return label;
    }

    private VBox how(ProgramPage.How how, ObservableValue<Boolean> seen) {
        VBox text = Nodes.column("how-text", Nodes.label(how.setup()));
        how.steps().forEach(step -> {
            text.getChildren().add(Nodes.label(step.text()));
            if (step.picture() != null) {
                text.getChildren().add(picture(step, step.picture(), seen));
            }
        });
        how.cues().forEach(cue -> text.getChildren().add(Nodes.label(cue, "cue")));
        how.cautions().forEach(caution -> text.getChildren().add(PrecautionsCard.caution(caution, words)));
        how.variants().forEach(variant -> text.getChildren().add(Nodes.label(variant, "muted")));
        return text;
    }

    /** The picture of a step; read only once it can be seen. */
    private StepPicture picture(ProgramPage.InstructionLine step, String name, ObservableValue<Boolean> seen) {
        StepPicture picture = new StepPicture(background);
        picture.setFitWidth(PICTURE_WIDTH);
        picture.setFitHeight(PICTURE_HEIGHT);
        picture.setAccessibleText(step.spoken());
        picture.from(model.picturesProperty().get());
        seen.subscribe(is -> {
            if (is) {
                picture.show(name);
            }
        });
        pictures.add(picture);
        return picture;
    }

    private HBox legend() {
        HBox legend = Nodes.row(
                Nodes.styled(new Label(words.get("program.legend.given")), "dose-given"),
                Nodes.styled(new Label(words.get("program.legend.assumed")), "dose-assumed"));
        return Nodes.showWhile(model.sourcesProperty(), Nodes.styled(legend, "legend"));
    }

    @Override
    public void shown() {
        super.shown();
        own.shown();
    }

    @Override
    public void hidden() {
        super.hidden();
        own.hidden();
    }
}
