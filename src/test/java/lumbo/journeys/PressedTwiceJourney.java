package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lumbo.settings.DataFolders;
import lumbo.ui.control.PainScale;
import lumbo.ui.input.InputFilter;
import lumbo.ui.input.RealClicks;
import lumbo.ui.input.RealKeys;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Double clicks and held keys do what one press does, and nothing on the screen that comes by it. */
class PressedTwiceJourney extends Journey {

    private int starts;

    @Test
    void aDoubleClickKeepsOneEntryAndAnswersNothingUnseen() throws IOException, SQLException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        pressWithControl(KeyCode.D);
        clickWhatBegins("Write down pain");
        waitUntilSeen("How strong was it?");
        click("How strong was it? 4 of 10, moderate");
        doubleClick("Save");
        waitUntilSeen("Pain entry");
        assertThat(diary().rows("SELECT value FROM pain")).containsExactly("4");

        goToProgram("Too much");
        doubleClick("Start");
        waitUntilSeen("How strong is your pain right now?");
        assertThat(look(PressedTwiceJourney::answers)).containsOnlyNulls();
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT3);
        doubleClick("No, nothing new");
        waitUntilSeen("READY");
        assertThat(diary().rows("SELECT count(*) FROM session")).containsExactly("1");
    }

    private static List<Integer> answers(Scene scene) {
        return nodesOf(scene, PainScale.class)
                .map(scale -> scale.valueProperty().get())
                .toList();
    }

    @Test
    void heldKeysDoNotRunThroughASession() throws IOException, SQLException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        begin("Too much", KeyCode.DIGIT2, KeyCode.DIGIT3);
        hold(RealKeys.Key.of(KeyCode.RIGHT));
        see("MOVE", "Too much \u00b7 exercise 1 of 3");
        advance(2_000);
        hold(RealKeys.Key.of(KeyCode.RIGHT));
        see("REST", "Too much \u00b7 exercise 2 of 3", "10");
        hold(RealKeys.Key.of(KeyCode.UP));
        see("20");
        hold(RealKeys.Key.of(KeyCode.SPACE));
        see("PAUSED");
        hold(RealKeys.Key.of(KeyCode.SPACE));
        see("REST", "20");
        hold(RealKeys.Key.unknown("\u0437"));
        waitUntilSeen("How much does it hurt?");
        assertThat(look(PressedTwiceJourney::answers)).containsOnlyNulls();
        press(KeyCode.NUMPAD1);
        hold(RealKeys.Key.of(KeyCode.ENTER));
        waitUntilSeen("A little pain like this is all right. Go on gently, or skip this one.");
        hold(RealKeys.Key.of(KeyCode.ENTER));
        waitUntilGone("A little pain like this is all right. Go on gently, or skip this one.");
        see("REST", "20");
        press(KeyCode.BACK_SPACE);
        waitUntilSeen("How much does it hurt?");
        close();
        assertThat(diary().rows("SELECT value FROM pain WHERE moment = 'DURING'"))
                .containsExactly("1");
    }

    @Test
    void aDoubleClickInTheMiddleOfASessionIsOneClick() throws IOException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        begin("Too much", KeyCode.DIGIT2, KeyCode.DIGIT3);
        twice("Start now");
        see("MOVE", "Too much \u00b7 exercise 1 of 3");
        twice("Pause");
        see("PAUSED");
        twice("Continue");
        see("MOVE");
        twice("It hurts");
        waitUntilSeen("How much does it hurt?");
        assertThat(look(PressedTwiceJourney::answers)).containsOnlyNulls();
    }

    /** Two clicks of which the toolkit says that they are a double click, however slow the machine is. */
    private void twice(String words) {
        advance(InputFilter.UNSEEN_MILLIS);
        look(scene -> {
            RealClicks.doubleClick(nodeOf(scene, words));
            return true;
        });
        frame();
    }

    @Test
    void aKeyThatIsHeldWhileTheScreenChangesDoesNothingThere() {
        open();
        look(scene -> {
            new RealKeys(scene).down(RealKeys.Key.of(KeyCode.P).withControl());
            return true;
        });
        waitUntilSeen("Search programs");
        List<String> typed = look(scene -> {
            for (int i = 0; i < 30; i++) {
                new RealKeys(scene).down(RealKeys.Key.of(KeyCode.P));
            }
            new RealKeys(scene).up(RealKeys.Key.of(KeyCode.P));
            List<String> before = typed(scene);
            new RealKeys(scene).tap(KeyCode.P);
            return List.of(before.getFirst(), typed(scene).getFirst());
        });
        assertThat(typed).as("held, and then pressed anew").containsExactly("", "p");
    }

    @Test
    void keysThatAreHeldOnAndOnLeadOneScreenFurther() throws IOException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo");
        holdOn(RealKeys.Key.of(KeyCode.ENTER));
        see("Do you have any of these now?", "1 of 5");
        close();

        open(foldersNamed("known"));
        pressWithControl(KeyCode.D);
        tabTo("Questionnaires");
        holdOn(RealKeys.Key.of(KeyCode.SPACE));
        see("How is life with your back?");
        tabTo("Answer: Your back in daily life");
        holdOn(RealKeys.Key.of(KeyCode.ENTER));
        waitUntilSeenWithin("I stay at home most of the time");
        seeNothingOf("Saved in your diary");
        holdOn(RealKeys.Key.of(KeyCode.ESCAPE));
        see("How is life with your back?");

        pressWithControl(KeyCode.D);
        clickWhatBegins("Write down pain");
        waitUntilSeen("How strong was it?");
        click("How strong was it? 3 of 10, moderate");
        holdOn(RealKeys.Key.of(KeyCode.T).withControl());
        see("Discard what you wrote?");
        holdOn(RealKeys.Key.of(KeyCode.ESCAPE));
        see("How strong was it?");
        seeNothingOf("Discard what you wrote?");
        holdOn(RealKeys.Key.of(KeyCode.F1));
        waitUntilSeen("Keys");
        holdOn(RealKeys.Key.of(KeyCode.ESCAPE));
        see("How strong was it?");
        seeNothingOf("Discard what you wrote?");
    }

    @Test
    void aHeldKeyOfARemoteIsOnePage() throws IOException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        goToProgram("Too much");
        click("Demo");
        waitUntilSeen("Too much \u00b7 1 of 3");
        holdOn(RealKeys.Key.of(KeyCode.PAGE_DOWN));
        see("Too much \u00b7 2 of 3");
        holdOn(RealKeys.Key.of(KeyCode.PAGE_UP));
        see("Too much \u00b7 1 of 3");
        holdOn(RealKeys.Key.of(KeyCode.ESCAPE));
        waitUntilSeen("Start", "Demo");
        press(KeyCode.ESCAPE);
        begin("Too much", KeyCode.DIGIT2, KeyCode.DIGIT3);
        holdOn(RealKeys.Key.of(KeyCode.PAGE_DOWN));
        see("MOVE", "Too much \u00b7 exercise 1 of 3");
        holdOn(RealKeys.Key.of(KeyCode.ESCAPE));
        waitUntilSeen("End the session here?", "Continue");
        seeNothingOf("How strong is your pain now?");
    }

    /** Holds a key while one screen after the other may come. */
    private void holdOn(RealKeys.Key key) {
        for (int i = 0; i < 6; i++) {
            look(scene -> {
                for (int k = 0; k < 5; k++) {
                    new RealKeys(scene).down(key);
                }
                return true;
            });
            frame();
        }
        look(scene -> {
            new RealKeys(scene).up(key);
            return true;
        });
        frame();
    }

    /** Where one gets by keys, and what is there then. */
    private record Place(String name, Consumer<PressedTwiceJourney> way) {}

    private static final List<Place> PLACES = List.of(
            new Place("Today", one -> one.pressWithControl(KeyCode.T)),
            new Place("Programs", one -> one.pressWithControl(KeyCode.P)),
            new Place("Trends", one -> one.pressWithControl(KeyCode.R)),
            new Place("Settings", one -> one.pressWithControl(KeyCode.S)),
            new Place("Diary", one -> one.pressWithControl(KeyCode.D)),
            new Place("Pain", one -> {
                one.pressWithControl(KeyCode.D);
                one.clickWhatBegins("Write down pain");
                one.waitUntilSeen("How strong was it?");
            }),
            new Place("Questionnaires", one -> {
                one.pressWithControl(KeyCode.D);
                one.click("Questionnaires");
                one.waitUntilSeen("How is life with your back?");
            }),
            new Place("File", one -> {
                one.goToKeeping("Back up");
            }));

    /** Buttons that are pressed again and again on purpose, or that lead out of the window. */
    private static final Set<String> AGAIN = Set.of("Previous month", "Next month");

    @Tag("campaign")
    @ParameterizedTest
    @ValueSource(strings = {"Today", "Programs", "Trends", "Settings", "Diary", "Pain", "Questionnaires", "File"})
    void aDoubleClickOnAnyButtonDoesWhatOneClickDoes(String name) throws IOException, SQLException {
        every(PLACES.stream()
                .filter(place -> place.name().equals(name))
                .findFirst()
                .orElseThrow());
    }

    private void every(Place place) throws IOException, SQLException {
        open();
        place.way().accept(this);
        int count = look(scene -> buttons(scene).size());
        assertThat(count).as("buttons of %s", place.name()).isPositive();
        close();
        for (int i = 0; i < count; i++) {
            List<String> once = afterClicks(place, i, RealClicks::click);
            assertThat(afterClicks(place, i, RealClicks::doubleClick))
                    .as("%s, button %d", place.name(), i)
                    .isEqualTo(once);
        }
    }

    /** What the window says and the diary holds after a button was clicked, on a fresh state. */
    private List<String> afterClicks(Place place, int number, Consumer<Node> clicks) throws IOException, SQLException {
        DataFolders fresh = foldersNamed("fresh-" + starts++);
        open(fresh);
        place.way().accept(this);
        advance(InputFilter.UNSEEN_MILLIS);
        String name = look(scene -> {
            Button button = buttons(scene).get(number);
            if (!AGAIN.contains(said(button))) {
                clicks.accept(button);
            }
            return said(button);
        });
        frame();
        waitUntilQuiet();
        List<String> after = new ArrayList<>(List.of(name));
        after.addAll(look(scene -> allSaid(scene)
                .map(words -> words.replaceAll("fresh-\\d+", "fresh"))
                .toList()));
        close();
        after.addAll(new DiaryTables(fresh.diary())
                .rows("SELECT (SELECT count(*) FROM pain), (SELECT count(*) FROM session), (SELECT count(*) FROM"
                        + " measure), (SELECT count(*) FROM safety_log)"));
        try (Stream<Path> files = Files.walk(fresh.data())) {
            after.add(files.filter(Files::isRegularFile)
                            .filter(file -> file.toString().endsWith(".lumbo-backup")
                                    || file.toString().endsWith(".json"))
                            .count()
                    + " files");
        }
        return after;
    }

    /** Waits until the window says the same for a while: what was read in the background is there. */
    private void waitUntilQuiet() {
        List<String> before = List.of();
        for (int same = 0; same < 50; same++) {
            frame();
            List<String> now = look(scene -> allSaid(scene).toList());
            if (!now.equals(before)) {
                same = 0;
            }
            before = now;
        }
    }

    private static String said(Button button) {
        return button.getAccessibleText() == null ? button.getText() : button.getAccessibleText();
    }

    private static List<Button> buttons(Scene scene) {
        return nodesOf(scene, Button.class)
                .filter(button -> !button.isDisabled())
                .toList();
    }

    private static List<String> typed(Scene scene) {
        return nodesOf(scene, TextField.class).map(TextField::getText).toList();
    }

    private void hold(RealKeys.Key key) {
        look(scene -> {
            new RealKeys(scene).hold(key, 60);
            return true;
        });
        frame();
    }
}
