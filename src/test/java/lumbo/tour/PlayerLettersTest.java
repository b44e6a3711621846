package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import lumbo.i18n.Messages;
import lumbo.program.Phase;
import lumbo.settings.DataFolders;
import lumbo.settings.Legibility;
import lumbo.settings.ScreenSize;
import lumbo.settings.Theme;
import lumbo.ui.Background;
import lumbo.ui.Route;
import lumbo.ui.control.StepPicture;
import lumbo.ui.figure.SmallFigure;
import lumbo.ui.player.CareViewModel;
import lumbo.ui.player.PlayerView;
import lumbo.ui.player.PlayerViewModel;
import lumbo.ui.shell.Services;
import lumbo.ui.theme.Themes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** How high capitals and digits of the player are on the glass, measured in what is painted. */
class PlayerLettersTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    /** The styles of what is looked at. */
    private static final List<String> PARTS = List.of(
            ".ring-number",
            ".player-phase",
            ".player-name",
            ".player-side",
            ".rep-words",
            ".player-command",
            ".hurts",
            ".player-place");

    /** How much of a height may be lost to whole pixels. */
    private static final double ROUNDING = .95;

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @Test
    void areLargeEnoughForTheDistance() throws Exception {
        try (TourDriver guide = TourDriver.known(Messages.of(Locale.UK), new DataFolders(folder), CLOCK)) {
            guide.look(Theme.LIGHT, 100);
            TourSession.begin(guide, "fitball");
            guide.go(new Route.Play());
            guide.reach(step -> step.rep() > 0, Phase.OUT);

            Map<String, Double> high = millimetres(guide, 1920, 1080, 15.6, 2, 100);

            assertThat(high.get(".ring-number")).isGreaterThanOrEqualTo(ROUNDING * Legibility.COUNT.millimetres(2));
            assertThat(high.get(".player-phase")).isGreaterThanOrEqualTo(ROUNDING * Legibility.PHASE.millimetres(2));
            for (String part : List.of(".player-side", ".rep-words", ".hurts")) {
                assertThat(high.get(part)).as(part).isGreaterThanOrEqualTo(ROUNDING * Legibility.WORDS.millimetres(2));
            }
            // a long name, on one line: short of the 13 mm of a name
            assertThat(high.get(".player-name")).isGreaterThanOrEqualTo(11);
            // short of the 9.3 mm of words: the commands a little, the place by much
            assertThat(high.get(".player-command")).isGreaterThanOrEqualTo(8.6);
            assertThat(high.get(".player-place")).isGreaterThanOrEqualTo(5.4);
        }
    }

    @Test
    void areNeverSmallerWithLargerText() throws Exception {
        try (TourDriver guide = TourDriver.known(Messages.of(Locale.UK), new DataFolders(folder), CLOCK)) {
            guide.look(Theme.LIGHT, 100);
            TourSession.begin(guide, "fitball");
            guide.go(new Route.Play());
            guide.reach(step -> step.rep() > 0, Phase.OUT);
            for (int[] size : new int[][] {{1000, 700}, {1200, 800}, {1920, 1080}}) {
                Map<String, Double> plain = millimetres(guide, size[0], size[1], 24, 2, 100);
                Map<String, Double> large = millimetres(guide, size[0], size[1], 24, 2, 200);
                plain.forEach((part, high) -> {
                    // the ring's number is larger than it has to be, and gives room to words that are too
                    double least = part.equals(".ring-number") ? Math.min(high, Legibility.COUNT.millimetres(2)) : high;
                    assertThat(large.get(part)).as(part).isGreaterThanOrEqualTo(ROUNDING * least);
                });
            }
        }
    }

    /** The height of the first letter of each part on a screen of so many inches and 1920 x 1080 pixels. */
    private static Map<String, Double> millimetres(
            TourDriver guide, int width, int height, double inches, int metres, int percent) throws Exception {
        ScreenSize screen = new ScreenSize(inches, 1920, 1080);
        Services services = guide.services();
        Scene scene = TourDriver.onScreen(() -> {
            services.settings()
                    .change(now -> now.with(now.reading().withText(percent).withDistance(metres)));
            Background background = services.background();
            PlayerView view = new PlayerView(
                    new PlayerViewModel(
                            guide.session(),
                            services.words(),
                            services.library(),
                            services.diary(),
                            services.ticker(),
                            services.clock(),
                            background,
                            services.safety(),
                            guide.shell()),
                    new CareViewModel(guide.session(), services.words(), services.guidance()),
                    services.words(),
                    services.settings(),
                    services.figures(),
                    SmallFigure.Maker.of(services.figures(), services.settings()),
                    () -> {},
                    said -> screen,
                    new StepPicture(background));
            StackPane root = new StackPane(view.root());
            root.getStyleClass().add("lumbo");
            Scene made = new Scene(root, width, height);
            Themes themes = new Themes(made, services.settings());
            themes.follow();
            themes.stop();
            return made;
        });
        // until the figure is there, under which the words stand
        guide.settle();
        return TourDriver.onScreen(() -> {
            Parent root = scene.getRoot();
            for (int i = 0; i < 3; i++) {
                root.applyCss();
                root.layout();
            }
            WritableImage image = scene.snapshot(null);
            Map<String, Double> high = new LinkedHashMap<>();
            for (String part : PARTS) {
                high.put(part, ink(image, text(root, part)) / screen.pixelsPerMillimetre());
            }
            return high;
        });
    }

    private static Text text(Parent root, String style) {
        return root.lookupAll(style).stream()
                .flatMap(node -> node instanceof Text text
                        ? Stream.of(text)
                        : node.lookupAll(".text").stream().map(Text.class::cast))
                .filter(text -> !text.getText().isEmpty() && isShown(text))
                .findFirst()
                .orElseThrow(() -> new AssertionError(style + " is not there"));
    }

    private static boolean isShown(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** How many rows of pixels the first letter of a text fills. */
    private static double ink(WritableImage image, Text text) {
        Bounds box = text.localToScene(text.getLayoutBounds());
        PixelReader pixels = image.getPixelReader();
        int left = (int) Math.max(0, Math.floor(box.getMinX()));
        int right = (int) Math.min(image.getWidth() - 1, Math.ceil(box.getMaxX()));
        int top = (int) Math.max(0, Math.floor(box.getMinY()));
        int bottom = (int) Math.min(image.getHeight() - 1, Math.ceil(box.getMaxY()));
        Color paper = pixels.getColor(left, top);
        int first = -1;
        int last = -1;
        boolean inLetter = false;
        for (int x = left; x <= right; x++) {
            boolean any = false;
            for (int y = top; y <= bottom; y++) {
                if (isInk(pixels.getColor(x, y), paper)) {
                    any = true;
                    first = first < 0 ? y : Math.min(first, y);
                    last = Math.max(last, y);
                }
            }
            if (inLetter && !any) {
                break;
            }
            inLetter = any || inLetter;
        }
        return last - first + 1;
    }

    private static boolean isInk(Color color, Color paper) {
        return Math.abs(color.getBrightness() - paper.getBrightness()) > .25
                || Math.abs(color.getRed() - paper.getRed()) > .3;
    }
}
