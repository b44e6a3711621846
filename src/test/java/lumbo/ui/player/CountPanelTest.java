package lumbo.ui.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.player.Playing;
import lumbo.player.SessionPlan;
import lumbo.program.Programs;
import lumbo.settings.ScreenSize;
import lumbo.settings.Settings;
import lumbo.settings.Settings.Reading;
import lumbo.ui.control.FontRuler;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

class CountPanelTest {

    private static final int MOST_REPS = 60;

    /** Half a pixel is lost to whole ones. */
    private static final double ROUNDING = .5;

    private final PlayerPresenter presenter = new PlayerPresenter(Messages.of(Locale.UK));
    private final FontRuler ruler = new FontRuler();

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    @ParameterizedTest
    @CsvSource({
        "1000, 700, 15.6, 1366, 768",
        "1000, 700, 24, 1920, 1080",
        "1000, 800, 24, 1920, 1080",
        "1200, 800, 24, 1920, 1080",
        "1366, 768, 15.6, 1366, 768",
        "1920, 1080, 13, 1920, 1080",
        "1920, 1080, 24, 1920, 1080",
        "1920, 1080, 55, 1920, 1080",
    })
    void keepsAnyNumberOfRepetitionsWithinItself(
            int width, int height, double inches, double screenWidth, double screenHeight) {
        ScreenSize screen = new ScreenSize(inches, screenWidth, screenHeight);
        SoftAssertions all = new SoftAssertions();
        for (int reps = 1; reps <= MOST_REPS; reps++) {
            SessionPlan plan = SessionPlan.of(
                    Programs.inOrder(Programs.item(
                            "bridge",
                            Programs.reps(reps).sets(3).tempo(2, 3, 2, 1).dose())),
                    PlanChoices.DEFAULT);
            PlayerTexts texts = presenter.texts(plan);
            PlayerFrame frame = presenter.frame(Playing.started(plan).after(12).player(), "", false);
            assertThat(frame.reps()).isEqualTo(reps);
            for (int percent : new int[] {100, 150, 200}) {
                Reading reading = Settings.DEFAULT.reading().withText(percent).withDistance(2);
                PlayerLetters letters = PlayerLetters.fit(width, height, reading, screen, texts, ruler);
                CountPanel panel = new CountPanel(ruler);
                double column = Math.floor(width * letters.column());
                panel.letters(letters, texts, ruler, column);
                panel.show(frame);
                laidOut(panel, column, height * .6);
                for (Node part : panel.lookupAll(".rep-dots").iterator().next() instanceof Parent dots
                        ? dots.getChildrenUnmodifiable()
                        : List.<Node>of()) {
                    Bounds bounds = panel.sceneToLocal(part.localToScene(part.getLayoutBounds()));
                    all.assertThat(bounds.getMinX())
                            .as("%d repetitions, text of %d %%: left of %s", reps, percent, part)
                            .isGreaterThanOrEqualTo(-ROUNDING);
                    all.assertThat(bounds.getMaxX())
                            .as("%d repetitions, text of %d %%: right of %s", reps, percent, part)
                            .isLessThanOrEqualTo(column + ROUNDING);
                    if (part.getStyleClass().contains("rep-dot")) {
                        all.assertThat(bounds.getWidth())
                                .as("%d repetitions, text of %d %%: a dot", reps, percent)
                                .isGreaterThanOrEqualTo(.25 * letters.words());
                    }
                }
            }
        }
        all.assertAll();
    }

    @ParameterizedTest
    @CsvSource({"1000, 700, 100", "1000, 700, 200", "1920, 1080, 100", "1920, 1080, 200"})
    void theSecondsOfAHoldAreAsLargeAsThoseOfARest(int width, int height, int percent) {
        ScreenSize screen = new ScreenSize(24, 1920, 1080);
        SessionPlan plan = SessionPlan.of(
                Programs.inOrder(
                        Programs.item(
                                "bridge", Programs.reps(1).tempo(2, 8, 2, 1).dose()),
                        Programs.item("plank", Programs.seconds(10).dose())),
                PlanChoices.DEFAULT);
        PlayerTexts texts = presenter.texts(plan);
        Reading reading = Settings.DEFAULT.reading().withText(percent).withDistance(2);
        PlayerLetters letters = PlayerLetters.fit(width, height, reading, screen, texts, ruler);
        CountPanel panel = new CountPanel(ruler);
        double column = Math.floor(width * letters.column());
        panel.letters(letters, texts, ruler, column);
        Playing playing = Playing.started(plan);

        double holding =
                numberIn(panel, presenter.frame(playing.after(14).player(), "", false), "HOLD", column, height);
        double resting =
                numberIn(panel, presenter.frame(playing.after(12).player(), "", false), "REST", column, height);

        assertThat(holding).isEqualTo(resting).isGreaterThanOrEqualTo(letters.count() - 1);
    }

    /** The size of the number in the ring, in pixels, while this phase goes on. */
    private static double numberIn(CountPanel panel, PlayerFrame frame, String phase, double width, double height) {
        assertThat(frame.phase()).isEqualTo(phase);
        panel.show(frame);
        laidOut(panel, width, height * .6);
        Label number = (Label) panel.lookup(".ring-number");
        assertThat(number.getText()).as("seconds").isEqualTo(frame.count()).matches("\\d+");
        return number.getFont().getSize();
    }

    private static void laidOut(Pane panel, double width, double height) {
        Pane root = new Pane(panel);
        root.getStyleClass().add("lumbo");
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets()
                .add(CountPanelTest.class.getResource("/lumbo/theme/lumbo.css").toExternalForm());
        for (int i = 0; i < 3; i++) {
            root.applyCss();
            panel.resizeRelocate(0, 0, width, height);
            panel.layout();
        }
    }
}
