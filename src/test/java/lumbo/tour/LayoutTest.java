package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.ui.input.Accidents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxToolkit;

/**
 * On every screen, in windows of usual sizes and with letters up to twice as large, nothing is cut, stands outside or lies on
 * anything else, and the buttons keep to the one grammar.
 */
class LayoutTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** Each screen once, where room is scarcest, and on a large screen. */
    @Test
    void everyScreenHoldsWhereRoomIsScarce() throws Exception {
        FaultFinder finder = new FaultFinder(List.of(
                new FaultFinder.Look(1000, 700, 100),
                new FaultFinder.Look(1000, 700, 200),
                new FaultFinder.Look(1920, 1080, 150)));
        try (Accidents accidents = new Accidents();
                TourDriver guide = TourDriver.known(Messages.of(Locale.UK), new DataFolders(folder), CLOCK)) {
            EveryScreen.size(guide, 1000, 700);
            new EveryScreen(guide, "remission", name -> guide.picture(finder, name)).all();
            accidents.assertNone();
        }

        assertThat(finder.found()).isEmpty();
    }

    /** The parts of the tour, each with somebody of its own. */
    enum Part {
        NEW,
        DAY,
        ADVICE,
        DIARY,
        FILES,
        QUESTIONNAIRES,
        OWN_PROGRAMS,
        ABOUT_YOU
    }

    /** Each screen in all its states, as the tour shows them, at all sizes. */
    @Tag("campaign")
    @ParameterizedTest
    @EnumSource
    void everyStateOfEveryScreenHoldsAtEverySize(Part part) throws Exception {
        Messages words = Messages.of(Locale.UK, Start.WORDS);
        DataFolders folders = new DataFolders(folder.resolve("data"));
        FaultFinder finder = new FaultFinder(FaultFinder.ALL);
        try (Accidents accidents = new Accidents();
                TourDriver guide = part == Part.NEW
                        ? new TourDriver(words, folders, CLOCK)
                        : TourDriver.known(words, folders, CLOCK)) {
            take(part, guide, finder, words);
            accidents.assertNone();
        }

        assertThat(finder.found()).isEmpty();
        assertThat(finder.taken()).isPositive();
    }

    private void take(Part part, TourDriver guide, FaultFinder finder, Messages words) throws Exception {
        switch (part) {
            case NEW -> new YouTour(guide, finder, words).welcome();
            case DAY ->
                new Tour(
                                Tour.Extent.EVERYTHING,
                                words,
                                new PrintWriter(Writer.nullWriter()),
                                folder.resolve("tour"),
                                CLOCK,
                                finder)
                        .main(guide);
            case ADVICE -> new AdviceTour(guide, finder, words).take();
            case DIARY -> {
                new DiaryTour(guide, finder, words).take();
                new ReportTour(guide, finder, words).take();
            }
            case FILES -> new KeepTour(guide, finder, words).take();
            case QUESTIONNAIRES -> new MeasureTour(guide, finder, words).take();
            case OWN_PROGRAMS -> new OwnTour(guide, finder, Files.createDirectory(folder.resolve("mail"))).take();
            case ABOUT_YOU -> new YouTour(guide, finder, words).known();
        }
    }
}
