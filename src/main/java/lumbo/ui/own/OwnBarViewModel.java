package lumbo.ui.own;

import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.program.Problem;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Services;

/** What all programs have to say about one's own: how to add one, and whether files can't be used. */
public final class OwnBarViewModel {

    private final Services services;
    private final Navigator navigator;
    private final Importer importer;
    private final ReadOnlyStringWrapper broken = new ReadOnlyStringWrapper("");
    private final InvalidationListener onLibrary = property -> refresh();

    /** A bar for all programs. */
    public OwnBarViewModel(Services services, Navigator navigator, Importer importer) {
        this.services = services;
        this.navigator = navigator;
        this.importer = importer;
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
        long files = services.library().get().problems().stream()
                .map(Problem::fileName)
                .distinct()
                .count();
        broken.set(files == 0 ? "" : services.words().format("own.broken.files", files));
    }

    void add() {
        importer.choose();
    }

    void showBroken() {
        navigator.go(new Route.BrokenFiles());
    }

    /** How many files can't be used, in words; empty when all can. */
    ReadOnlyStringProperty brokenProperty() {
        return broken.getReadOnlyProperty();
    }
}
