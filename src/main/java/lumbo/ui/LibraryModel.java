package lumbo.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.files.Access;
import lumbo.program.BuiltInPrograms;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.ProgramFiles;
import lumbo.program.ProgramReader;
import lumbo.program.own.FileChangeResult;
import lumbo.program.own.FolderWatch;
import lumbo.program.own.OwnProgramScanner;
import lumbo.program.own.OwnPrograms;
import lumbo.program.own.RemovedProgram;
import lumbo.settings.DataFolders;
import lumbo.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * The library, read in the background and again when the folder of one's own programs changes; empty until then. Used by
 * the screen's thread.
 */
public final class LibraryModel {

    private static final Logger LOG = Logger.getLogger(LibraryModel.class.getName());

    /** What works on files; made when it is first needed, off the screen's thread. */
    private record Core(OwnPrograms own, OwnProgramScanner shelf) {}

    private final ReadOnlyObjectWrapper<Library> library = new ReadOnlyObjectWrapper<>(Library.EMPTY);
    private final ReadOnlyObjectWrapper<List<RemovedProgram>> removed = new ReadOnlyObjectWrapper<>(List.of());
    private final List<Runnable> waiting = new ArrayList<>();
    private final DataFolders folders;
    private final Background background;
    private final Ticker ticker;
    private final ScheduledExecutorService later;
    private @Nullable FolderWatch watch;
    private boolean looking;
    private boolean closed;
    private boolean changing;
    private @Nullable Core core;

    /** A library that is not read yet; {@code later} runs what has to wait a moment. */
    public LibraryModel(DataFolders folders, Background background, Ticker ticker, ScheduledExecutorService later) {
        this.folders = folders;
        this.background = background;
        this.ticker = ticker;
        this.later = later;
    }

    private synchronized Core core() {
        Core made = core;
        if (made == null) {
            ProgramReader reader = new ProgramReader();
            made = new Core(
                    new OwnPrograms(folders.programs(), reader),
                    new OwnProgramScanner(folders.programs(), reader, BuiltInPrograms.get(reader)));
            core = made;
        }
        return made;
    }

    /** Reads all programs, and shows them when they are read. */
    public void load() {
        look(() -> ask(OwnPrograms::removed, removed::set));
    }

    /** Notices from now on by itself when the folder of one's own programs changes. */
    public void follow() {
        Path programs = folders.programs();
        background.run(
                () -> {
                    Access.OWNER.makeFolder(programs);
                    return FolderWatch.of(
                            List.of(programs, programs.resolve(ProgramFiles.EXERCISES)),
                            () -> background.screen().execute(() -> look(() -> {})));
                },
                started -> {
                    if (closed) {
                        started.close();
                    } else {
                        watch = started;
                    }
                },
                failure ->
                        LOG.log(Level.INFO, "changed programs are seen only when the window is come back to", failure));
    }

    /** Looks for changed files, as when the person comes back to the window. */
    public void look() {
        if (watch != null) {
            watch.look();
        }
        look(() -> {});
    }

    /** Looks for changed files; {@code then} is run when what was there at this moment is shown. */
    private void look(Runnable then) {
        waiting.add(then);
        if (!looking && !closed) {
            lookNow();
        }
    }

    private void lookNow() {
        looking = true;
        List<Runnable> these = List.copyOf(waiting);
        waiting.clear();
        background.run(() -> core().shelf().scan(ticker.now()), scan -> looked(scan, these), failure -> {
            looking = false;
            changing = false;
            throw new IllegalStateException("the built-in programs can't be read", failure);
        });
    }

    private void looked(OwnProgramScanner.Scan scan, List<Runnable> these) {
        looking = false;
        if (!scan.library().equals(library.get())) {
            library.set(scan.library());
        }
        these.forEach(Runnable::run);
        if (closed) {
            return;
        }
        if (!scan.settled()) {
            ScheduledFuture<?> _ = later.schedule(
                    () -> background.screen().execute(this::look),
                    OwnProgramScanner.SETTLED.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
        if (!waiting.isEmpty()) {
            lookNow();
        }
    }

    /** Asks something about one's own programs in the background. */
    public <T> void ask(BiFunction<OwnPrograms, Library, T> question, Consumer<T> then) {
        ask(question, then, () -> {});
    }

    private <T> void ask(BiFunction<OwnPrograms, Library, T> question, Consumer<T> then, Runnable otherwise) {
        background.run(
                () -> question.apply(
                        core().own(), core().shelf().scan(ticker.now()).library()),
                then,
                failure -> {
                    otherwise.run();
                    throw new IllegalStateException("one's own programs don't answer", failure);
                });
    }

    /** Changes one's own programs in the background; {@code then} is run when the library shows it. */
    public <T> void change(BiFunction<OwnPrograms, Library, T> change, Consumer<T> then) {
        ask(change, result -> look(() -> then.accept(result)));
    }

    /**
     * Changes one's own programs like {@link #change}, one at a time: asked again before it is answered, nothing is done.
     */
    public <T> void changeOnce(BiFunction<OwnPrograms, Library, T> change, Consumer<T> then) {
        if (!changing) {
            changing = true;
            ask(
                    change,
                    result -> look(() -> {
                        changing = false;
                        then.accept(result);
                    }),
                    () -> changing = false);
        }
    }

    /** Removes one of one's own programs, so that it can be brought back. */
    public void remove(Library.Entry entry, Runnable then, Consumer<Problem> otherwise) {
        changeOnce((own, now) -> own.remove(entry), outcome -> {
            switch (outcome) {
                case FileChangeResult.Done<RemovedProgram> done -> {
                    removed.set(Stream.concat(removed.get().stream(), Stream.of(done.value()))
                            .toList());
                    then.run();
                }
                case FileChangeResult.Failed<RemovedProgram> failed -> otherwise.accept(failed.problem());
            }
        });
    }

    /** Brings back the program that was removed last, and tells its id. */
    public void restoreRemoved(Consumer<String> then, Consumer<Problem> otherwise) {
        if (removed.get().isEmpty()) {
            return;
        }
        RemovedProgram last = removed.get().getLast();
        changeOnce((own, now) -> own.restore(last, now), outcome -> {
            switch (outcome) {
                case FileChangeResult.Done<String> done -> {
                    forget(last);
                    then.accept(done.value());
                }
                case FileChangeResult.Failed<String> failed -> otherwise.accept(failed.problem());
            }
        });
    }

    private void forget(RemovedProgram one) {
        removed.set(removed.get().stream().filter(other -> !other.equals(one)).toList());
    }

    /** No longer offers to bring anything back. */
    public void forgetRemoved() {
        removed.set(List.of());
    }

    /** The programs that were removed and can be brought back, the last one last; to follow. */
    public ReadOnlyObjectProperty<List<RemovedProgram>> removedProperty() {
        return removed.getReadOnlyProperty();
    }

    /** The library, to follow. */
    public ReadOnlyObjectProperty<Library> property() {
        return library.getReadOnlyProperty();
    }

    /** The library now. */
    public Library get() {
        return library.get();
    }

    /** Follows nothing any more, and deletes for good what was removed. */
    public void close() {
        closed = true;
        if (watch != null) {
            watch.close();
        }
        watch = null;
        Core made = core;
        if (made != null) {
            made.own().tidy();
        }
    }
}
