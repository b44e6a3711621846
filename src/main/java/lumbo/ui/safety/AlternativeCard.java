package lumbo.ui.safety;

import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.figure.SmallFigure;
import org.kordamp.ikonli.material2.Material2MZ;

/** The program to play instead, with its figure and what begins it. */
public final class AlternativeCard extends VBox {

    /** The least width of its words beside the figure, in letters (em). */
    private static final double LEAST_WORDS = 20;

    private static final double GAP = 24;

    private final Button start;

    /**
     * The card.
     *
     * @param begin begins the program of an id
     * @param open shows the program of an id
     */
    public AlternativeCard(
            Alternative shown,
            Messages words,
            SmallFigure.Maker figures,
            Consumer<String> begin,
            Consumer<String> open) {
        getStyleClass().addAll("lumbo-card", "proposed");
        start = Nodes.button(
                Material2MZ.PLAY_ARROW, words.get("program.start"), () -> begin.accept(shown.id()), "accent", "big");
        start.setAccessibleHelp(shown.title());
        VBox text = Nodes.column(
                "proposed-words",
                Nodes.label(words.get("refusal.instead"), "fact-name"),
                Nodes.label(shown.title(), "proposed-title"),
                Nodes.label(shown.size(), "proposed-size"));
        Nodes.addText(text, shown.fits().isEmpty() ? null : shown.fits());
        text.getChildren()
                .add(Nodes.buttons(
                        start, Nodes.button(words.get("today.proposed.more"), () -> open.accept(shown.id()), "big")));
        SmallFigure figure = Nodes.styled(figures.make().moving().motion(shown.motion()), "proposed-figure");
        setMinWidth(0);
        getChildren().add(new ResponsiveColumns(LEAST_WORDS, GAP, text, figure));
    }

    /** Puts the keyboard on what begins it. */
    void takeFocus() {
        start.requestFocus();
    }
}
