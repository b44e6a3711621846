package lumbo.tour;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import lumbo.i18n.Messages;
import lumbo.player.PlayerCommand;
import lumbo.player.StepKind;
import lumbo.program.Phase;
import lumbo.settings.DataFolders;
import lumbo.settings.FigureMovement;
import lumbo.settings.Theme;
import lumbo.ui.Route;

/**
 * Starts the real application on the headless screen with an empty diary, plays the fitball program to its end at high
 * speed, walks through the screens and takes pictures of them.
 */
public final class Tour {

    private static final String PROGRAM = TourSession.PROGRAM;
    private static final String PROGRAM_ON_A_BED = "acute";
    private static final List<String> HELP_PAGES = List.of("keys", "preparing", "contradictions", "about");

    /** How much a tour shows. */
    public enum Extent {

        /** A dozen pictures of one day. */
        DAY,

        /** Every screen in its states, by light and dark, small and with large text, and what breaks on the way. */
        EVERYTHING
    }

    private final Extent extent;
    private final Messages words;
    private final PrintWriter out;
    private final Path folder;
    private final Onlooker camera;
    private final Clock clock;

    /** A tour that leaves its pictures and its diary in {@code folder}. */
    public Tour(Extent extent, Messages words, PrintWriter out, Path folder, Clock clock) {
        this(extent, words, out, folder, clock, new Screenshots(folder));
    }

    /** A tour on which something else than a camera looks at the screens. */
    Tour(Extent extent, Messages words, PrintWriter out, Path folder, Clock clock, Onlooker camera) {
        this.extent = extent;
        this.words = words;
        this.out = out;
        this.folder = folder;
        this.camera = camera;
        this.clock = clock;
    }

    /**
     * Takes the tour. The toolkit must not have been started before.
     *
     * @return the exit code
     * @throws Exception when something on the way fails
     */
    public int run() throws Exception {
        Path diary = folder.resolve("diary.sqlite");
        if (Files.exists(diary)) {
            out.println(words.format("tour.diary-there", diary));
            out.flush();
            return 1;
        }
        Files.createDirectories(folder);
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        started.await();
        Platform.setImplicitExit(false);
        Path scratch = Files.createTempDirectory("lumbo-tour");
        try {
            if (extent == Extent.EVERYTHING) {
                try (TourLog _ = new TourLog(folder.resolve("log.txt"))) {
                    everything(scratch);
                }
            } else {
                day(scratch);
            }
        } finally {
            deleteAll(scratch);
        }
        out.println();
        out.println(words.format("tour.pictures", camera.taken(), folder.toAbsolutePath()));
        out.println(words.format("tour.diary", diary.toAbsolutePath()));
        out.flush();
        return 0;
    }

    private void day(Path scratch) throws Exception {
        ShortTour tour = new ShortTour(camera, words);
        try (TourDriver guide = new TourDriver(words, new DataFolders(scratch.resolve("new")), clock)) {
            tour.somebodyNew(guide);
        }
        try (TourDriver guide = TourDriver.known(words, new DataFolders(folder), clock)) {
            tour.aSession(guide, out);
        }
        try (TourDriver guide = TourDriver.known(words, new DataFolders(scratch), clock)) {
            tour.someWeeksLater(guide);
        }
    }

    /** Every screen in its states; the toolkit runs. What need not be kept goes into the folder {@code scratch}. */
    void everything(Path scratch) throws Exception {
        try (TourDriver guide = new TourDriver(words, new DataFolders(scratch.resolve("new")), clock)) {
            new YouTour(guide, camera, words).welcome();
        }
        try (TourDriver guide = TourDriver.known(words, new DataFolders(folder), clock)) {
            main(guide);
        }
        try (TourDriver guide = TourDriver.known(words, new DataFolders(scratch.resolve("advice")), clock)) {
            new AdviceTour(guide, camera, words).take();
            new DiaryTour(guide, camera, words).take();
            new ReportTour(guide, camera, words).take();
            new KeepTour(guide, camera, words).take();
        }
        Path damaged = scratch.resolve("damaged");
        KeepTour.damage(damaged, clock);
        try (TourDriver guide = new TourDriver(words, new DataFolders(damaged), clock)) {
            guide.everywhere(camera, "notice");
        }
        try (TourDriver guide = TourDriver.known(words, new DataFolders(scratch.resolve("measures")), clock)) {
            new MeasureTour(guide, camera, words).take();
        }
        try (TourDriver guide = TourDriver.known(words, new DataFolders(scratch), clock)) {
            Path mail = Files.createDirectory(scratch.resolve("mail"));
            new OwnTour(guide, camera, mail).take();
            players(guide);
            new YouTour(guide, camera, words).known();
        }
    }

    /** Every screen, and one session played to its end. */
    void main(TourDriver guide) throws Exception {
        guide.both(camera, "today-empty");
        guide.go(new Route.Diary(null));
        guide.both(camera, "diary-empty");
        guide.go(new Route.Programs());
        guide.both(camera, "programs");
        finding(guide);
        guide.go(new Route.ProgramPage(PROGRAM));
        guide.both(camera, "program");
        guide.go(new Route.ProgramPage(PROGRAM_ON_A_BED));
        guide.reveal(".precautions");
        guide.both(camera, "program-before");
        guide.go(new Route.Demo(PROGRAM));
        guide.both(camera, "demo");
        guide.go(new Route.CheckIn(PROGRAM, TourSession.PAIN));
        guide.both(camera, "check-in");
        TourSession session = new TourSession(guide, words);
        session.begin(out);
        guide.both(camera, "player-ready");
        session.toTheEnd();
        guide.both(camera, "finish");
        guide.small(camera, "finish");
        session.close();
        guide.go(new Route.Diary(null));
        guide.both(camera, "diary");
        guide.go(new Route.Today());
        guide.both(camera, "today");
        guide.go(new Route.Settings());
        guide.both(camera, "settings");
        help(guide);
        large(guide);
        session.tell(out);
    }

    /** Programs by a word, by two filters, and where there is none; each also in the smallest window and with large text. */
    private void finding(TourDriver guide) throws Exception {
        String clearAll = words.format("programs.clear", "both");
        guide.everywhere(camera, "programs-all");
        guide.type("heel");
        guide.everywhere(camera, "programs-search");
        guide.type("");
        guide.press(words.get("stage.remission"));
        guide.press(words.get("programs.more"));
        guide.press(words.get("equipment.bar"));
        guide.everywhere(camera, "programs-two-filters");
        guide.press(words.get("programs.more.close"));
        guide.picture(camera, "programs-two-filters-closed");
        guide.type("canoe");
        guide.everywhere(camera, "programs-nothing");
        guide.press(clearAll);
    }

    private void help(TourDriver guide) throws Exception {
        guide.go(new Route.Help(null));
        guide.both(camera, "help");
        guide.type("surface");
        guide.both(camera, "help-found");
        for (String page : HELP_PAGES) {
            guide.go(new Route.Help(page));
            guide.both(camera, "help-" + page);
        }
    }

    /** The same at twice the size of text and in the smallest window. */
    private void large(TourDriver guide) throws Exception {
        List<Route> routes = List.of(
                new Route.Today(),
                new Route.Programs(),
                new Route.ProgramPage(PROGRAM),
                new Route.Diary(null),
                new Route.Help("preparing"),
                new Route.Settings());
        for (Route route : routes) {
            String name = route.getClass().getSimpleName().toLowerCase(Locale.ROOT);
            guide.go(route);
            guide.small(camera, name);
        }
        guide.go(new Route.ProgramPage(PROGRAM_ON_A_BED));
        guide.size(1000, 700);
        guide.look(Theme.LIGHT, 200);
        guide.reveal(".precautions");
        guide.picture(camera, "large-text-program-before");
        guide.look(Theme.LIGHT, 100);
        guide.size(1200, 800);
    }

    /** The player in all its states. Its sessions are of another diary, which is thrown away. */
    private void players(TourDriver guide) throws Exception {
        TourSession.begin(guide, "evening");
        guide.go(new Route.Play());
        guide.reach(step -> step.kind() == StepKind.REP, Phase.OUT);
        guide.both(camera, "player-picture");
        guide.size(1000, 700);
        guide.picture(camera, "small-player-picture");
        guide.size(1200, 800);
        TourSession.begin(guide, "remission");
        guide.go(new Route.Play());
        guide.reach(step -> step.kind() == StepKind.REP, Phase.OUT);
        guide.both(camera, "player-move");
        guide.reach(step -> step.kind() == StepKind.SWITCH, Phase.OUT);
        guide.both(camera, "player-switch");
        guide.reach(step -> step.kind() == StepKind.REST, Phase.OUT);
        guide.both(camera, "player-rest");
        guide.small(camera, "player-rest");
        guide.press(words.get("player.after"));
        guide.both(camera, "player-after");
        guide.press(KeyCode.ESCAPE);
        guide.reach(step -> step.kind() == StepKind.REP && step.exercise().equals("opposite-arm-and-leg"), Phase.HOLD);
        guide.both(camera, "player-hold");
        guide.size(1000, 700);
        guide.both(camera, "player-hold-small");
        guide.size(1200, 800);
        guide.figure(FigureMovement.STILL, false);
        guide.both(camera, "player-stills");
        guide.figure(FigureMovement.MOVING, true);
        guide.both(camera, "player-contrast");
        guide.figure(FigureMovement.SYSTEM, false);
        guide.reach(step -> step.kind() == StepKind.REP, Phase.BACK);
        guide.both(camera, "player-back");
        guide.press(KeyCode.F1);
        guide.both(camera, "player-care");
        guide.small(camera, "player-care");
        guide.press(KeyCode.F1);
        guide.reach(step -> step.kind() == StepKind.REP && step.exercise().equals("side-sit-from-heels"), Phase.OUT);
        guide.both(camera, "player-second");
        guide.give(PlayerCommand.PAUSE);
        guide.both(camera, "player-paused");
        HurtTour hurts = new HurtTour(guide, camera);
        hurts.hurting();
        TourSession.begin(guide, "remission");
        guide.go(new Route.Play());
        hurts.somethingElse();
        hurts.heartRate();
        TourDriver.onScreen(() -> {
            guide.services().current().clear();
            return null;
        });
        guide.go(new Route.Today());
        guide.both(camera, "today-interrupted");
    }

    private static void deleteAll(Path root) throws IOException {
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path visited, @org.jspecify.annotations.Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
