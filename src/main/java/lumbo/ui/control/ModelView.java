package lumbo.ui.control;

import javafx.scene.layout.Region;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.ViewModel;

/** A screen that shows a view model. */
public abstract class ModelView<M extends ViewModel, R extends Region> implements Screen {

    /** What it shows and does. */
    protected final M model;

    /** The words that it is in. */
    protected final Messages words;

    /** What it is shown in. */
    protected final R root;

    /** A screen that shows nothing yet. */
    protected ModelView(M model, Messages words, R root) {
        this.model = model;
        this.words = words;
        this.root = root;
    }

    @Override
    public final R root() {
        return root;
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public boolean isHalfWritten() {
        return model.isHalfWritten();
    }

    @Override
    public boolean isLostByClosing() {
        return model.isLostByClosing();
    }
}
