package lumbo.ui.diary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import lumbo.diary.Years;
import lumbo.ui.ScreenFixture;
import lumbo.ui.shell.Services;
import lumbo.ui.theme.Themes;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Going to the Diary of twenty years, from the click to the month, its list and the newest session styled and laid out,
 * with everything read on the way. The bar: 100 ms.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
public class DiaryOpenBench {

    private Optional<Path> folder = Optional.empty();
    private Optional<ScreenFixture> stand = Optional.empty();
    private final StackPane root = new StackPane();

    /** Opens a window and the diary. */
    @Setup
    public void open() throws IOException {
        Path made = Files.createTempDirectory("lumbo-bench");
        Files.copy(Years.file(), made.resolve("diary.sqlite"));
        folder = Optional.of(made);
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        stand = Optional.of(onScreen(() -> {
            ScreenFixture opened = new ScreenFixture(made).withDiary();
            root.getStyleClass().add("lumbo");
            new Themes(new Scene(root, 1200, 800), opened.services().settings()).follow();
            return opened;
        }));
    }

    /** Closes it. */
    @TearDown
    public void close() throws IOException {
        onScreen(() -> {
            stand.orElseThrow().close();
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

    /** The whole screen, read on the screen's own thread here. */
    @Benchmark
    public int openTheDiary() {
        return onScreen(() -> {
            ScreenFixture opened = stand.orElseThrow();
            Services services = opened.services();
            DiaryTools tools = new DiaryTools(
                    services.words(),
                    services.settings(),
                    services.library(),
                    services.diary(),
                    services.clock(),
                    services.safety(),
                    opened);
            DiaryView view = new DiaryView(
                    new DiaryViewModel(tools, null), services.figures(), services.settings(), opened.words());
            root.getChildren().setAll(view.root());
            view.shown();
            root.applyCss();
            root.layout();
            int children = view.root().getChildrenUnmodifiable().size();
            view.hidden();
            return children;
        });
    }
}
