package lumbo.ui.diary;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;

/** One session: what was said before and after, and what was planned and done of each exercise. */
final class SessionDetailPane extends VBox {

    private static final double[] WIDTHS = {38, 36, 26};

    private final Messages words;

    SessionDetailPane(SessionPage session, DiaryViewModel model, Messages words) {
        this.words = words;
        getStyleClass().add("stack");
        getChildren().addAll(Nodes.label(session.title(), "section-title"), Nodes.label(session.when(), "muted"));
        if (!session.part().isEmpty()) {
            getChildren().add(Nodes.label(session.part()));
        }
        getChildren().add(Nodes.label(String.join(" ", session.facts()), "lead"));
        if (!session.note().isBlank()) {
            getChildren().add(Nodes.card(head("diary.detail.note"), Nodes.label(session.note())));
        }
        if (!session.advice().isEmpty()) {
            VBox advice = Nodes.card(head("diary.detail.advice"));
            session.advice().forEach(sentence -> advice.getChildren().add(Nodes.label(sentence)));
            getChildren().add(advice);
        }
        getChildren().add(exercises(session.exercises()));
        if (session.isOver()) {
            getChildren()
                    .addAll(
                            Nodes.trouble(model.edits().troubleProperty()),
                            Nodes.buttons(
                                    Nodes.button(
                                            Material2AL.EDIT,
                                            words.get("diary.session.change"),
                                            () -> model.sessions().change(session),
                                            "big"),
                                    Nodes.button(
                                            Material2AL.DELETE_OUTLINE,
                                            words.get("diary.session.delete"),
                                            () -> model.sessions().delete(session),
                                            "big")));
        }
    }

    private VBox exercises(List<SessionPage.Line> exercises) {
        GridPane table = new GridPane();
        table.getStyleClass().add("exercise-table");
        for (double percent : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(percent);
            table.getColumnConstraints().add(column);
        }
        table.addRow(0, head("diary.detail.exercise"), head("diary.detail.planned"), head("diary.detail.played"));
        for (SessionPage.Line exercise : exercises) {
            table.addRow(
                    table.getRowCount(),
                    Nodes.label(exercise.name(), "exercise-name"),
                    Nodes.label(exercise.planned()),
                    Nodes.label(exercise.done()));
        }
        return Nodes.card(table);
    }

    private Label head(String key) {
        return Nodes.label(words.get(key), "fact-name");
    }
}
