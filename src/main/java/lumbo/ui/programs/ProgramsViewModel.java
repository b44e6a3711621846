package lumbo.ui.programs;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.ProgramFilters;
import lumbo.program.ProgramFilters.Filter;
import lumbo.session.WorkoutPlanner;
import lumbo.ui.CurrentSession;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.control.SuitabilityLabel;
import lumbo.ui.programs.Catalogue.ProgramGroup;
import lumbo.ui.safety.SessionStart;
import lumbo.ui.safety.SuitabilityWords;
import org.jspecify.annotations.Nullable;

/** Which programs are shown, in which groups. Lives as long as the window, so that a search is as it was left. */
public final class ProgramsViewModel extends ScreenViewModel {

    /**
     * What is shown.
     *
     * @param choices the filters
     * @param groups the programs; no group is empty
     * @param count how many these are, in words; empty while there is nothing to count
     * @param clear what the button says that takes the chosen filters back; absent where none is chosen
     * @param instead what stands in place of programs; absent where there are any
     */
    record Shown(
            FilterOptions choices,
            List<ProgramGroup> groups,
            String count,
            @Nullable String clear,
            @Nullable Instead instead) {}

    /**
     * Why there is no program to be seen.
     *
     * @param text that the library is still being read, or that no program has all that is asked for
     * @param hint what to do about it, if anything
     * @param clear what the button says that takes everything back, if there is anything
     */
    record Instead(
            String text, @Nullable String hint, @Nullable String clear) {}

    private final LibraryModel library;
    private final SessionStart starting;
    private final StringProperty typed = new SimpleStringProperty(this, "typed", "");
    private final BooleanProperty more = new SimpleBooleanProperty(this, "more");
    private final ReadOnlyObjectWrapper<Shown> shown;
    private Set<Filter> chosen = Set.of();
    private Map<String, SuitabilityLabel> fits = Map.of();
    private @Nullable Catalogue catalogue;
    private WorkoutPlanner preparedFor;
    private int requests;

    /** All programs, as soon as the library is read. */
    public ProgramsViewModel(
            Messages words,
            LibraryModel library,
            CurrentSession current,
            SafetyModel safety,
            SessionStart starting,
            Navigator navigator) {
        super(words, navigator);
        this.library = library;
        this.starting = starting;
        this.preparedFor = starting.workouts();
        this.shown = new ReadOnlyObjectWrapper<>(loading());
        this.library.property().subscribe(this::prepare);
        safety.property().subscribe(known -> {
            fits = new SuitabilityWords(words).lines(known.orElse(null));
            find();
            prepareWhereOther();
        });
        current.wishesProperty().subscribe(this::prepareWhereOther);
        typed.subscribe(this::find);
    }

    /** How long programs take may have changed with the settings, or the day. */
    @Override
    public void shown() {
        prepareWhereOther();
    }

    /** How long programs take depends on what is advised, what was played, and what is wished. */
    private void prepareWhereOther() {
        if (!preparedFor.equals(starting.workouts())) {
            prepare(this.library.get());
        }
    }

    /** Makes the catalogue anew in the background; the one before stands until then. */
    private void prepare(Library library) {
        if (library.entries().isEmpty()) {
            return;
        }
        WorkoutPlanner today = starting.workouts();
        preparedFor = today;
        int request = ++requests;
        navigator
                .owner()
                .background()
                .run(() -> Catalogue.of(library, today, words), made -> take(made, request), failure -> {
                    throw new IllegalStateException("the programs can't be listed", failure);
                });
    }

    private void take(Catalogue made, int request) {
        if (request == requests) {
            catalogue = made;
            Set<Filter> still = new LinkedHashSet<>(chosen);
            still.retainAll(made.filters());
            chosen = still;
            find();
        }
    }

    private void find() {
        if (catalogue != null) {
            shown.set(found(catalogue));
        }
    }

    private Shown found(Catalogue all) {
        Catalogue.SearchResult found = all.find(typed.get(), chosen);
        boolean isAll = found.count() == all.size();
        return new Shown(
                FilterOptions.of(found.chips(), words),
                found.groups().stream().map(this::fitting).toList(),
                isAll
                        ? words.format("programs.count", all.size())
                        : words.format("programs.count.of", found.count(), all.size()),
                chosen.isEmpty() ? null : words.format("programs.clear", asked()),
                found.count() > 0 ? null : nothing());
    }

    private ProgramGroup fitting(ProgramGroup group) {
        return new ProgramGroup(
                group.title(),
                group.tiles().stream()
                        .map(tile -> tile.fitting(fits.get(tile.id())))
                        .toList());
    }

    private Instead nothing() {
        return new Instead(
                words.get("programs.nothing"),
                words.format("programs.nothing.hint", asked()),
                words.format("programs.clear", asked()));
    }

    private Shown loading() {
        return new Shown(FilterOptions.NONE, List.of(), "", null, new Instead(words.get("app.loading"), null, null));
    }

    /** How something is asked for: by words, by filters, or by both. */
    private String asked() {
        if (chosen.isEmpty()) {
            return "search";
        }
        return typed.get().isBlank() ? "filters" : "both";
    }

    /** Chooses a filter, or takes it back. */
    void press(Filter filter) {
        chosen = ProgramFilters.pressed(filter, chosen);
        find();
    }

    void clear() {
        chosen = Set.of();
        typed.set("");
        find();
    }

    void open(String program) {
        go(new Route.ProgramPage(program));
    }

    StringProperty typedProperty() {
        return typed;
    }

    /** Whether all filters are to be seen. */
    BooleanProperty moreProperty() {
        return more;
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
