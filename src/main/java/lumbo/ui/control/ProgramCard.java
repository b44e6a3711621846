package lumbo.ui.control;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Stage;
import lumbo.safety.Suitability;
import lumbo.ui.figure.SmallFigure;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2AL;

/** A program as a card that can be pressed. It can be given another program, so that few cards do for many. */
public final class ProgramCard extends Button {

    /** The sign of what may not be played now, or not alone. */
    public static final Ikon LOCKED = Material2AL.LOCK;

    private static final PseudoClass BARRED = PseudoClass.getPseudoClass("barred");

    /** How many lines a title may have: what is below it must stay on the card. */
    private static final int TITLE_LINES = 3;

    private final Messages words;
    private final FlowPane stages = Nodes.flow("card-stages");
    private final Label name = Nodes.bounded("", TITLE_LINES, "card-title");
    private final Label size = Nodes.label("", "card-facts");
    private final Label fit = Nodes.label("", "card-fit");
    private final Label foundIn = Nodes.bounded("", 2, "card-found-in");
    private final Label summary = Nodes.label("", "card-summary");
    private final SmallFigure figure;
    private @Nullable ProgramTile tile;

    /** A card that shows nothing yet; {@code open} is told the id of the program that it shows when it is pressed. */
    public ProgramCard(Messages words, SmallFigure.Maker figures, Consumer<String> open) {
        this.words = words;
        this.figure = figures.make().follow(this);
        getStyleClass().add("program-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMnemonicParsing(false);
        Nodes.whileSaying(fit);
        Nodes.whileSaying(foundIn);
        VBox content = Nodes.present(Nodes.column("card-content"), stages, name, size, fit, foundIn, summary, figure);
        VBox.setVgrow(figure, Priority.ALWAYS);
        setGraphic(new LayoutGuard(content, this::getAccessibleText));
        setOnAction(event -> tile().map(ProgramTile::id).ifPresent(open));
    }

    /** Shows a program. */
    public void show(ProgramTile shown) {
        if (shown.equals(tile)) {
            return;
        }
        if (tile == null || !hasSameBadges(tile, shown)) {
            stages.getChildren()
                    .setAll(shown.stages().stream()
                            .map(stage -> stage(stage, words))
                            .toList());
            if (shown.isOwn()) {
                stages.getChildren().add(badge(words));
            }
        }
        tile = shown;
        name.setText(shown.title());
        size.setText(shown.size());
        foundIn.setText(shown.foundIn() == null ? "" : words.format("programs.found-in", shown.foundIn()));
        summary.setText(shown.summary());
        fit.setText(shown.fit() == null ? "" : shown.fit().text());
        fit.setGraphic(shown.fit() == null ? null : icon(shown.fit().fit()));
        pseudoClassStateChanged(
                BARRED,
                shown.fit() != null
                        && (shown.fit().fit() == Suitability.NOT_TODAY
                                || shown.fit().fit() == Suitability.WITH_CLINICIAN));
        figure.motion(shown.motion());
        String said = shown.title() + ", " + shown.size();
        setAccessibleText(shown.isOwn() ? said + ", " + words.get("own.badge") : said);
        setAccessibleHelp(Stream.of(fit.getText(), foundIn.getText())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(". ")));
    }

    /** The sign of whether a program fits. */
    public static FontIcon icon(Suitability fit) {
        return Nodes.icon(
                switch (fit) {
                    case FITS -> Material2AL.CHECK_CIRCLE;
                    case WITH_CLINICIAN, NOT_TODAY -> LOCKED;
                    case ASK -> Material2AL.HELP_OUTLINE;
                },
                "card-fit-icon");
    }

    private static boolean hasSameBadges(ProgramTile one, ProgramTile other) {
        return one.isOwn() == other.isOwn() && one.stages().equals(other.stages());
    }

    /** What it shows; absent until it shows anything. */
    public Optional<ProgramTile> tile() {
        return Optional.ofNullable(tile);
    }

    /** The badge of a program that is one's own. */
    public static Label badge(Messages words) {
        return Nodes.styled(new Label(words.get("own.badge")), "stage", "badge-own");
    }

    /** The name of a stage in its colour. */
    public static Label stage(Stage stage, Messages words) {
        return Nodes.styled(new Label(words.get("stage." + stage.id())), "stage", "stage-" + stage.id());
    }
}
