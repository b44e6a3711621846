package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.Theme;
import lumbo.ui.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** What stands above the diary after a deletion lies over nothing, also in a window that was small before. */
class DeletionBarTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {100, 200})
    void pushesTheDiaryDown(int textPercent) throws Exception {
        try (TourDriver guide = TourDriver.known(Messages.of(Locale.UK), new DataFolders(folder), CLOCK)) {
            OffsetDateTime now = OffsetDateTime.now(CLOCK);
            PainEntry entry =
                    new PainEntry(UUID.randomUUID(), now, PainMoment.OTHER, 4, null, null, null, "", Set.of());
            guide.services().diary().get().orElseThrow().writeDown(entry, now).join();
            guide.go(new Route.Diary(null));
            for (int percent : new int[] {200, 100, textPercent}) {
                guide.size(1000, 700);
                guide.look(Theme.LIGHT, percent);
                EveryScreen.layOut(guide);
            }
            guide.press("Delete");
            EveryScreen.layOut(guide);
            EveryScreen.layOut(guide);

            TourDriver.onScreen(() -> {
                Bounds bar = onScene(guide, ".diary-above");
                assertThat(bar.getHeight()).isPositive();
                assertThat(bar.getMaxY())
                        .isLessThanOrEqualTo(onScene(guide, ".diary-heading").getMinY());
                return true;
            });
        }
    }

    private static Bounds onScene(TourDriver guide, String style) {
        Node node = guide.scene().lookup(style);
        return node.localToScene(node.getLayoutBounds());
    }
}
