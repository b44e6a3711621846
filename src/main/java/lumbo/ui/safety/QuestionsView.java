package lumbo.ui.safety;

import lumbo.i18n.Messages;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.PageStack;

/** The questions in full, in the whole window, page by page. */
public final class QuestionsView extends ModelView<QuestionsViewModel, PageStack<QuestionPage>> {

    /** The questions. */
    public QuestionsView(QuestionsViewModel model, Messages words) {
        super(model, words, new PageStack<>(page -> {
            QuestionForm form = new QuestionForm(model, words, page);
            return new PageStack.Page(form.frame(), form::takeFocus);
        }));
        model.pageProperty().subscribe(root::show);
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }

    @Override
    public boolean takeFocus() {
        root.takeFocus();
        return true;
    }
}
