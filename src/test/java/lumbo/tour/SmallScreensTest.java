package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.Theme;
import lumbo.ui.input.Accidents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** Where the screen is small, or its pixels or letters are large, everything can be reached: by scrolling at the most. */
class SmallScreensTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** The smallest that there are, with letters as they are and twice as large, and one as wide as they come. */
    @ParameterizedTest
    @CsvSource({"960, 500, 200", "800, 480, 100", "3840, 990, 200"})
    void everyButtonCanBeReached(double width, double height, int textPercent) throws Exception {
        reachEveryButton(width, height, textPercent);
    }

    @Tag("campaign")
    @ParameterizedTest
    @CsvSource({
        "1366, 728, 200",
        "1024, 560, 200",
        "960, 500, 100",
        "1000, 700, 150",
        "800, 480, 150",
    })
    void everyButtonCanBeReachedOnOtherScreensToo(double width, double height, int textPercent) throws Exception {
        reachEveryButton(width, height, textPercent);
    }

    private void reachEveryButton(double width, double height, int textPercent) throws Exception {
        try (Accidents accidents = new Accidents();
                TourDriver guide = TourDriver.known(Messages.of(Locale.UK), new DataFolders(folder), CLOCK)) {
            EveryScreen.size(guide, width, height);
            guide.look(Theme.LIGHT, textPercent);
            List<String> hidden = new ArrayList<>();
            EveryScreen.Look look = name -> {
                // after a demo, which fills the screen, the window is as large as the real screen lets it be
                EveryScreen.size(guide, width, height);
                EveryScreen.layOut(guide);
                TourDriver.onScreen(() -> {
                    Parent root = guide.scene().getRoot();
                    root.applyCss();
                    root.layout();
                    assertThat(guide.scene().getWidth()).isLessThanOrEqualTo(width);
                    Reach.findHidden(root, hidden, name);
                    return true;
                });
            };
            new EveryScreen(guide, "remission", look).all();

            assertThat(hidden).isEmpty();
            accidents.assertNone();
        }
    }
}
