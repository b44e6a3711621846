package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key stops everything. */
class ItHurtsJourney extends Journey {

    private static final String DURING = "SELECT moment, value, exercise FROM pain WHERE moment = 'DURING'";

    @BeforeEach
    void stopInTheSecondRepetition() throws IOException {
        ownProgram("evening.json", OwnPrograms.EVENING);
        open();
        begin("Evening", KeyCode.DIGIT1, KeyCode.DIGIT2);
        advance(10_000 + 6_000 + 500);
        see("MOVE", "2", "0:52 left");

        press(KeyCode.P);
        see("Stopped. Rest as you are.", "How much does it hurt?");
        advance(30_000);
        see("Stopped. Rest as you are.", "0:52 left");
        assertThat(isUsable("Go on")).isFalse();
        assertThat(isUsable("Skip this exercise")).isFalse();
        press(KeyCode.DIGIT7);
        see("strong");
    }

    @Test
    void itHurtsStopsAtOnceAndAsks() throws SQLException {
        tabTo("End the session");
        press(KeyCode.ENTER);
        waitUntilSeen("Ended here");
        finish(KeyCode.DIGIT6, KeyCode.DIGIT4);

        waitUntilSeen("Diary", "Ended early", "Pain 1 before, 6 after", "Pain during", "7", "1 of 4");
        close();
        assertThat(diary().rows(DURING)).containsExactly("DURING 7 0");
        assertThat(diary().rows("SELECT state FROM session")).containsExactly("ENDED");
    }

    @Test
    void goesOnAfterItHurt() throws SQLException {
        tabTo("Go on");
        press(KeyCode.ENTER);
        waitUntilGone("Stopped. Rest as you are.");
        see("MOVE", "2", "0:52 left");
        advance(1_500);
        see("HOLD", "2");
        advance(4_000);
        see("MOVE", "3");

        close();
        assertThat(diary().rows(DURING)).containsExactly("DURING 7 0");
    }

    @Test
    void leavesOutWhatHurtAndWaitsForThePerson() throws SQLException {
        click("Skip this exercise");
        waitUntilSeen(
                "PAUSED", "Evening \u00b7 exercise 2 of 2", "You were here. Get into position, then press Space.");
        advance(5_000);
        see("PAUSED", "10");
        press(KeyCode.SPACE);
        see("GET READY");
        advance(30_000);
        waitUntilSeen("Well done");
        click("Done");

        waitUntilSeen("Diary", "Finished", "Pain 1 before, \u2013 after", "1 of 3", "1 of 1");
        close();
        assertThat(diary().rows(DURING)).containsExactly("DURING 7 0");
    }
}
