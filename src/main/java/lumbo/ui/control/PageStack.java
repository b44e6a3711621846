package lumbo.ui.control;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lumbo.ui.input.InputFilter;
import org.jspecify.annotations.Nullable;

/** Pages of which one is shown. Each is made when it is first shown, and stays as it is left. */
public final class PageStack<K> extends StackPane {

    private final Function<K, Page> maker;
    private final Map<K, Page> pages = new HashMap<>();
    private @Nullable Page shown;

    /**
     * A page.
     *
     * @param node what is shown
     * @param focus puts the keyboard where it is at first
     */
    public record Page(Region node, Runnable focus) {}

    /** No page yet; {@code maker} makes them. */
    public PageStack(Function<K, Page> maker) {
        this.maker = maker;
    }

    /** Shows a page. What is pressed before it has been in sight does nothing. */
    public void show(K which) {
        Page page = pages.computeIfAbsent(which, maker);
        shown = page;
        getChildren().setAll(page.node());
        if (getScene() != null) {
            applyCss();
            layout();
            page.focus().run();
            InputFilter.came(this);
        }
    }

    /** Puts the keyboard into the page that is shown. */
    public void takeFocus() {
        if (shown != null) {
            shown.focus().run();
        }
    }
}
