package lumbo.ui.today;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Route;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.SessionOptionsBox;
import lumbo.ui.figure.SmallFigure;
import org.kordamp.ikonli.material2.Material2MZ;

/** The program that is proposed for today, large, with what begins it. Its controls stay the same nodes. */
final class ProposedCard extends VBox {

    /** The least width of its words beside the figure, in letters (em). */
    private static final double LEAST_WORDS = 24;

    private static final double GAP = 24;

    private final Label title = Nodes.label("", "proposed-title");
    private final Label size = Nodes.label("", "proposed-size");
    private final Label needs = Nodes.whileSaying(Nodes.label("", "muted"));
    private final Label why = Nodes.label("");
    private final SessionOptionsBox wishes;
    private final Button start;
    private final SmallFigure figure;
    private String program = "";

    ProposedCard(TodayViewModel model, Messages words, SmallFigure.Maker figures) {
        getStyleClass().addAll("lumbo-card", "proposed");
        Nodes.whileVisible(this);
        wishes = new SessionOptionsBox(words, change -> model.wish(program, change));
        start = Nodes.button(
                Material2MZ.PLAY_ARROW, words.get("program.start"), () -> model.start(program), "accent", "big");
        start.accessibleHelpProperty().bind(title.textProperty());
        Button more =
                Nodes.button(words.get("today.proposed.more"), () -> model.go(new Route.ProgramPage(program)), "big");
        figure = Nodes.styled(figures.make().moving(), "proposed-figure");
        VBox text = Nodes.column(
                "proposed-words",
                Nodes.label(words.get("today.proposed"), "fact-name"),
                title,
                size,
                why,
                Nodes.buttons(start, more),
                wishes,
                needs);
        getChildren().add(new ResponsiveColumns(LEAST_WORDS, GAP, text, figure));
    }

    void show(ProposedProgram shown) {
        program = shown.id();
        title.setText(shown.title());
        size.setText(shown.size());
        why.setText(shown.why());
        needs.setText(shown.needs());
        wishes.show(shown.workout());
        figure.motion(shown.motion());
    }

    /** Puts the keyboard on what begins the session. */
    void takeFocus() {
        start.requestFocus();
    }
}
