package lumbo.ui.safety;

import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.PageView;

/** The questions in full, in the whole window. */
public final class QuestionsView extends PageView<QuestionsViewModel> {

    private final QuestionForm form;

    /** The questions. */
    public QuestionsView(QuestionsViewModel model, Messages words) {
        super(model, words);
        form = new QuestionForm(model, words);
        root.show(words.get("questions.title"), form.cards())
                .buttons(
                        Nodes.button(words.get("questions.back"), model::leave),
                        form.next(root.scroll(), model::accept));
    }

    @Override
    public boolean takeFocus() {
        form.takeFocus();
        return true;
    }
}
