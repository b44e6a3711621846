package lumbo.ui.measure;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.ui.Route;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageView;
import lumbo.ui.input.InputFilter;
import org.jspecify.annotations.Nullable;

/** A questionnaire on a page of its own; then what came of it. The score is not shown before the end. */
public final class MeasureView extends PageView<MeasureViewModel> {

    private static final int NOTE_ROWS = 2;

    private final MeasureForm form;
    private @Nullable Button main;

    /** A questionnaire. */
    public MeasureView(MeasureViewModel model, Messages words) {
        super(model, words);
        this.form = new MeasureForm(model, words);
        TextArea note = Nodes.note(words.get("measure.note"), NOTE_ROWS);
        note.setPromptText(words.get("measure.note.prompt"));
        note.textProperty().bindBidirectional(model.noteProperty());
        Button keep = Nodes.button(words.get("measure.keep"), model::keep);
        // a list of ticks has nothing missing ever: Enter among them must not end it too early
        keep.setDefaultButton(model.kind() != MeasureKind.RMDQ_24);
        keep.disableProperty().bind(model.keepingProperty());
        root.show(
                        model.measureWords().title(model.kind()),
                        form,
                        Nodes.card(words.get("measure.note"), note),
                        Nodes.label(model.measureWords().source(model.kind()), "muted", "measure-source"))
                .buttons(Nodes.button(words.get("measure.cancel"), () -> model.go(new Route.Measures())), keep)
                .aboveButtons(Nodes.trouble(model.troubleProperty()));
        model.resultProperty().addListener((property, before, now) -> {
            if (now != null) {
                show(now);
            }
        });
    }

    private void show(MeasureResult result) {
        Button done = Nodes.button(words.get("measure.result.done"), () -> model.go(new Route.Today()));
        done.setDefaultButton(true);
        root.show(List.of(
                        Nodes.label(words.get("measure.result.kept"), "muted"),
                        Nodes.label(result.title(), "page-title"),
                        new MeasureResultCard(result)))
                .buttons(null, Nodes.button(words.get("measure.result.to-diary"), model::toDiary), done);
        main = done;
        done.requestFocus();
        InputFilter.came(root);
        root.toTop();
    }

    @Override
    public void shown() {
        super.shown();
        root.toTop();
    }

    @Override
    public boolean takeFocus() {
        if (main != null) {
            main.requestFocus();
            return true;
        }
        boolean took = form.takeFocus();
        root.toTop();
        return took;
    }
}
