package lumbo.ui.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lumbo.program.ManyPrograms;
import lumbo.program.ProgramFiles;
import lumbo.ui.FileChoice;
import lumbo.ui.ScreenFixture;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.own.OwnBar;
import lumbo.ui.own.OwnBarViewModel;
import lumbo.ui.own.ProgramImporter;
import lumbo.ui.shell.Services;
import lumbo.ui.theme.Themes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The Programs screen with a thousand programs of one's own, on the screen's thread: from a key to the window styled and
 * laid out. The bar: less than the 16 milliseconds of a frame.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
public class ProgramsViewBench {

    private static final int FILES = 1_000;
    private static final List<String> KEYS =
            List.of("k", "kn", "kne", "knee", "knee ", "knee c", "knee ch", "knee c", "knee", "kn", "k", "");

    private Optional<Path> folder = Optional.empty();
    private Optional<Window> window = Optional.empty();
    private int key;

    /** A window with a thousand programs. */
    private record Window(ScreenFixture stand, StackPane root, ProgramsViewModel model, ProgramsView view) {}

    /** Opens the window. */
    @Setup
    public void open() throws IOException {
        Path made = Files.createTempDirectory("lumbo-bench");
        Files.createDirectories(made.resolve("programs"));
        for (ProgramFiles.File file : ManyPrograms.files(FILES).programs()) {
            Files.write(made.resolve("programs").resolve(file.name()), file.bytes());
        }
        folder = Optional.of(made);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Window opened = onScreen(() -> window(new ScreenFixture(made).withLibrary()));
        onScreen(() -> laidOut(opened));
        window = Optional.of(opened);
    }

    private static Window window(ScreenFixture stand) {
        ProgramsViewModel model = programs(stand);
        ProgramsView view = new ProgramsView(model, ownBar(stand), stand.words(), figures(stand));
        StackPane root = new StackPane(view.root());
        root.getStyleClass().add("lumbo");
        Scene scene = new Scene(root, 1200, 800);
        new Themes(scene, stand.services().settings()).follow();
        return new Window(stand, root, model, view);
    }

    private static ProgramsViewModel programs(ScreenFixture stand) {
        Services services = stand.services();
        return new ProgramsViewModel(
                services.words(), services.library(), services.current(), services.safety(), stand.starting(), stand);
    }

    private static SmallFigure.Maker figures(ScreenFixture stand) {
        return SmallFigure.Maker.of(stand.services().figures(), stand.services().settings());
    }

    private static OwnBar ownBar(ScreenFixture stand) {
        Services services = stand.services();
        FileChoice files = FileChoice.of(services.desk(), new Stage());
        ProgramImporter importer = new ProgramImporter(services.words(), services.library(), stand, files);
        return new OwnBar(new OwnBarViewModel(services.words(), services.library(), stand, importer), services.words());
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
        onScreen(() -> {
            window.orElseThrow().stand().close();
            Platform.exit();
            return true;
        });
        try (var files = Files.walk(folder.orElseThrow())) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static <T> T onScreen(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(work.call());
            } catch (Exception e) {
                result.completeExceptionally(e);
            }
        });
        return result.join();
    }

    private static boolean laidOut(Window shown) {
        shown.root().applyCss();
        shown.root().layout();
        return true;
    }

    /** A screen that was never shown. */
    @State(Scope.Benchmark)
    public static class NewScreen {
        private Optional<ProgramsViewModel> model = Optional.empty();

        /** Its programs are listed already. */
        @Setup(Level.Invocation)
        public void list(ProgramsViewBench bench) {
            ScreenFixture stand = bench.window.orElseThrow().stand();
            model = Optional.of(onScreen(() -> programs(stand)));
        }

        private ProgramsViewModel model() {
            return model.orElseThrow();
        }
    }

    /** One key of a word being typed, or taken back. */
    @Benchmark
    public boolean key() {
        Window shown = window.orElseThrow();
        String typed = KEYS.get(key++ % KEYS.size());
        return onScreen(() -> {
            shown.model().typedProperty().set(typed);
            return laidOut(shown);
        });
    }

    /** The first key after the start, by code that has not run before. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @Fork(
            value = 5,
            jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
    public boolean firstKey() {
        return key();
    }

    /** Programs shown for the first time, its catalogue being there. */
    @Benchmark
    public boolean openFirst(NewScreen screen) {
        Window shown = window.orElseThrow();
        return onScreen(() -> {
            ProgramsView view = new ProgramsView(
                    screen.model(), ownBar(shown.stand()), shown.stand().words(), figures(shown.stand()));
            shown.root().getChildren().setAll(view.root());
            return laidOut(shown);
        });
    }

    /** Coming back to it. */
    @Benchmark
    public boolean comeBack() {
        Window shown = window.orElseThrow();
        return onScreen(() -> {
            shown.root().getChildren().clear();
            laidOut(shown);
            shown.root().getChildren().setAll(shown.view().root());
            return laidOut(shown);
        });
    }
}
