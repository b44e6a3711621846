package lumbo.ui.control;

import lumbo.i18n.Messages;
import lumbo.ui.ViewModel;

/** A screen that is one page in the whole window. */
public abstract class PageView<M extends ViewModel> extends ModelView<M, PageFrame> {

    /** An empty page. */
    protected PageView(M model, Messages words) {
        super(model, words, new PageFrame());
    }

    @Override
    public boolean wholeWindow() {
        return true;
    }
}
