package lumbo.ui.today;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Route;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.SessionOptionsBox;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.today.TodayViewModel.TodayActions;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/**
 * The one card of Today: the program that is proposed, how the back is, and what begins the session; where nothing is proposed,
 * what there is to do instead. Its controls stay the same nodes.
 */
final class ProposedCard extends VBox {

    private final Messages words;
    private final Label instead = Nodes.whileSaying(Nodes.label("", "today-instead"));
    private final Label title = Nodes.label("", "proposed-title");
    private final Label line = Nodes.label("", "proposed-line");
    private final Label needs = Nodes.whileSaying(Nodes.label("", "muted"));
    private final Label why = Nodes.whileSaying(Nodes.label(""));
    private final SessionOptionsBox wishes;
    private final PainScale scale;
    private final Button start;
    private final SmallFigure figure;
    private final VBox text;
    private final VBox pain;
    private final FlowPane which;
    private String program = "";

    ProposedCard(TodayViewModel model, Messages words, SmallFigure.Maker figures) {
        this.words = words;
        getStyleClass().addAll("lumbo-card", "proposed");
        Nodes.whileVisible(this);
        wishes = new SessionOptionsBox(words, change -> model.wish(program, change));
        start = Nodes.button(Material2MZ.PLAY_ARROW, words.get("program.start"), model::start, "accent", "big");
        start.accessibleHelpProperty().bind(title.textProperty());
        Button more = Nodes.button(
                words.get("today.proposed.more"), () -> model.go(new Route.ProgramPage(program)), "flat", "link");
        figure = Nodes.styled(figures.make().moving(), "proposed-figure");
        text = Nodes.column("proposed-words", line, why, needs, wishes, more);
        List.of(figure, title, text).forEach(Nodes::whileVisible);
        String question = words.get("today.check-in.title");
        scale = PainScale.ofPain(words, question, model.painProperty())
                .whenClicked(model::pressed)
                .goesOnTo(model::start);
        HBox foot = Nodes.row(Nodes.told(model.checkedInProperty(), "muted"), Nodes.spacer(), start);
        pain = Nodes.whileVisible(Nodes.column("proposed-pain", Nodes.label(question, "card-title"), scale, foot));
        which = Nodes.whileVisible(Nodes.buttons(
                Nodes.button(Material2AL.FOLDER_OPEN, words.get("today.program.file"), model::importProgram, "accent"),
                Nodes.button(words.get("today.program.choose"), model::ask)));
        getChildren().addAll(instead, new ProposedPane(figure, title, text, pain), which);
    }

    /** Shows what there is to do. */
    void show(TodayActions shown) {
        ProposedProgram proposed = shown.proposed();
        setVisible(!shown.equals(TodayActions.NONE));
        List.of(figure, title, text).forEach(part -> part.setVisible(proposed != null));
        pain.setVisible(shown.asksForPain());
        which.setVisible(proposed == null && shown.asksForProgram());
        instead.setText(shown.instead());
        start.setText(words.get(proposed == null ? "today.check-in.button" : "program.start"));
        start.setGraphic(proposed == null ? null : Nodes.icon(Material2MZ.PLAY_ARROW));
        if (proposed == null) {
            title.setText("");
            return;
        }
        program = proposed.id();
        title.setText(proposed.title());
        line.setText(proposed.line());
        why.setText(proposed.why());
        needs.setText(proposed.needs());
        wishes.show(proposed.workout());
        figure.motion(proposed.motion());
    }

    /** Puts the keyboard on the next thing to do. */
    void takeFocus() {
        if (which.isVisible()) {
            which.getChildren().getFirst().requestFocus();
        } else if (scale.isOpen()) {
            scale.focusScale();
        } else {
            start.requestFocus();
        }
    }
}
