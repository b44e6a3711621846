package lumbo.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.program.Program;
import lumbo.program.Stage;

/** A program as a card that can be pressed. */
public final class ProgramCard extends Button {

    private final HBox stages = new HBox();

    /** A card of a program, with its length under the person's choices. */
    public ProgramCard(Program program, PlanChoices choices, Messages words, Runnable open) {
        getStyleClass().addAll("program-card");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMnemonicParsing(false);
        String title = program.title().in(words.locale());
        ProgramWords size = new ProgramWords(words);
        String length = size.exercises(program) + " \u00b7 " + size.minutes(program, choices);
        Label name = Nodes.label(title, "card-title");
        Label facts = Nodes.label(length, "card-facts");
        Label summary = Nodes.label(firstSentence(program.summary().in(words.locale())), "card-summary");
        summary.setMinHeight(0);
        stages.getStyleClass().add("card-stages");
        for (Stage stage : program.stages()) {
            stages.getChildren().add(stage(stage, words));
        }
        VBox content = new VBox(stages, name, facts, summary);
        content.getStyleClass().add("card-content");
        setGraphic(content);
        setAccessibleText(title + ", " + length);
        setOnAction(event -> open.run());
    }

    private static String firstSentence(String text) {
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    /** A pane for cards, all of one size. */
    public static FlowPane tiles() {
        FlowPane tiles = new FlowPane();
        tiles.getStyleClass().add("card-flow");
        return tiles;
    }

    /** Marks the program as one's own. */
    public ProgramCard yours(Messages words) {
        stages.getChildren().add(badge(words));
        setAccessibleText(getAccessibleText() + ", " + words.get("own.badge"));
        return this;
    }

    /** The badge of a program that is one's own. */
    public static Label badge(Messages words) {
        Label label = new Label(words.get("own.badge"));
        label.getStyleClass().addAll("stage", "badge-own");
        return label;
    }

    /** The name of a stage in its colour. */
    public static Label stage(Stage stage, Messages words) {
        Label label = new Label(words.get("stage." + stage.id()));
        label.getStyleClass().addAll("stage", "stage-" + stage.id());
        return label;
    }
}
