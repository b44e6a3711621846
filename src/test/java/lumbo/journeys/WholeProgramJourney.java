package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** From the first screen to the diary without touching a mouse. */
class WholeProgramJourney extends Journey {

    private static final long LONGER_THAN_THE_PROGRAM = 12 * 60_000;

    @Test
    void playsAWholeProgramByKeysAlone() throws SQLException {
        open();
        waitUntilSeen("Good evening", "How is your back?");

        pressWithControl(KeyCode.P);
        waitUntilSeenWithin("Six movements lying down, 6 exercises");
        tabTo("Six movements lying down, ");
        press(KeyCode.ENTER);
        waitUntilSeen("Start");
        press(KeyCode.ENTER);
        waitUntilSeen("How strong is your pain right now?");
        press(KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeen("Six movements lying down \u00b7 exercise 1 of 6", "READY");

        advance(LONGER_THAN_THE_PROGRAM);
        waitUntilSeen("Well done", "Everything up to here is in your diary.");
        press(KeyCode.DIGIT2, KeyCode.ENTER, KeyCode.DIGIT5, KeyCode.ENTER);

        waitUntilSeen("Diary");
        waitUntilSeenWithin("Six movements lying down, Pain 3 before, 2 after");
        waitUntilSeenWithin(", Finished");
        waitUntilSeenWithin("Pain 3 before, 2 after. At worst 4 in the 24 hours before. Effort 5 of 10.");
        close();
        assertThat(diary().rows("SELECT program_id, state, day, effort FROM session"))
                .containsExactly("subacute FINISHED 2026-11-22 5");
        assertThat(diary().rows("SELECT moment, value FROM pain ORDER BY moment"))
                .containsExactly("AFTER 2", "BEFORE 3", "WORST_24H 4");
        assertThat(diary().rows("SELECT count(*) = (SELECT planned_work FROM session) FROM step_done"))
                .containsExactly("1");
    }
}
