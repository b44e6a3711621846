package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Services;

/** Which programs are shown, in which groups. */
public final class ProgramsViewModel {

    /**
     * What is shown.
     *
     * @param filters the chips
     * @param picked the id of the one that is picked; empty for all programs
     * @param groups the programs; no group is empty
     * @param instead what stands there when no program does
     * @param canClear whether other programs would be shown without the filter
     */
    record Shown(
            List<ProgramFilter> filters,
            Optional<String> picked,
            List<Group> groups,
            String instead,
            boolean canClear) {}

    /** Programs under a title. */
    record Group(String title, List<Program> programs) {}

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final ReadOnlyObjectWrapper<Shown> shown;
    private final InvalidationListener onLibrary = property -> refresh();
    private Optional<String> picked = Optional.empty();

    /** All programs. */
    public ProgramsViewModel(Services services, Navigator navigator) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        this.shown = new ReadOnlyObjectWrapper<>(show(services.library().get()));
    }

    /** Follows the library from now on. */
    void shown() {
        services.library().property().addListener(onLibrary);
        refresh();
    }

    /** Follows nothing any more. */
    void hidden() {
        services.library().property().removeListener(onLibrary);
    }

    private void refresh() {
        shown.set(show(services.library().get()));
    }

    private Shown show(Library library) {
        List<ProgramFilter> filters = ProgramFilter.of(library, words);
        ProgramFilter filter = filters.stream()
                .filter(candidate -> candidate.id().equals(picked))
                .findFirst()
                .orElse(new ProgramFilter(Optional.empty(), ""));
        boolean nothingYet = library.entries().isEmpty();
        return new Shown(
                filters,
                picked,
                groups(library, filter),
                words.get(nothingYet ? "app.loading" : "programs.empty"),
                !nothingYet);
    }

    private List<Group> groups(Library library, ProgramFilter filter) {
        List<Group> groups = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            Predicate<Program> isFirst =
                    program -> program.stages().stream().findFirst().equals(Optional.of(stage));
            add(groups, words.get("stage." + stage.id()), picks(library, Library.Origin.BUILT_IN, filter, isFirst));
        }
        add(groups, words.get("programs.group.own"), picks(library, Library.Origin.OWN, filter, program -> true));
        return groups;
    }

    private static void add(List<Group> groups, String title, List<Program> programs) {
        if (!programs.isEmpty()) {
            groups.add(new Group(title, programs));
        }
    }

    private static List<Program> picks(
            Library library, Library.Origin origin, ProgramFilter filter, Predicate<Program> also) {
        return library.entries().stream()
                .filter(entry -> entry.origin() == origin)
                .map(Library.Entry::program)
                .filter(filter::picks)
                .filter(also)
                .toList();
    }

    /** Shows the programs of one filter; of all, when its id is empty. */
    void pick(Optional<String> id) {
        picked = id;
        refresh();
    }

    /** Whether a program is one's own. */
    boolean isOwn(Program program) {
        return services.library()
                .get()
                .entry(program.id())
                .filter(entry -> entry.origin() == Library.Origin.OWN)
                .isPresent();
    }

    void open(Program program) {
        navigator.go(new Route.ProgramPage(program.id()));
    }

    /** What is chosen for all sessions; the length of a program depends on it. */
    PlanChoices choices() {
        return services.settings().get().choices();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
