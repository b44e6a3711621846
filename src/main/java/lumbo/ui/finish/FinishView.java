package lumbo.ui.finish;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageView;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.control.WeekDots;
import lumbo.ui.emergency.EmergencyBlock;
import lumbo.ui.figure.SmallFigure;

/** Closing a session: what was done, and what the person wants to say about it. It is saved already. */
public final class FinishView extends PageView<FinishViewModel> {

    /** The least width of the words beside the figure, in letters (em). */
    private static final double LEAST_WORDS = 20;

    private static final double GAP = 24;

    private final PainScale pain;
    private final PainScale effort;
    private final TextField before;
    private final TextField after;
    private final TextField year;
    private final SmallFigure figure;
    private final TitledPane more;

    /**
     * The end of a session.
     *
     * @param figure stands beside it, at rest
     */
    public FinishView(FinishViewModel model, Messages words, SmallFigure figure) {
        super(model, words);
        this.figure = Nodes.styled(figure.motion(model.motion().orElse(null)), "finish-figure");
        this.pain = PainScale.ofPain(words, words.get("finish.pain"), model.painProperty());
        this.effort = new PainScale(
                words,
                words.get("finish.effort"),
                words.get("finish.effort.least"),
                words.get("finish.effort.most"),
                words.get("finish.effort.most.short"),
                "effort.word.");
        effort.valueProperty().bindBidirectional(model.effortProperty());
        this.before = rate("finish.heart.before", model.heartBeforeProperty());
        this.after = rate("finish.heart.after", model.heartAfterProperty());
        this.year = rate("you.year", model.yearProperty());
        this.more = Nodes.fold(
                words.get(model.isStopped() ? "finish.more.note" : "finish.more"), more(), false, "finish-more");
        Button done = Nodes.button(words.get("finish.done"), this::accept);
        done.setDefaultButton(true);
        done.disableProperty().bind(model.savingProperty());
        root.show(page()).buttons(null, done).aboveButtons(Nodes.told(model.troubleProperty(), "caution"));
    }

    private TextField rate(String key, StringProperty value) {
        TextField field = Nodes.field(words.get(key), value);
        field.setPrefColumnCount(4);
        return field;
    }

    private List<Node> page() {
        List<Node> page = new ArrayList<>();
        if (model.emergency().isPresent()) {
            page.add(new EmergencyBlock(model.emergency().get(), model.emergencyNumbers(), words, model::mistake));
            page.add(Nodes.told(model.keptProperty(), "muted"));
            return page;
        }
        page.add(head());
        if (model.isNothing()) {
            return page;
        }
        page.add(Nodes.card(words.get("finish.pain"), pain));
        if (!model.isStopped()) {
            page.add(Nodes.card(words.get("finish.effort"), effort));
        }
        page.add(more);
        return page;
    }

    /** What was done, and what that makes of the week. */
    private Region head() {
        WeekDots dots = new WeekDots();
        Label week = Nodes.label("", "lead");
        FlowPane line = Nodes.whileVisible(Nodes.flow("finish-week", week, dots));
        model.weekProperty().subscribe(now -> {
            line.setVisible(now.isPresent() && !model.isNothing());
            now.ifPresent(so -> {
                week.setText(model.counted(so));
                dots.show(so.sessions(), so.goal(), model.counted(so));
            });
        });
        VBox told = Nodes.column(
                "finish-told",
                Nodes.label(model.title(), model.isStopped() ? "stopped-title" : "page-title"),
                Nodes.label(model.isNothing() ? words.get("finish.nothing.text") : model.summary(), "lead"),
                line,
                Nodes.told(model.keptProperty(), "muted"));
        if (model.isStopped()) {
            told.getStyleClass().add("stopped");
        }
        return new ResponsiveColumns(LEAST_WORDS, GAP, told, figure);
    }

    /** What few want to say: the pulse, with the range that is meant for them, and a note. */
    private VBox more() {
        VBox heart = Nodes.column("stack");
        model.heartProperty()
                .subscribe(now -> heart.getChildren()
                        .setAll(now.map(this::range).map(List::of).orElse(List.of())));
        VBox more = Nodes.column("stack");
        if (!model.isStopped()) {
            more.getChildren()
                    .addAll(
                            Nodes.label(words.get("finish.heart"), "card-title"),
                            heart,
                            rates(),
                            Nodes.showWhile(
                                    model.heartProperty().map(now -> now.isPresent() && model.asksForYear()),
                                    labelled("you.year", year)));
        }
        more.getChildren().addAll(Nodes.label(words.get("finish.note"), "card-title"), note());
        return more;
    }

    /** The range for the person's own age first, and large. */
    private VBox range(HeartRateAdvice advice) {
        VBox range = Nodes.column("heart-part");
        Nodes.addText(range, advice.ofAge(), "heart-range");
        range.getChildren().add(Nodes.label(advice.caption(), "muted"));
        Nodes.addText(range, advice.article(), "muted");
        range.getChildren().add(Nodes.label(advice.medicine(), advice.taken() ? "caution" : "muted"));
        return range;
    }

    private FlowPane rates() {
        return Nodes.flow("fields", labelled("finish.heart.before", before), labelled("finish.heart.after", after));
    }

    private TextArea note() {
        TextArea note = Nodes.note(words.get("finish.note"), 2);
        note.setPromptText(words.get("finish.note.prompt"));
        note.textProperty().bindBidirectional(model.noteProperty());
        return note;
    }

    private VBox labelled(String key, TextField field) {
        Label label = Nodes.label(words.get(key), "muted");
        label.setLabelFor(field);
        return new VBox(label, field);
    }

    private void accept() {
        model.accept().ifPresent(wrong -> {
            more.setExpanded(true);
            (switch (wrong) {
                        case HEART_BEFORE -> before;
                        case HEART_AFTER -> after;
                        case YEAR -> year;
                    })
                    .requestFocus();
            root.reveal(more);
        });
    }

    @Override
    public boolean takeFocus() {
        if (model.emergency().isPresent() || model.isNothing()) {
            return false;
        }
        pain.focusScale();
        return true;
    }
}
