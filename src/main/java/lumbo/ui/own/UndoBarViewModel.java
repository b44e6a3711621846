package lumbo.ui.own;

import java.util.List;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import lumbo.i18n.Messages;
import lumbo.program.own.RemovedProgram;
import lumbo.ui.Background;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;

/** What was removed last, and the way to bring it back. */
public final class UndoBarViewModel {

    private final LibraryModel library;
    private final Messages words;
    private final Navigator navigator;
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    /** A bar that stands in the window as long as there is one. */
    public UndoBarViewModel(LibraryModel library, Messages words, Navigator navigator) {
        this.library = library;
        this.words = words;
        this.navigator = navigator;
        library.removedProperty().subscribe(this::show);
    }

    private void show(List<RemovedProgram> removed) {
        text.set(
                removed.isEmpty()
                        ? ""
                        : words.format("own.removed", removed.getLast().title().in(words.locale())));
    }

    /** Brings back what was removed last, and shows it. */
    public void undo() {
        Background.Owner asked = navigator.owner();
        library.restoreRemoved(
                asked.here(
                        id -> navigator.go(new Route.ProgramPage(id, words.get("own.back"))),
                        id -> asked.background()
                                .notices()
                                .tell(words.format(
                                        "own.elsewhere",
                                        library.get()
                                                .program(id)
                                                .map(one -> one.title().in(words.locale()))
                                                .orElse(id),
                                        words.get("own.back")))),
                problem -> text.set(problem.sentence(words)));
    }

    void dismiss() {
        library.forgetRemoved();
    }

    /** What was removed, or why it can't be brought back, in words; empty when there is nothing to bring back. */
    ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }
}
