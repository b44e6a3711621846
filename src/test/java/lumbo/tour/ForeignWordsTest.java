package lumbo.tour;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.text.Text;
import lumbo.diary.Diary;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.i18n.Messages;
import lumbo.settings.DataFolders;
import lumbo.settings.Theme;
import lumbo.ui.Route;
import lumbo.ui.control.ForeignTexts;
import lumbo.ui.input.Accidents;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;

/** Titles, names, steps and notes in any writing and of any length, on every screen of the real application. */
class ForeignWordsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T17:30:00Z"), ZoneId.of("Europe/Berlin"));

    private static final String PROGRAM = """
        {
          "format": 1, "id": "foreign", "stages": ["remission"],
          "title": {"en": "@"}, "summary": {"en": "@"},
          "blocks": [{"title": {"en": "@"}, "items": [
            {"exercise": "own", "dose": {"reps": 3, "tempo": [2, 1, 2, 1]}, "note": {"en": "@"}},
            {"exercise": "knee-to-chest", "dose": {"seconds": 30, "sides": "each"}}
          ]}],
          "exercises": {"own": {
            "format": 1, "id": "own", "name": {"en": "@"}, "position": "supine", "equipment": ["mat"],
            "setup": {"en": "@"},
            "steps": [{"en": "@", "phase": "out"}, {"en": "@", "phase": "back"}],
            "cues": [{"en": "@"}], "mistakes": [{"en": "@"}], "cautions": [{"en": "@"}], "easier": "knee-to-chest"
          }}
        }
        """;

    @TempDir
    Path folder;

    @BeforeAll
    static void startTheToolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
    }

    /** From right to left, and without a place to break a line. */
    static Stream<String> texts() {
        return Stream.of(
                "\u05DB\u05D0\u05D1 \u05D2\u05D1 (L4/L5), 7/10, ".repeat(12).strip(), "x".repeat(400));
    }

    static Stream<String> otherTexts() {
        return Stream.of(
                "כאב גב תחתון (L4/L5), 7/10, ואז בבוקר",
                "ألم شديد في أسفل الظهر، ".repeat(16).strip(),
                "کمردرد".repeat(66),
                "A long title of many words ".repeat(15).strip());
    }

    private DataFolders folders() {
        return new DataFolders(folder.resolve("Lumbo"));
    }

    private void write(List<String> notes) {
        OffsetDateTime now = OffsetDateTime.now(CLOCK);
        try (Diary diary = Diary.open(folders().diary())) {
            for (int i = 0; i < notes.size(); i++) {
                diary.pain(new PainEntry(
                                new UUID(1, i),
                                now.minusMinutes(i + 1),
                                PainMoment.OTHER,
                                3,
                                null,
                                null,
                                null,
                                notes.get(i),
                                Set.of()))
                        .join();
            }
        }
    }

    private TourDriver open() throws Exception {
        return TourDriver.known(Messages.of(Locale.UK), folders(), CLOCK);
    }

    @ParameterizedTest
    @MethodSource("texts")
    void areShownOnEveryScreenAndPushNothingOutOfReach(String text) throws Exception {
        areShown(text, List.of(200));
    }

    @Tag("campaign")
    @ParameterizedTest
    @MethodSource({"texts", "otherTexts"})
    void manyAreShownOnEveryScreenAndPushNothingOutOfReach(String text) throws Exception {
        areShown(text, List.of(100, 150, 200));
    }

    private void areShown(String text, List<Integer> percents) throws Exception {
        Files.createDirectories(folders().programs());
        Files.writeString(folders().programs().resolve("foreign.json"), PROGRAM.replace("@", text));
        write(List.of(text, "Back pain", text + "\n\n" + text));
        try (Accidents accidents = new Accidents();
                TourDriver guide = open()) {
            for (int percent : percents) {
                EveryScreen.size(guide, 1000, 700);
                guide.look(Theme.LIGHT, percent);
                List<String> hidden = new ArrayList<>();
                EveryScreen.Look look = name -> {
                    EveryScreen.size(guide, 1000, 700);
                    EveryScreen.layOut(guide);
                    TourDriver.onScreen(() -> {
                        Scene scene = guide.scene();
                        scene.getRoot().applyCss();
                        scene.getRoot().layout();
                        scene.snapshot(null);
                        Reach.findHidden(scene.getRoot(), hidden, name);
                        assertThat(words(scene.getRoot())).as(name).isNotBlank();
                        return true;
                    });
                };
                new EveryScreen(guide, "foreign", look).all();
                assertThat(hidden).as(percent + " %").isEmpty();
            }
            accidents.assertNone();
        }
    }

    @Test
    void everyNoteStandsInTheDiary() throws Exception {
        List<String> notes = ForeignTexts.some();
        write(notes);
        try (Accidents accidents = new Accidents();
                TourDriver guide = open()) {
            EveryScreen.size(guide, 1000, 700);
            guide.go(new Route.Diary(null));
            for (int percent : List.of(100, 150, 200)) {
                guide.look(Theme.LIGHT, percent);
                EveryScreen.layOut(guide);
                if (TourDriver.onScreen(() -> guide.scene().lookup(".list-view") == null)) {
                    // with large letters the month comes first, and leads to the list
                    guide.press(Messages.of(Locale.UK).get("diary.month.all"));
                    EveryScreen.layOut(guide);
                }
                List<String> shown = TourDriver.onScreen(() -> rows(guide.scene()));
                for (String note : notes) {
                    String begins =
                            letters(note).substring(0, Math.min(8, letters(note).length()));
                    assertThat(shown)
                            .as(percent + " %")
                            .anyMatch(row -> letters(row).contains(begins));
                }
            }
            accidents.assertNone();
        }
    }

    /** What each row of the list says, whichever part of it is in sight. */
    private static List<String> rows(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        ListView<?> list = (ListView<?>) scene.lookup(".list-view");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < list.getItems().size(); i++) {
            list.scrollTo(i);
            // the first finds the row, the second fills it
            for (int pass = 0; pass < 2; pass++) {
                scene.getRoot().applyCss();
                scene.getRoot().layout();
            }
            for (Node cell : list.lookupAll(".list-cell")) {
                if (cell instanceof ListCell<?> row && !row.isEmpty() && row.isVisible()) {
                    rows.add(words(row));
                }
            }
        }
        return rows.stream().distinct().toList();
    }

    private static String words(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        if (node instanceof Text text) {
            return text.getText() + "\n";
        }
        StringBuilder words = new StringBuilder();
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.append(words(child)));
        }
        return words.toString();
    }

    private static String letters(String text) {
        return text.replaceAll("[\\s\u202B]", "");
    }
}
