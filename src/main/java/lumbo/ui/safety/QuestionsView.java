package lumbo.ui.safety;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;

/** The questions in full, in the whole window. */
public final class QuestionsView implements Screen {

    private final QuestionsViewModel model;
    private final QuestionForm form;
    private final BorderPane root;

    /** The questions. */
    public QuestionsView(QuestionsViewModel model, Messages words) {
        this.model = model;
        form = new QuestionForm(model.answers(), words, model.due(), model.isFirst());
        Button back = Nodes.button(words.get("questions.back"), model::leave, "big");
        back.setCancelButton(true);
        HBox buttons = new HBox(back, Nodes.spacer());
        buttons.getStyleClass().add("row");
        VBox page = new VBox(Nodes.label(words.get("questions.title"), "page-title"), form.cards());
        root = Nodes.narrowPage(page, buttons);
        buttons.getChildren().add(form.next((ScrollPane) root.getCenter(), model::accept));
    }

    @Override
    public boolean isHalfWritten() {
        return model.isHalfWritten();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public boolean takeFocus() {
        form.takeFocus();
        return true;
    }
}
