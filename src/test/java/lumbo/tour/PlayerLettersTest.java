package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextBoundsType;
import lumbo.i18n.Messages;
import lumbo.player.RestReason;
import lumbo.program.Phase;
import lumbo.settings.DataFolders;
import lumbo.settings.Legibility;
import lumbo.settings.ScreenSize;
import lumbo.settings.Theme;
import lumbo.ui.Route;
import lumbo.ui.control.StepPicture;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.player.CareViewModel;
import lumbo.ui.player.PlayerView;
import lumbo.ui.player.PlayerViewModel;
import lumbo.ui.shell.Services;
import lumbo.ui.theme.Themes;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/**
 * How high capitals and digits of the player are on the glass: measured in the nodes as they are laid out, and written into
 * {@code src/docs/screens.md}.
 */
class PlayerLettersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));
    private static final Path DOCUMENT = Path.of("src/docs/screens.md");

    /** The table as it is measured, to be put into the document. */
    private static final Path MEASURED = Path.of("target/player-letters.md");

    /** The program with the longest name of an exercise that there is. */
    private static final String PROGRAM = "fitball";

    /** The font that the table was measured with; widths of others differ, and so does what has room. */
    private static final String FONT = "DejaVu Sans";

    private static final double[] INCHES = {13, 15.6, 24, 55};
    private static final int MOST_METRES = 4;
    private static final int[][] WINDOWS = {{1920, 1080}, {1200, 800}, {1000, 700}};

    /** How much of a height may be lost to whole pixels. */
    private static final double ROUNDING = .99;

    /** By how many millimetres the document may differ from what is measured, since it has one digit. */
    private static final double ONE_DIGIT = .15;

    /** So many lines of the table have something that is short of the distance. Fewer is better; more is not allowed. */
    private static final int MOST_SHORT = 24;

    private static final String SHORT = "*";
    private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);
    private static final int MOST_PASSES = 20;

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** What is measured, in millimetres; the least of all moments of the session. */
    private record Heights(double count, double phase, double name, double words, double figure) {

        Heights least(Heights other) {
            return new Heights(
                    Math.min(count, other.count),
                    Math.min(phase, other.phase),
                    Math.min(name, other.name),
                    Math.min(words, other.words),
                    Math.min(figure, other.figure));
        }

        double of(Legibility kind) {
            return switch (kind) {
                case COUNT -> count;
                case PHASE -> phase;
                case NAME -> name;
                case WORDS -> words;
            };
        }
    }

    /** A window on a screen, so far away. */
    private record Glass(double inches, int window, int metres) {

        static final int[] PERCENTS = {100, 200};

        static List<Glass> all() {
            return Arrays.stream(INCHES)
                    .boxed()
                    .flatMap(inches -> IntStream.range(0, WINDOWS.length)
                            .boxed()
                            .flatMap(window -> IntStream.rangeClosed(1, MOST_METRES)
                                    .mapToObj(metres -> new Glass(inches, window, metres))))
                    .toList();
        }

        /** The place among all heights that are measured, by the size of text. */
        int index(int percent) {
            int size = Arrays.binarySearch(PERCENTS, percent);
            int screen = Arrays.binarySearch(INCHES, inches);
            return ((size * MOST_METRES + metres - 1) * INCHES.length + screen) * WINDOWS.length + window;
        }

        String key() {
            int[] size = WINDOWS[window];
            String place = window == 0 ? "full screen" : size[0] + " x " + size[1];
            return "| %s | %s | %d m |".formatted(new DecimalFormat("0.#", SYMBOLS).format(inches), place, metres);
        }
    }

    /** One line of the table. */
    private record Line(Glass glass, Heights usual, Heights large) {

        boolean isShort(Legibility kind) {
            return usual.of(kind) < ROUNDING * kind.millimetres(glass.metres);
        }

        boolean isShort() {
            return Arrays.stream(Legibility.values()).anyMatch(this::isShort);
        }

        String text() {
            return Arrays.stream(Legibility.values())
                    .map(kind -> String.format(
                            Locale.ROOT,
                            "%.1f / %.1f%s",
                            usual.of(kind),
                            large.of(kind),
                            isShort(kind) ? " " + SHORT : ""))
                    .collect(Collectors.joining(
                            " | ", glass.key() + " ", String.format(Locale.ROOT, " | %.0f |", usual.figure)));
        }
    }

    @Test
    void areAsHighAsTheTableOfTheDocumentSays() throws Exception {
        List<Line> lines = measured();
        Files.write(MEASURED, lines.stream().map(Line::text).toList());
        List<String> document = Files.readAllLines(DOCUMENT);
        SoftAssertions all = new SoftAssertions();
        for (Line line : lines) {
            String told = document.stream()
                    .filter(one -> one.startsWith(line.glass.key()))
                    .findFirst()
                    .orElse("");
            for (Legibility kind : Legibility.values()) {
                boolean isMarked = cell(told, kind).endsWith(SHORT);
                all.assertThat(isMarked)
                        .as("%s %s is marked as short of %.1f", line.text(), kind, kind.millimetres(line.glass.metres))
                        .isEqualTo(line.isShort(kind));
                // larger letters may not make anything smaller
                all.assertThat(line.large.of(kind))
                        .as("%s %s at 200 %%", line.text(), kind)
                        .isGreaterThanOrEqualTo(ROUNDING * line.usual.of(kind));
            }
            if (Font.getDefault().getFamily().equals(FONT)) {
                List<Double> now = numbers(line.text());
                List<Double> then = numbers(told);
                all.assertThat(then).as(line.text()).hasSameSizeAs(now);
                IntStream.range(0, Math.min(now.size(), then.size()))
                        .forEach(i -> all.assertThat(Math.abs(now.get(i) - then.get(i)))
                                .as("%s, in the document %s", line.text(), told)
                                .isLessThanOrEqualTo(i == now.size() - 1 ? 1 : ONE_DIGIT));
            }
        }
        all.assertThat(lines.stream().filter(Line::isShort).count())
                .as("lines with something short")
                .isLessThanOrEqualTo(MOST_SHORT);
        all.assertAll();
    }

    private static String cell(String line, Legibility kind) {
        List<String> cells = List.of(line.split("\\|", -1));
        int at = 4 + List.of(Legibility.values()).indexOf(kind);
        return cells.size() > at ? cells.get(at).strip() : "";
    }

    private static List<Double> numbers(String line) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = Pattern.compile("\\d+(\\.\\d+)?").matcher(line);
        while (matcher.find()) {
            numbers.add(Double.parseDouble(matcher.group()));
        }
        return numbers;
    }

    private List<Line> measured() throws Exception {
        try (TourDriver guide = TourDriver.known(Messages.of(Locale.UK), new DataFolders(folder), CLOCK)) {
            guide.look(Theme.LIGHT, 100);
            TourSession.begin(guide, PROGRAM);
            guide.go(new Route.Play());
            guide.reach(step -> step.rep() > 0, Phase.OUT);
            List<Heights> moving = heights(guide);
            guide.reach(step -> step.rest() == RestReason.BETWEEN_EXERCISES, Phase.OUT);
            List<Heights> resting = heights(guide);
            List<Line> lines = new ArrayList<>();
            for (Glass glass : Glass.all()) {
                int usual = glass.index(100);
                int large = glass.index(200);
                lines.add(new Line(
                        glass,
                        moving.get(usual).least(resting.get(usual)),
                        moving.get(large).least(resting.get(large))));
            }
            return lines;
        }
    }

    /** All heights in the order of {@link Glass#index}. */
    private static List<Heights> heights(TourDriver guide) throws Exception {
        AtomicReference<ScreenSize> screen = new AtomicReference<>(new ScreenSize(24, 1920, 1080));
        PlayerView view = TourDriver.onScreen(() -> view(guide, view(guide, screen)));
        // until the figure is there, under which the words stand
        guide.settle();
        List<Heights> heights = new ArrayList<>();
        for (int percent : Glass.PERCENTS) {
            for (int metres = 1; metres <= MOST_METRES; metres++) {
                int distance = metres;
                TourDriver.onScreen(() -> {
                    guide.services()
                            .settings()
                            .change(now ->
                                    now.with(now.reading().withText(percent).withDistance(distance)));
                    return null;
                });
                for (double inches : INCHES) {
                    screen.set(new ScreenSize(inches, 1920, 1080));
                    for (int[] window : WINDOWS) {
                        heights.add(heights(view, window, screen.get()));
                    }
                }
            }
        }
        return heights;
    }

    private static PlayerView view(TourDriver guide, AtomicReference<ScreenSize> screen) {
        Services services = guide.services();
        return new PlayerView(
                new PlayerViewModel(
                        guide.session(),
                        services.words(),
                        services.library(),
                        services.diary(),
                        services.ticker(),
                        services.clock(),
                        services.background(),
                        services.safety(),
                        guide.shell()),
                new CareViewModel(guide.session(), services.words(), services.guidance()),
                services.words(),
                services.settings(),
                services.figures(),
                SmallFigure.Maker.of(services.figures(), services.settings()),
                () -> {},
                said -> screen.get(),
                new StepPicture(services.background()));
    }

    private static PlayerView view(TourDriver guide, PlayerView view) {
        Region shown = view.root();
        shown.setManaged(false);
        Pane root = new Pane(shown);
        root.getStyleClass().add("lumbo");
        new Themes(new Scene(root), guide.services().settings()).follow();
        return view;
    }

    private static Heights heights(PlayerView view, int[] window, ScreenSize screen) throws Exception {
        Region shown = view.root();
        TourDriver.onScreen(() -> {
            // another size first, so that it is seen anew where only screen or distance changed
            shown.resize(window[0], window[1] - 1);
            shown.resize(window[0], window[1]);
            return null;
        });
        double before = -1;
        double sum = 0;
        for (int i = 0; i < MOST_PASSES && before != sum; i++) {
            before = sum;
            sum = TourDriver.onScreen(() -> {
                shown.getScene().getRoot().applyCss();
                shown.layout();
                return sumOfLetters(shown);
            });
        }
        assertThat(sum).as("comes to rest").isEqualTo(before);
        return TourDriver.onScreen(() -> {
            double pixels = screen.pixelsPerMillimetre();
            return new Heights(
                    least(shown, pixels, ".ring-number"),
                    least(shown, pixels, ".player-phase"),
                    least(shown, pixels, ".player-name"),
                    least(
                            shown,
                            pixels,
                            ".player-side",
                            ".rep-words",
                            ".player-command",
                            ".player-place",
                            ".player-next",
                            ".fit-line"),
                    shown.lookup(".figure").getLayoutBounds().getHeight() / pixels);
        });
    }

    private static double sumOfLetters(Region shown) {
        return shown.lookupAll(".text").stream()
                        .map(Text.class::cast)
                        .mapToDouble(text -> text.getFont().getSize()
                                + text.getLayoutBounds().getWidth())
                        .sum()
                + shown.lookupAll(".fit-line").stream()
                        .map(Text.class::cast)
                        .mapToDouble(text -> text.getFont().getSize()
                                + text.getLayoutBounds().getWidth())
                        .sum();
    }

    /** The least height of a capital in what is shown in these styles, in millimetres; all of it is within the window. */
    private static double least(Region shown, double pixels, String... styles) {
        return Stream.of(styles)
                .flatMap(style -> shown.lookupAll(style).stream())
                .flatMap(PlayerLettersTest::texts)
                .filter(text -> !text.getText().isEmpty() && isShown(text, shown))
                .mapToDouble(text -> {
                    Bounds bounds = shown.sceneToLocal(text.localToScene(text.getLayoutBounds()));
                    assertThat(bounds.getMinX() >= -1
                                    && bounds.getMinY() >= -1
                                    && bounds.getMaxX() <= shown.getWidth() + 1
                                    && bounds.getMaxY() <= shown.getHeight() + 1)
                            .as(
                                    "\"%s\" is within %s x %s: %s",
                                    text.getText(), shown.getWidth(), shown.getHeight(), bounds)
                            .isTrue();
                    return capital(text.getFont()) / pixels;
                })
                .min()
                .orElseThrow(() -> new AssertionError(Arrays.toString(styles) + " is not there"));
    }

    private static Stream<Text> texts(Node node) {
        if (node instanceof Labeled label && isShown(label, null)) {
            List<Text> texts =
                    label.lookupAll(".text").stream().map(Text.class::cast).toList();
            if (!label.getStyleClass().contains("player-next")) { // what comes next may be cut: the rest says all of it
                assertThat(texts.stream()
                                .map(Text::getText)
                                .collect(Collectors.joining())
                                .replaceAll("\\s", ""))
                        .as("all of \"%s\" is shown", label.getText())
                        .isEqualTo(label.getText().replaceAll("\\s", ""));
            }
            return texts.stream();
        }
        return node instanceof Text text ? Stream.of(text) : Stream.of();
    }

    private static boolean isShown(Node node, @Nullable Parent until) {
        for (Node each = node; each != null && !each.equals(until); each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    private static double capital(Font font) {
        Text ruler = new Text("H");
        ruler.setFont(font);
        ruler.setBoundsType(TextBoundsType.VISUAL);
        return ruler.getLayoutBounds().getHeight();
    }
}
