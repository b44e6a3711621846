package lumbo.ui.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import lumbo.i18n.Messages;
import lumbo.settings.Folders;
import lumbo.settings.Theme;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** Where the screen is small, or its pixels or letters are large, everything can be reached: by scrolling at the most. */
class SmallScreensTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    /** How much of a page there must be at least to scroll in. */
    private static final double LEAST_PAGE = 90;

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @ParameterizedTest
    @CsvSource({"1366, 728, 200", "1024, 560, 200", "960, 500, 200", "960, 500, 100", "1000, 700, 150"})
    void everyButtonCanBeReached(double width, double height, int textPercent) throws Exception {
        try (Guide guide = Guide.known(Messages.of(Locale.UK), new Folders(folder), CLOCK)) {
            Screens.size(guide, width, height);
            guide.look(Theme.LIGHT, textPercent);
            List<String> hidden = new ArrayList<>();
            Screens.Look look = name -> {
                guide.settle();
                Guide.onScreen(() -> {
                    Parent root = guide.scene().getRoot();
                    root.applyCss();
                    root.layout();
                    assertThat(guide.scene().getWidth()).isLessThanOrEqualTo(width);
                    findHidden(root, hidden, name);
                    return true;
                });
            };
            new Screens(guide, "remission", look).all();

            assertThat(hidden).isEmpty();
        }
    }

    private static void findHidden(Node node, List<String> hidden, String screen) {
        if (!node.isVisible()) {
            return;
        }
        boolean isUsed = node instanceof ButtonBase || node instanceof TextInputControl;
        if (isUsed && !node.isDisabled() && node.getLayoutBounds().getWidth() > 0) {
            whyHidden(node).ifPresent(why -> hidden.add(screen + ": " + name(node) + " " + why));
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> findHidden(child, hidden, screen));
        }
    }

    private static String name(Node node) {
        return node instanceof ButtonBase button && button.getText() != null && !button.getText().isEmpty()
                ? button.getText()
                : node.getAccessibleText() + " " + node.getStyleClass();
    }

    /** Why a control can't be reached, looked at from the inside to the outside. */
    private static Optional<String> whyHidden(Node control) {
        Bounds seen = control.localToScene(control.getLayoutBounds());
        for (Parent around = control.getParent(); around != null; around = around.getParent()) {
            if (around instanceof ScrollPane scroll) {
                Bounds page = scroll.localToScene(scroll.getLayoutBounds());
                if (seen.getMinX() < page.getMinX() - 1 || seen.getMaxX() > page.getMaxX() + 1) {
                    return Optional.of("is cut at a side: " + seen + " in " + page);
                }
                double high = Math.min(LEAST_PAGE, scroll.getContent().getLayoutBounds().getHeight());
                if (page.getHeight() + 1 < high) {
                    return Optional.of("is on a page of only " + page.getHeight());
                }
                // what scrolls can be brought to any height of its page
                seen = new BoundingBox(page.getMinX(), page.getMinY(), page.getWidth(), high);
            }
        }
        Bounds window = new BoundingBox(
                -1,
                -1,
                control.getScene().getWidth() + 2,
                control.getScene().getHeight() + 2);
        return window.contains(seen) ? Optional.empty() : Optional.of("is out of the window: " + seen);
    }
}
