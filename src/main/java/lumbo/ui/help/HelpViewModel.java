package lumbo.ui.help;

import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.i18n.Messages;
import lumbo.ui.GuidanceModel;
import lumbo.ui.Services;

/** The pages of the help, and the one that is read. */
public final class HelpViewModel {

    private final Messages words;
    private final GuidanceModel guidance;
    private final HelpManual manual;
    private final Runnable back;
    private final ReadOnlyObjectWrapper<List<HelpPage>> pages = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<HelpPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private final InvalidationListener onGuidance = property -> refresh();
    private Optional<String> wanted;

    /**
     * The help.
     *
     * @param topic the id of the page that is read first; the first of all where there is none
     * @param back leads to where one was before
     */
    public HelpViewModel(Services services, Optional<String> topic, Runnable back) {
        this.words = services.words();
        this.guidance = services.guidance();
        this.manual = new HelpManual(words, services.folders());
        this.wanted = topic;
        this.back = back;
    }

    /** Follows the guidance from now on. */
    void shown() {
        guidance.property().addListener(onGuidance);
        guidance.missingProperty().addListener(onGuidance);
        refresh();
    }

    /** Follows nothing any more. */
    void hidden() {
        guidance.property().removeListener(onGuidance);
        guidance.missingProperty().removeListener(onGuidance);
    }

    private void refresh() {
        missing.set(guidance.missingProperty().get() ? words.get("help.missing") : "");
        List<HelpPage> all = manual.pages(guidance.get());
        page.set(all.stream()
                .filter(one -> wanted.filter(one.id()::equals).isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst()));
        pages.set(all);
    }

    /** Reads a page. */
    void choose(HelpPage chosen) {
        wanted = Optional.of(chosen.id());
        page.set(Optional.of(chosen));
    }

    /** To where one was before. */
    void back() {
        back.run();
    }

    /** The pages, in their order. */
    ReadOnlyObjectProperty<List<HelpPage>> pagesProperty() {
        return pages.getReadOnlyProperty();
    }

    /** The page that is read. */
    ReadOnlyObjectProperty<Optional<HelpPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    /** That the rules could not be read; empty while all is well. */
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }
}
