package lumbo.ui.measure;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.measure.Activity;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.ResponsiveColumns;
import org.kordamp.ikonli.material2.Material2AL;

/** The questions of a questionnaire. */
final class MeasureForm extends VBox {

    private final MeasureDraft draft;
    private final Messages words;

    MeasureForm(MeasureViewModel model, Messages words) {
        this.draft = model.draft();
        this.words = words;
        getStyleClass().add("stack");
        switch (model.kind()) {
            case RMDQ_24 -> statements(model.measureWords());
            case PSFS -> activities(model);
            case GLOBAL_CHANGE -> change(model.measureWords());
        }
    }

    private void statements(MeasureWords says) {
        getChildren()
                .addAll(
                        Nodes.label(words.get("measure.rmdq.before") + " " + words.get("measure.rmdq.list")),
                        Nodes.label(words.get("measure.rmdq.how"), "measure-how"));
        VBox ticks = new VBox();
        ticks.getStyleClass().addAll("ticks", "statements");
        for (int i = 1; i <= RolandMorris.STATEMENTS; i++) {
            int number = i;
            CheckBox box = Nodes.tick(says.statement(number));
            box.setOnAction(event -> draft.tick(number, box.isSelected()));
            ticks.getChildren().add(box);
        }
        getChildren().add(Nodes.card(ticks));
    }

    private void activities(MeasureViewModel model) {
        Label how = Nodes.label("", "measure-how");
        how.textProperty()
                .bind(model.againProperty()
                        .map(isAgain -> words.get(isAgain ? "measure.psfs.again" : "measure.psfs.how")));
        VBox rows = Nodes.column("stack");
        Runnable show = () -> {
            boolean hadFocus = rows.isFocusWithin();
            rows.getChildren()
                    .setAll(draft.activities().stream().map(this::activity).toList());
            if (hadFocus) {
                focusActivity(rows.getChildren().getFirst());
            }
        };
        draft.activities().subscribe(show);
        show.run();
        Button add = Nodes.button(Material2AL.ADD, words.get("measure.psfs.add"), () -> {
            draft.addActivity();
            focusActivity(rows.getChildren().getLast());
        });
        getChildren()
                .addAll(
                        Nodes.label(words.get("measure.psfs.question"), "section-title"),
                        how,
                        rows,
                        Nodes.showWhile(Bindings.size(draft.activities()).lessThan(PatientSpecific.MOST), add));
    }

    /** To the name of an activity; to its scale where it has a name, which would else be written over. */
    private static boolean focusActivity(Node row) {
        if (row.lookup(".activity-name") instanceof TextField name
                && name.getText().isBlank()) {
            name.requestFocus();
            return true;
        }
        if (row.lookup(".pain-scale") instanceof PainScale scale) {
            scale.focusScale();
            return true;
        }
        return false;
    }

    /** Puts the keyboard on the first question. */
    boolean takeFocus() {
        return Stream.of(".tick", ".choice", ".activity")
                .flatMap(style -> Optional.ofNullable(lookup(style)).stream())
                .findFirst()
                .map(first -> {
                    if (first.getStyleClass().contains("activity")) {
                        return focusActivity(first);
                    }
                    first.requestFocus();
                    return true;
                })
                .orElse(false);
    }

    private VBox activity(ActivityDraft activity) {
        int number = draft.activities().indexOf(activity) + 1;
        String title = words.format("measure.psfs.name", number);
        TextField name = Nodes.field(title, activity.nameProperty());
        name.getStyleClass().add("activity-name");
        name.setPromptText(words.get("measure.psfs.prompt"));
        Label label = Nodes.label(title, "card-title");
        label.setLabelFor(name);
        Button out =
                Nodes.button(words.get("measure.psfs.leave-out"), () -> draft.leaveOut(activity), "measure-leave-out");
        out.setAccessibleText(words.format("measure.psfs.leave-out.name", number));
        String well = words.get("measure.psfs.well");
        String least = words.get("measure.psfs.unable");
        String most = words.get("measure.psfs.as-before");
        PainScale scale = new PainScale(
                words,
                title + ": " + well,
                least,
                most,
                value -> value == 0 ? least : value == Activity.AS_BEFORE ? most : "");
        scale.valueProperty().bindBidirectional(activity.valueProperty());
        VBox card = Nodes.card(new ResponsiveColumns(12, 10, label, out), name, Nodes.label(well), scale);
        card.getStyleClass().add("activity");
        return card;
    }

    private void change(MeasureWords says) {
        ChoiceButtons<Integer> steps = new ChoiceButtons<>(draft.changeProperty(), false);
        VBox choices = Nodes.column("choices");
        for (int step : MeasureViewModel.steps().reversed()) {
            RadioButton choice = new RadioButton(says.step(step));
            choice.getStyleClass().add("choice");
            choice.setMaxWidth(Double.MAX_VALUE);
            choice.setWrapText(true);
            choice.setMnemonicParsing(false);
            choices.getChildren().add(steps.add(choice, step));
        }
        getChildren().addAll(Nodes.label(words.get("measure.change.question"), "section-title"), Nodes.card(choices));
    }
}
