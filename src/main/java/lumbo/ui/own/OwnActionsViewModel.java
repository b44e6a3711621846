package lumbo.ui.own;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.program.Bundle;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.own.FileChangeResult;
import lumbo.program.own.OwnPrograms;
import lumbo.ui.Background;
import lumbo.ui.FileChoice;
import lumbo.ui.FileChoiceRequest;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.ScreenViewModel;

/** What can be done with a program as a file, and what was just done. */
public final class OwnActionsViewModel extends ScreenViewModel {

    private final LibraryModel library;
    private final ProgramImporter importer;
    private final FileChoice files;
    private final String id;
    private final ReadOnlyBooleanWrapper own = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notice;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    /** The actions for a program's page. */
    public OwnActionsViewModel(
            Messages words,
            LibraryModel library,
            Navigator navigator,
            ProgramImporter importer,
            FileChoice files,
            Route.ProgramPage page) {
        super(words, navigator);
        this.library = library;
        this.importer = importer;
        this.files = files;
        this.id = page.program();
        this.notice = new ReadOnlyStringWrapper(page.notice());
    }

    @Override
    protected Subscription follow() {
        return library.property().subscribe(this::refresh);
    }

    private void refresh(Library now) {
        Optional<Library.Entry> entry = now.entry(id);
        there.set(entry.isPresent());
        own.set(entry.filter(one -> one.origin() == Library.Origin.OWN).isPresent());
    }

    private Optional<Library.Entry> entry() {
        return this.library.get().entry(id);
    }

    void copy() {
        entry().ifPresent(importer::copy);
    }

    void save() {
        entry().ifPresent(entry -> files.save(question(OwnPrograms.fileName(entry)))
                .ifPresent(target ->
                        this.library.ask((programs, library) -> programs.save(entry, target), saved(outcome -> {
                            switch (outcome) {
                                case FileChangeResult.Done<?> done ->
                                    say(words.format("own.saved", String.valueOf(done.value())), "");
                                case FileChangeResult.Failed<?> failed -> failed(failed.problem());
                            }
                        }))));
    }

    private FileChoiceRequest question(String name) {
        String ending = name.endsWith(Bundle.ENDING) ? Bundle.ENDING : ".json";
        return new FileChoiceRequest(words.get("own.save.where"), words.get("own.kind"), List.of("*" + ending), name);
    }

    void remove() {
        entry().ifPresent(entry -> this.library.remove(entry, () -> go(new Route.Programs()), saved(this::failed)));
    }

    /** What came of it is told on this page, and where that was left, wherever the person is. */
    private <T> Consumer<T> saved(Consumer<T> then) {
        Background.Owner asked = navigator.owner();
        return asked.here(then, result -> {
            then.accept(result);
            asked.background().notices().tell(trouble.get().isEmpty() ? notice.get() : trouble.get());
        });
    }

    private void failed(Problem problem) {
        say("", problem.sentence(words));
    }

    private void say(String done, String failed) {
        notice.set(done);
        trouble.set(failed);
    }

    /** Whether it is one's own program, to follow. */
    ReadOnlyBooleanProperty ownProperty() {
        return own.getReadOnlyProperty();
    }

    /** Whether there is such a program, to follow. */
    ReadOnlyBooleanProperty thereProperty() {
        return there.getReadOnlyProperty();
    }

    /** What was just done, in words; empty for nothing. */
    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** What could not be done, in words; empty for nothing. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
