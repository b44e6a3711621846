package lumbo.ui.safety;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.SetChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.ScreeningQuestionClass;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ScrollGate;
import org.kordamp.ikonli.material2.Material2AL;

/** The questions in cards, each with a box to tick, and the button that goes on. */
public final class QuestionForm {

    private final ScreeningAnswers answers;
    private final Messages words;
    private final VBox cards = Nodes.column("stack");
    private final List<CheckBox> boxes = new ArrayList<>();

    /** The questions. */
    public QuestionForm(AskingViewModel model, Messages words) {
        this.answers = model.answers();
        this.words = words;
        cards.getChildren().add(Nodes.label(model.due() + " " + words.get("questions.how"), "lead"));
        for (ScreeningQuestionClass kind : ScreeningAnswers.ASKED) {
            String key = "questions." + kind.id();
            boolean begins = kind == ScreeningQuestionClass.EMERGENCY && model.isFirst();
            VBox card = Nodes.card(words.get(begins ? "questions.emergency.first" : key));
            if (kind == ScreeningQuestionClass.CLEARANCE) {
                card.getChildren().add(Nodes.label(words.get("questions.clearance.note"), "muted"));
            }
            VBox rows = Nodes.column("ticks");
            answers.of(kind).forEach(question -> rows.getChildren().add(box(question)));
            card.getChildren().add(rows);
            cards.getChildren().add(card);
        }
    }

    private CheckBox box(ScreeningQuestion question) {
        CheckBox box = Nodes.tick(question.text().in(words.locale()));
        box.setSelected(answers.yes().contains(question.id()));
        box.selectedProperty().addListener((property, before, now) -> answers.answer(question, now));
        answers.yes().addListener((SetChangeListener<String>)
                change -> box.setSelected(answers.yes().contains(question.id())));
        boxes.add(box);
        return box;
    }

    /** The cards. */
    public VBox cards() {
        return cards;
    }

    /** The button that shows more of {@code page}, and at its end accepts the answers. */
    public Button next(ScrollPane page, Runnable accept) {
        ScrollGate.watch(page, boxes.getLast(), answers::seeAll);
        Button button = Nodes.button("", () -> {
            if (answers.nextProperty().get() == ScreeningAnswers.Next.MORE) {
                ScrollGate.turn(page);
            } else {
                accept.run();
            }
        });
        answers.nextProperty().subscribe(next -> {
            button.setText(words.get(
                    switch (next) {
                        case MORE -> "questions.more";
                        case NONE -> "questions.none";
                        case GO_ON -> "questions.go-on";
                    }));
            button.setGraphic(next == ScreeningAnswers.Next.MORE ? Nodes.icon(Material2AL.ARROW_DOWNWARD) : null);
        });
        return button;
    }

    /** Puts the keyboard on the first question. */
    public void takeFocus() {
        boxes.getFirst().requestFocus();
    }
}
