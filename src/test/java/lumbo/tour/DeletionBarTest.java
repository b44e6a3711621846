package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
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
            // with large letters the diary goes in steps, and only the last has the entry
            if (textPercent == 200) {
                guide.go(new Route.Diary(entry.id().toString()));
                EveryScreen.layOut(guide);
            }
            guide.press("Delete");
            // it is told once it is written, which nothing of the screen waits for
            TourDriver.await(() -> guide.scene().lookup(".undo") != null);
            EveryScreen.layOut(guide);
            EveryScreen.layOut(guide);

            TourDriver.onScreen(() -> {
                Bounds bar = onScene(guide, ".diary-above");
                assertThat(bar.getHeight()).isPositive();
                assertThat(bar.getMaxY())
                        .isLessThanOrEqualTo(
                                onScene(guide, ".diary-heading", ".diary-way").getMinY());
                return true;
            });
        }
    }

    /** Where the first of them stands that is there. */
    private static Bounds onScene(TourDriver guide, String... styles) {
        Node node = Stream.of(styles)
                .map(guide.scene()::lookup)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        return node.localToScene(node.getLayoutBounds());
    }
}
