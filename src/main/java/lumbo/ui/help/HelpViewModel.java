package lumbo.ui.help;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.Settings;
import lumbo.ui.FollowingViewModel;
import lumbo.ui.GuidanceModel;
import lumbo.ui.LiveSettings;
import org.jspecify.annotations.Nullable;

/** The pages of the help, the one that is read, and what is searched for. */
public final class HelpViewModel extends FollowingViewModel {

    private static final int MOST_PROBLEMS = 3;

    private final Messages words;
    private final GuidanceModel guidance;
    private final LiveSettings settings;
    private final HelpManual manual;
    private final HelpSearch search;
    private final Runnable back;
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(new Shown(List.of(), null));
    private final ReadOnlyBooleanWrapper sources = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper missing = new ReadOnlyStringWrapper("");
    private @Nullable String wanted;
    private boolean readingFound;

    /**
     * What is on the screen.
     *
     * @param pages the pages to choose from; what was found comes first
     * @param page the one that is read
     */
    record Shown(List<HelpPage> pages, @Nullable HelpPage page) {}

    /**
     * The help.
     *
     * @param topic the id of the page that is read first; the first of all where there is none
     * @param back leads to where one was before
     */
    public HelpViewModel(
            Messages words,
            DataFolders folders,
            GuidanceModel guidance,
            LiveSettings settings,
            @Nullable String topic,
            Runnable back) {
        this.words = words;
        this.guidance = guidance;
        this.settings = settings;
        this.manual = new HelpManual(words, folders);
        this.search = new HelpSearch(words);
        this.wanted = topic;
        this.back = back;
        query.addListener((property, before, now) -> {
            readingFound = true;
            refresh();
        });
    }

    @Override
    protected Subscription follow() {
        refresh();
        return Subscription.combine(
                settings.property().subscribe(now -> sources.set(now.sources().shown())),
                guidance.property().subscribe(this::refresh),
                guidance.stateProperty().subscribe(this::refresh));
    }

    private void refresh() {
        missing.set(
                switch (guidance.stateProperty().get()) {
                    case GuidanceModel.State.Missing trouble -> said(trouble);
                    case GuidanceModel.State.Ready _, GuidanceModel.State.Waiting _ -> "";
                });
        List<HelpPage> all = manual.pages(guidance.get());
        Optional<HelpPage> found = search.find(query.get(), all);
        Optional<HelpPage> read = found.filter(page -> readingFound)
                .or(() -> all.stream()
                        .filter(page -> wanted != null && page.id().equals(wanted))
                        .findFirst())
                .or(() -> all.stream().findFirst());
        shown.set(new Shown(Stream.concat(found.stream(), all.stream()).toList(), read.orElse(null)));
    }

    private String said(GuidanceModel.State.Missing trouble) {
        return Stream.concat(
                        Stream.of(words.get("help.missing")),
                        trouble.problems().stream().limit(MOST_PROBLEMS).map(problem -> problem.describe(words)))
                .collect(Collectors.joining("\n"));
    }

    void choose(String id) {
        readingFound = id.equals(HelpSearch.FOUND);
        if (!readingFound) {
            wanted = id;
        }
        refresh();
    }

    /** Whether one came to read a topic. */
    boolean isAtTopic() {
        return wanted != null;
    }

    void back() {
        back.run();
    }

    void showSources(boolean shown) {
        settings.change(old -> old.with(new Settings.Sources(shown)));
    }

    /** Whether it is shown where rules come from. */
    ReadOnlyBooleanProperty sourcesProperty() {
        return sources.getReadOnlyProperty();
    }

    /** What is searched for; the pages follow with each letter. */
    StringProperty queryProperty() {
        return query;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /** That the rules could not be read, and why; empty while all is well. */
    ReadOnlyStringProperty missingProperty() {
        return missing.getReadOnlyProperty();
    }
}
