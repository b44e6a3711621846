package lumbo.ui;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.program.Library;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.settings.Folders;

/** The library, read in the background; empty until then. */
public final class LibraryModel {

    private final ReadOnlyObjectWrapper<Library> library = new ReadOnlyObjectWrapper<>(Library.EMPTY);
    private final Folders folders;
    private final Background background;

    /** A library that is not read yet. */
    public LibraryModel(Folders folders, Background background) {
        this.folders = folders;
        this.background = background;
    }

    /** Reads all programs, and shows them when they are read. */
    public void load() {
        background.run(
                () -> Library.load(
                        new ProgramReader(), List.of(ProgramFiles.builtIn(), ProgramFiles.own(folders.programs()))),
                library::set,
                failure -> {
                    throw new IllegalStateException("the built-in programs can't be read", failure);
                });
    }

    /** The library, to follow. */
    public ReadOnlyObjectProperty<Library> property() {
        return library.getReadOnlyProperty();
    }

    /** The library now. */
    public Library get() {
        return library.get();
    }
}
