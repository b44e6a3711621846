package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lumbo.ui.control.PainScale;
import lumbo.ui.input.RealKeys;
import org.junit.jupiter.api.Test;

/** Double clicks and held keys do what one press does, and nothing on the screen that comes by it. */
class PressedTwiceJourney extends Journey {

    @Test
    void aDoubleClickKeepsOneEntryAndAnswersNothingUnseen() throws IOException, SQLException {
        ownProgram("too-much.json", OwnPrograms.TOO_MUCH);
        open();
        pressWithControl(KeyCode.D);
        clickWhatBegins("Write down pain");
        waitUntilSeen("How strong was it?");
        click("How strong was it? 4 of 10, medium");
        doubleClick("Keep it");
        waitUntilSeen("Pain entry");
        assertThat(diary().rows("SELECT value FROM pain")).containsExactly("4");

        goToProgram("Too much");
        doubleClick("Start");
        waitUntilSeen("How strong is your pain right now?");
        assertThat(look(PressedTwiceJourney::answers)).containsOnlyNulls();
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT3);
        doubleClick("No, start the session");
        waitUntilSeen("GET READY");
        assertThat(diary().rows("SELECT count(*) FROM session")).containsExactly("1");
    }

    private static List<Integer> answers(Scene scene) {
        return nodesOf(scene, PainScale.class)
                .map(scale -> scale.valueProperty().get())
                .toList();
    }

    @Test
    void heldKeysDoNotRunThroughASession() throws IOException, SQLException {
        ownProgram("too-much.json", OwnPrograms.TOO_MUCH);
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
        waitUntilSeen("That is no reason to stop. Go on if you like.");
        hold(RealKeys.Key.of(KeyCode.ENTER));
        waitUntilGone("That is no reason to stop. Go on if you like.");
        see("REST", "20");
        press(KeyCode.BACK_SPACE);
        waitUntilSeen("How much does it hurt?");
        close();
        assertThat(diary().rows("SELECT value FROM pain WHERE moment = 'DURING'"))
                .containsExactly("1");
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
