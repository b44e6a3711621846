package lumbo.ui.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageFrame;
import lumbo.ui.control.ScrollGate;
import org.kordamp.ikonli.material2.Material2AL;

/** One page of the questions, each with a box to tick, and the buttons below them. */
public final class QuestionForm {

    private final AskingViewModel model;
    private final Messages words;
    private final QuestionPage page;
    private final List<CheckBox> boxes = new ArrayList<>();
    private final PageFrame frame = new PageFrame();

    /** A page. */
    public QuestionForm(AskingViewModel model, Messages words, QuestionPage page) {
        this.model = model;
        this.words = words;
        this.page = page;
        VBox rows = Nodes.column("ticks");
        model.answers().lines(page, words).forEach(line -> rows.getChildren().add(box(line)));
        frame.show(title(), Nodes.label(lead(), "lead"), Nodes.styled(Nodes.card(rows), "question-card"))
                .buttons(
                        Nodes.button(words.get("questions.back"), model::pageBefore),
                        Nodes.label(model.place(), "muted"),
                        next());
    }

    private String key() {
        return "questions." + page.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String title() {
        return words.get(key());
    }

    /** What to mind on this page; on the first one that is asked again, why it is. */
    private String lead() {
        if (page != QuestionPage.EMERGENCY) {
            return words.get(key() + ".note");
        }
        return model.isFirst()
                ? words.get("questions.emergency.note.first")
                : model.due() + " " + words.get("questions.emergency.note");
    }

    private CheckBox box(QuestionPage.Line line) {
        CheckBox box = Nodes.tick(line.text());
        box.setSelected(model.answers().isSo(line));
        box.selectedProperty()
                .addListener((property, before, now) -> model.answers().answer(line, now));
        boxes.add(box);
        return box;
    }

    /** The button that shows more of the page where not all is in sight, and then goes on. */
    private Button next() {
        ScrollGate.watch(frame.scroll(), boxes.getLast(), () -> model.answers().see(page));
        Button button = Nodes.button("", () -> {
            if (model.answers().next(page) == ScreeningAnswers.Next.MORE) {
                ScrollGate.turn(frame.scroll());
            } else {
                model.nextPage();
            }
        });
        model.answers().follow(() -> show(button));
        show(button);
        return button;
    }

    private void show(Button button) {
        ScreeningAnswers.Next next = model.answers().next(page);
        button.setText(words.get(
                switch (next) {
                    case MORE -> "questions.more";
                    case NONE -> "questions.none";
                    case GO_ON -> "questions.go-on";
                }));
        button.setGraphic(next == ScreeningAnswers.Next.MORE ? Nodes.icon(Material2AL.ARROW_DOWNWARD) : null);
    }

    /** The page. */
    public PageFrame frame() {
        return frame;
    }

    /** Puts the keyboard on the first question. */
    public void takeFocus() {
        boxes.getFirst().requestFocus();
    }
}
