package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.ui.Background;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.SessionOptionsBox;
import lumbo.ui.control.StepPicture;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.own.OwnActions;
import lumbo.ui.words.DoseWords;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page of one program: what it is for, what it needs, and every exercise with its dose. */
public final class ProgramPageView implements Screen {

    private static final double PICTURE_WIDTH = 280;
    private static final double PICTURE_HEIGHT = 210;
    private static final double NAME_LETTERS = 16;
    private static final double NAME_GAP = 8;

    private final ProgramPageViewModel model;
    private final Messages words;
    private final OwnActions own;
    private final Background background;
    private final SmallFigure.Maker figures;
    private final List<StepPicture> pictures = new ArrayList<>();
    private final VBox page = new VBox();
    private final VBox above = new VBox();
    private final VBox about = new VBox();
    private final VBox precautions = new VBox();
    private final VBox exercises = new VBox();
    private final VBox end = new VBox();
    private final Button start;
    private final HBox actions;
    private final SessionOptionsBox wishes;
    private final ScrollPane root;

    /** The page of a program. */
    public ProgramPageView(
            ProgramPageViewModel model,
            OwnActions own,
            Messages words,
            Background background,
            SmallFigure.Maker figures) {
        this.model = model;
        this.own = own;
        this.background = background;
        this.figures = figures;
        this.words = words;
        start = Nodes.button(Material2MZ.PLAY_ARROW, words.get("program.start"), model::start, "accent", "big");
        start.setDefaultButton(true);
        Button demo = Nodes.button(Material2MZ.SLIDESHOW, words.get("program.demo"), model::demo, "big");
        actions = new HBox(start, demo);
        actions.getStyleClass().add("row");
        wishes = new SessionOptionsBox(words, model::wish, model::wish);
        for (VBox part : List.of(above, about, exercises, end)) {
            part.getStyleClass().add("page-part");
        }
        Button back = Nodes.button(Material2AL.ARROW_BACK, words.get("program.back"), model::back, "flat");
        page.getChildren().addAll(back, above, actions, wishes, about, own, exercises, precautions, end);
        for (Region part : List.of(actions, about, exercises, end)) {
            part.managedProperty().bind(part.visibleProperty());
        }
        root = Nodes.page(page);
        precautions.managedProperty().bind(precautions.visibleProperty());
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
                        shown, words, !model.practisedProperty().get(), model::helpBefore));
    }

    /** What one can press stays the same nodes, so that the keyboard stays on them while the rest is made anew. */
    private void show(@Nullable ProgramPage shown) {
        pictures.clear();
        for (Region part : List.of(actions, about, exercises, end)) {
            part.setVisible(shown != null);
        }
        if (shown != null) {
            fill(shown);
        } else {

            wishes.setVisible(false);
            above.getChildren().setAll(Nodes.label(words.get("program.gone"), "muted"));
        }
    }

    private void fill(ProgramPage program) {
        FlowPane badges = new FlowPane();
        badges.getStyleClass().add("own-buttons");
        for (Stage stage : program.stages()) {
            badges.getChildren().add(ProgramCard.stage(stage, words));
        }
        badges.getChildren().add(own.badge(words));
        start.setDisable(program.today().isRefused());
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
        exercises.getChildren().setAll(Nodes.label(words.get("program.contents"), "section-title"));
        for (ProgramPage.Section section : program.sections()) {
            if (section.title() != null) {
                exercises.getChildren().add(Nodes.label(section.title(), "block-title"));
            }
            section.lines().forEach(line -> exercises.getChildren().add(exercise(line)));
        }
        end.getChildren()
                .setAll(
                        legend(),
                        Nodes.card(Nodes.label(program.supervision()), Nodes.label(program.source(), "muted")));
    }

    private VBox today(TodayAdvice today) {
        VBox card = Nodes.card();
        card.getStyleClass().add(today.isRefused() ? "advice-against" : "advice");
        card.setVisible(today.fit() != null || !today.notes().isEmpty());
        card.managedProperty().bind(card.visibleProperty());
        if (today.fit() != null) {

            Label fit = Nodes.label(today.fit().text(), "card-title");
            fit.setGraphic(ProgramCard.icon(today.fit().fit()));
            card.getChildren().add(fit);
        }
        today.reasons().forEach(reason -> card.getChildren().add(Nodes.label(reason)));
        today.lifts().forEach(lift -> card.getChildren().add(Nodes.label(lift, "muted")));
        today.notes().forEach(note -> card.getChildren().add(Nodes.label(note)));
        if (today.forClinicians() && today.isRefused()) {
            card.getChildren().add(Nodes.button(words.get("program.for-clinicians"), model::forClinicians));
        }
        return card;
    }

    private static HBox fact(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Label text = Nodes.label(value);
        HBox row = new HBox(label, text);
        row.getStyleClass().add("row");
        return row;
    }

    private VBox exercise(ProgramPage.Line line) {
        Label order = new Label(Integer.toString(line.number()));
        order.getStyleClass().add("order");
        order.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane dose = new FlowPane();
        dose.getStyleClass().add("dose");
        for (DoseWords.Part part : line.dose()) {
            dose.getChildren().add(dose(part));
        }
        VBox text = new VBox(Nodes.label(line.name(), "exercise-name"), dose);
        if (line.today() != null) {
            text.getChildren().addAll(today(line.today()));
        }
        if (line.note() != null) {
            text.getChildren().add(Nodes.label(line.note()));
        }
        if (line.reading() != null) {
            text.getChildren().add(Nodes.label(line.reading(), "muted"));
        }
        Label position = new Label(line.position());
        position.getStyleClass().add("position");
        position.setMinWidth(Region.USE_PREF_SIZE);
        ResponsiveColumns what = new ResponsiveColumns(NAME_LETTERS, NAME_GAP, text, position);
        HBox.setHgrow(what, Priority.ALWAYS);
        SmallFigure figure = figures.make().motion(line.motion());
        figure.getStyleClass().add("beside");
        HBox row = new HBox(order, what, figure);
        row.getStyleClass().add("row");
        TitledPane how = new TitledPane(words.get("program.how"), new VBox());
        how.setContent(how(line.how(), how.expandedProperty()));
        how.setExpanded(false);
        how.setAnimated(false);
        how.getStyleClass().add("how");
        how.setAccessibleText(words.format("program.steps.show", line.name()));
        VBox card = Nodes.card(row, how);
        card.getStyleClass().add("exercise");
        figure.follow(card);
        return card;
    }

    /** How much of it is played today, and where in its band that is; or why it is left out. */
    private List<Node> today(TodayAdvice.Line today) {
        List<Node> nodes = new ArrayList<>();
        if (!today.leftOut().isEmpty()) {
            Label out = Nodes.label(words.format("program.left-out", String.join(" ", today.leftOut())), "left-out");
            out.setGraphic(Nodes.icon(Material2MZ.PAUSE_CIRCLE_OUTLINE, "card-fit-icon"));
            nodes.add(out);
        }
        if (today.amount() != null) {

            HBox row = new HBox(Nodes.label(today.amount(), "today-amount"));
            row.getStyleClass().addAll("row", "today-row");
            if (today.share() != null) {
                row.getChildren().add(new BandBar(today.share()));
            }
            nodes.add(row);
        }
        return nodes;
    }

    private Label dose(DoseWords.Part part) {
        Label label = new Label(part.text());
        label.getStyleClass().add(part.given() ? "dose-given" : "dose-assumed");
        label.setAccessibleText(
                part.text() + ", " + words.get(part.given() ? "program.legend.given" : "program.legend.assumed"));
        return label;
    }

    private VBox how(ProgramPage.How how, ObservableValue<Boolean> seen) {
        VBox text = new VBox(Nodes.label(how.setup()));
        text.getStyleClass().add("how-text");
        how.steps().forEach(step -> {
            text.getChildren().add(Nodes.label(step.text()));
            if (step.picture() != null) {
                text.getChildren().add(picture(step, step.picture(), seen));
            }
        });
        how.cues().forEach(cue -> text.getChildren().add(Nodes.label(cue, "cue")));
        how.cautions().forEach(caution -> {
            Label label = Nodes.label(caution, "caution");
            label.setGraphic(Nodes.icon(Material2MZ.WARNING));
            label.setAccessibleText(words.get("program.cautions") + ": " + caution);
            text.getChildren().add(label);
        });
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
        Label given = new Label(words.get("program.legend.given"));
        given.getStyleClass().add("dose-given");
        Label assumed = new Label(words.get("program.legend.assumed"));
        assumed.getStyleClass().add("dose-assumed");
        HBox legend = new HBox(given, assumed);
        legend.getStyleClass().addAll("row", "legend");
        return legend;
    }

    @Override
    public void shown() {
        model.shown();
        own.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
        own.hidden();
    }

    @Override
    public Region root() {
        return root;
    }
}
