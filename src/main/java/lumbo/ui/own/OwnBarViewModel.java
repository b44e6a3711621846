package lumbo.ui.own;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.ScreenViewModel;

/** What all programs have to say about one's own: how to add one, and whether files can't be used. */
public final class OwnBarViewModel extends ScreenViewModel {

    private final LibraryModel library;
    private final ProgramImporter importer;
    private final ReadOnlyStringWrapper broken = new ReadOnlyStringWrapper("");

    /** A bar for all programs. */
    public OwnBarViewModel(Messages words, LibraryModel library, Navigator navigator, ProgramImporter importer) {
        super(words, navigator);
        this.library = library;
        this.importer = importer;
    }

    @Override
    protected Subscription follow() {
        return library.property().subscribe(this::refresh);
    }

    private void refresh(Library now) {
        long unused = files(now.problems());
        long doubtful = files(now.warnings());
        broken.set(
                unused > 0
                        ? words.format("own.broken.files", unused)
                        : doubtful > 0 ? words.format("own.doubtful.files", doubtful) : "");
    }

    private static long files(List<Problem> problems) {
        return problems.stream().map(Problem::fileName).distinct().count();
    }

    void add() {
        importer.choose();
    }

    /** How many files can't be used, or have something to correct, in words; empty when all is well. */
    ReadOnlyStringProperty brokenProperty() {
        return broken.getReadOnlyProperty();
    }

    void showBroken() {
        go(new Route.BrokenFiles());
    }
}
