package lumbo.tour;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.ui.Route;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Going to a screen of the whole application, from the click until what it reads is there, styled and laid out; the person has
 * some weeks in the diary. At the end of each screen stands how many nodes its scene has.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(jvmArgsAppend = {"-Dglass.platform=Headless", "-Dprism.order=sw"})
public class ScreensBench {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));
    private static final int WEEKS = 12;
    private static final String PROGRAM = "remission";

    /** Which screen. */
    @Param({
        "today",
        "programs",
        "program",
        "check-in",
        "not-now",
        "diary",
        "trends",
        "measures",
        "help",
        "settings",
        "about-you",
        "storage"
    })
    private String screen = "";

    private Optional<Path> folder = Optional.empty();
    private Optional<TourDriver> guide = Optional.empty();

    /** Opens the window. */
    @Setup
    public void open() throws Exception {
        CompletableFuture<Void> started = new CompletableFuture<>();
        Platform.startup(() -> started.complete(null));
        started.join();
        Platform.setImplicitExit(false);
        Path made = Files.createTempDirectory("lumbo-bench");
        folder = Optional.of(made);
        Messages words = Messages.of(Locale.UK, Start.WORDS);
        TourDriver opened = TourDriver.known(words, new DataFolders(made), CLOCK);
        new DiaryTour(opened, new Screenshots(made), words).fill(WEEKS);
        guide = Optional.of(opened);
        opened.size(1200, 800);
    }

    private Route route() {
        return switch (screen) {
            case "today" -> new Route.Today();
            case "programs" -> new Route.Programs();
            case "program" -> new Route.ProgramPage(PROGRAM);
            case "check-in" -> new Route.CheckIn(PROGRAM, 1);
            case "not-now" -> new Route.NotNow(PROGRAM);
            case "diary" -> new Route.Diary(null);
            case "trends" -> new Route.Trends();
            case "measures" -> new Route.Measures();
            case "help" -> new Route.Help(null);
            case "settings" -> new Route.Settings();
            case "about-you" -> new Route.AboutYou();
            case "storage" -> new Route.Storage(new Route.Diary(null), "", null);
            default -> throw new IllegalArgumentException(screen);
        };
    }

    /** Leaves it again, for one that is not measured. */
    @Setup(Level.Invocation)
    public void leave() throws Exception {
        guide.orElseThrow().go(new Route.Measures().equals(route()) ? new Route.Help(null) : new Route.Measures());
    }

    /** Goes there. */
    @Benchmark
    public int goThere() throws Exception {
        TourDriver driver = guide.orElseThrow();
        driver.go(route());
        return TourDriver.onScreen(() -> {
            Parent root = driver.scene().getRoot();
            root.applyCss();
            root.layout();
            return root.getChildrenUnmodifiable().size();
        });
    }

    private static int nodes(Node node) {
        return 1
                + (node instanceof Parent parent
                        ? parent.getChildrenUnmodifiable().stream()
                                .mapToInt(ScreensBench::nodes)
                                .sum()
                        : 0);
    }

    /** Says how many nodes there are, and closes the window. */
    @TearDown
    public void close() throws Exception {
        TourDriver driver = guide.orElseThrow();
        driver.go(route());
        driver.pulse();
        int all = TourDriver.onScreen(() -> nodes(driver.scene().getRoot()));
        System.out.println(System.lineSeparator() + "nodes of " + screen + ": " + all);
        driver.close();
        Platform.exit();
        try (var files = Files.walk(folder.orElseThrow())) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                delete(file);
            }
        }
    }

    private static void delete(Path file) throws IOException {
        Files.delete(file);
    }
}
