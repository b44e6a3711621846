package lumbo.ui.measure;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import lumbo.ui.input.InputFilter;
import org.jspecify.annotations.Nullable;

/** A questionnaire on a page of its own; then what came of it. The score is not shown before the end. */
public final class MeasureView implements Screen {

    private static final int NOTE_ROWS = 2;

    private final MeasureViewModel model;
    private final Messages words;
    private final MeasureForm form;
    private final StackPane root = new StackPane();
    private @Nullable Button main;

    /** A questionnaire. */
    public MeasureView(MeasureViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        this.form = new MeasureForm(model, words);
        root.getChildren().setAll(questions());
        model.resultProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    private BorderPane questions() {
        TextArea note = Nodes.note(words.get("measure.note"), NOTE_ROWS);
        note.setPromptText(words.get("measure.note.prompt"));
        note.textProperty().bindBidirectional(model.noteProperty());
        VBox page = new VBox(
                Nodes.label(model.words().title(model.kind()), "page-title"),
                form,
                Nodes.card(Nodes.label(words.get("measure.note"), "card-title"), note),
                Nodes.label(model.words().source(model.kind()), "muted", "measure-source"));
        Button keep = Nodes.button(words.get("measure.keep"), model::keep, "accent", "big");
        // a list of ticks has nothing missing ever: Enter among them must not end it too early
        keep.setDefaultButton(model.kind() != MeasureKind.RMDQ_24);
        keep.disableProperty().bind(model.keepingProperty());
        Button cancel = Nodes.button(words.get("measure.cancel"), model::cancel, "big");
        cancel.setCancelButton(true);
        FlowPane buttons = new FlowPane(keep, cancel);
        buttons.getStyleClass().add("own-buttons");
        VBox below = new VBox(Nodes.trouble(model.troubleProperty()), buttons);
        below.getStyleClass().add("measure-below");
        return Nodes.narrowPage(page, below);
    }

    private void show(MeasureResult result) {
        VBox page = new VBox(
                Nodes.label(words.get("measure.result.kept"), "muted"),
                Nodes.label(result.title(), "page-title"),
                new MeasureResultCard(result));
        Button done = Nodes.button(words.get("measure.result.done"), model::done, "accent", "big");
        done.setDefaultButton(true);
        FlowPane buttons =
                new FlowPane(done, Nodes.button(words.get("measure.result.to-diary"), model::toDiary, "big"));
        buttons.getStyleClass().add("own-buttons");
        root.getChildren().setAll(Nodes.narrowPage(page, buttons));
        main = done;
        done.requestFocus();
        InputFilter.came(root);
        toTop();
    }

    private void toTop() {
        Optional.of(root.getChildren().getFirst())
                .filter(BorderPane.class::isInstance)
                .map(page -> ((BorderPane) page).getCenter())
                .filter(ScrollPane.class::isInstance)
                .ifPresent(page -> ((ScrollPane) page).setVvalue(0));
    }

    @Override
    public void shown() {
        model.shown();
        toTop();
    }

    @Override
    public boolean takeFocus() {
        if (main != null) {
            main.requestFocus();
            return true;
        }
        boolean took = form.takeFocus();
        toTop();
        return took;
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
}
