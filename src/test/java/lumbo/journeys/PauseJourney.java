package lumbo.journeys;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Taking one's time while a session is played. */
class PauseJourney extends Journey {

    @Test
    void pausesGoesBackAndAddsTenSeconds() throws IOException {
        ownProgram("evening.json", ProgramTexts.EVENING);
        open();
        begin("Evening", KeyCode.DIGIT1, KeyCode.DIGIT2);
        see("Evening \u00b7 exercise 1 of 2", "10", "1:08 left");

        advance(10_000 + 6_000 + 2_500);
        see("HOLD", "2 of 3", "0:50 left");
        press(KeyCode.SPACE);
        see("PAUSED", "2 of 3", "Continue", "Press Space to continue. Nothing is lost.", "0:50 left");
        advance(60_000);
        see("PAUSED", "2 of 3", "0:50 left");
        press(KeyCode.SPACE);
        see("HOLD", "2 of 3", "Pause", "0:50 left");
        seeNothingOf("PAUSED");
        advance(1_000);
        see("RETURN", "2 of 3", "0:49 left");

        press(KeyCode.LEFT);
        see("READY", "10", "1:08 left");
        press(KeyCode.UP);
        see("READY", "20", "1:18 left");
        advance(19_000);
        see("READY", "1", "0:59 left");
        advance(1_000);
        see("MOVE", "1 of 3", "0:58 left");
    }

    @Test
    void oneButtonRepeatsTheExerciseAndSaysSo() throws IOException {
        ownProgram("evening.json", ProgramTexts.EVENING);
        open();
        begin("Evening", KeyCode.DIGIT1, KeyCode.DIGIT2);
        advance(10_000 + 6_000 + 2_500);
        see("HOLD", "2 of 3", "Repeat", "Repeat this exercise, or go back to the one before");

        click("Repeat");
        see("READY", "10", "1:08 left", "Evening \u00b7 exercise 1 of 2");
    }
}
