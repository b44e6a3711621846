package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import lumbo.i18n.Messages;
import lumbo.log.Faults;
import lumbo.settings.DataFolders;
import lumbo.settings.Theme;
import lumbo.ui.Route;
import lumbo.ui.fault.FaultBar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** What is said of a fault lies over nothing, and neither does what else stands above the screens. */
class FaultBarTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @ParameterizedTest
    @CsvSource({"100, LIGHT", "200, LIGHT", "200, DARK"})
    void pushesTheScreenDownAsAllThatIsSaidAboveIt(int textPercent, Theme theme) throws Exception {
        try (TourDriver guide = TourDriver.known(Messages.of(Locale.UK), new DataFolders(folder), CLOCK)) {
            Faults faults = TourDriver.onScreen(() -> FaultBar.in(
                    guide.services().words(),
                    Runnable::run,
                    guide.services().background().screen(),
                    guide.services().desk(),
                    guide.services().folders().log(),
                    guide.shell().column(),
                    null));
            guide.go(new Route.Today());
            guide.size(1000, 700);
            guide.look(theme, textPercent);
            EveryScreen.layOut(guide);

            TourDriver.onScreen(() -> {
                faults.uncaughtException(Thread.currentThread(), new IllegalStateException());
                guide.services()
                        .diary()
                        .tell("What happened to the diary, in a sentence that is long enough for two lines.");
                return true;
            });
            EveryScreen.layOut(guide);
            EveryScreen.layOut(guide);

            TourDriver.onScreen(() -> {
                Bounds bar = onScene(guide, ".fault-bar");
                Bounds below = onScene(guide, ".trouble-text");
                assertThat(bar.getHeight()).isPositive();
                assertThat(bar.getMinY()).isEqualTo(0, within(1.0));
                assertThat(bar.getMaxY()).isLessThanOrEqualTo(below.getMinY() + 1);
                assertThat(below.getMaxY())
                        .isLessThanOrEqualTo(onScene(guide, ".page-scroll").getMinY());
                assertThat(onScene(guide, ".page-scroll").getMaxY())
                        .isLessThanOrEqualTo(guide.scene().getHeight());
                return true;
            });
        }
    }

    private static Bounds onScene(TourDriver guide, String style) {
        Node node = guide.scene().getRoot().lookupAll(style).stream()
                .filter(one -> Stream.<Node>iterate(one, Objects::nonNull, Node::getParent)
                        .allMatch(Node::isVisible))
                .findFirst()
                .orElseThrow();
        return node.localToScene(node.getLayoutBounds());
    }
}
