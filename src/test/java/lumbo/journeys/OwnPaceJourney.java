package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Counting by hand, at one's own pace. */
class OwnPaceJourney extends Journey {

    @Test
    void ownPaceIsTappedWithEnter() throws IOException, SQLException {
        ownProgram("own-pace.json", ProgramTexts.OWN_PACE);
        open();
        begin("My own pace", KeyCode.DIGIT1, KeyCode.DIGIT1);
        advance(10_000);
        see("OWN PACE", "1 of 3", "Done");
        advance(60_000);
        see("OWN PACE", "1 of 3");

        press(KeyCode.ENTER);
        see("2 of 3");
        advance(2_000);
        press(KeyCode.ENTER, KeyCode.ENTER);
        see("OWN PACE", "3 of 3");
        advance(2_000);
        press(KeyCode.ENTER, KeyCode.ENTER);

        waitUntilSeen("Well done", "One exercise, one minute.");
        click("Done");
        waitUntilSeen("Diary", "22 Nov 2026, 18:30, My own pace, Pain 1 before, \u2013 after");
        close();
        assertThat(diary().rows("SELECT value FROM pain WHERE moment = 'AFTER'"))
                .as("what the second of two presses answered")
                .isEmpty();
        assertThat(diary().rows("SELECT rep, millis FROM step_done ORDER BY seq"))
                .containsExactly("1 60000", "2 2000", "3 2000");
    }
}
