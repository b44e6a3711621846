package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.ui.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

/** The places of the body map are reached by arrow keys, and chosen by Space. */
class BodyMapKeysTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @Test
    void arrowsGoToTheNearestPlaceInTheirDirectionAndSpaceChoosesIt() throws Exception {
        Messages words = Messages.of(Locale.UK);
        try (TourDriver guide = TourDriver.known(words, new DataFolders(folder), CLOCK)) {
            guide.go(new Route.Diary(null));
            guide.press(words.get("diary.pain.write"));
            guide.settle();
            guide.pulse();
            guide.focus(".body-spot");
            assertThat(place(guide)).isEqualTo("head");

            guide.press(KeyCode.DOWN);
            assertThat(place(guide)).isEqualTo("neck");
            guide.press(KeyCode.DOWN);
            guide.press(KeyCode.DOWN);
            guide.press(KeyCode.DOWN);
            assertThat(place(guide)).isEqualTo("lower back");
            guide.press(KeyCode.LEFT);
            assertThat(place(guide)).isEqualTo("left lower back");
            guide.press(KeyCode.RIGHT);
            guide.press(KeyCode.RIGHT);
            assertThat(place(guide)).isEqualTo("right lower back");
            assertThat(traversable(guide)).as("Tab comes back here").contains("right lower back");

            guide.press(KeyCode.SPACE);
            assertThat(chosen(guide)).containsExactly("right lower back");
            guide.press(KeyCode.SPACE);
            assertThat(chosen(guide)).isEmpty();
        }
    }

    @Test
    void atTheEdgeAnArrowStaysWhereItIs() throws Exception {
        Messages words = Messages.of(Locale.UK);
        try (TourDriver guide = TourDriver.known(words, new DataFolders(folder), CLOCK)) {
            guide.go(new Route.Diary(null));
            guide.press(words.get("diary.pain.write"));
            guide.settle();
            guide.pulse();
            guide.focus(".body-spot");

            guide.press(KeyCode.UP);

            assertThat(place(guide)).isEqualTo("head");
        }
    }

    private static String place(TourDriver guide) throws Exception {
        return TourDriver.onScreen(() -> guide.scene().getFocusOwner().getAccessibleText());
    }

    private static List<String> traversable(TourDriver guide) throws Exception {
        return TourDriver.onScreen(() -> guide.scene().getRoot().lookupAll(".body-spot").stream()
                .filter(Node::isFocusTraversable)
                .map(Node::getAccessibleText)
                .toList());
    }

    /** What stands in words beside the map. */
    private static List<String> chosen(TourDriver guide) throws Exception {
        return TourDriver.onScreen(() -> guide.scene().getRoot().lookupAll(".spot-chip").stream()
                .map(chip -> ((Button) chip).getText())
                .toList());
    }
}
