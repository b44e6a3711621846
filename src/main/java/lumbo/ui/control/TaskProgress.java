package lumbo.ui.control;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Task;

/** Says of work that takes long what is being done, and offers to cancel it; there only while there is such work. */
public final class TaskProgress extends VBox {

    /** Follows the task. */
    public TaskProgress(Task task, Messages words) {
        getStyleClass().add("task-progress");
        Label doing = Nodes.label("");
        doing.textProperty()
                .bind(task.cancellingProperty()
                        .flatMap(stopping ->
                                task.doingProperty().map(one -> stopping ? words.get("task.stopping") : one)));
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(task.shareProperty());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.accessibleTextProperty().bind(doing.textProperty());
        Button cancel = Nodes.button(words.get("task.cancel"), task::cancel);
        cancel.disableProperty().bind(task.cancellingProperty());
        getChildren().addAll(doing, bar, Nodes.showWhile(task.cancellableProperty(), cancel));
        Nodes.showWhile(task.takesLongProperty(), this);
    }
}
