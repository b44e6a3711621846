package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What is done most in the diary takes three presses at most, and nobody has to scroll for it. */
class FewPressesInDiaryJourney extends Journey {

    private static final int FEW = 3;

    private int before;

    private void fromTheDiary() {
        pressWithControl(KeyCode.D);
        waitUntilSeen("Diary");
        before = presses();
    }

    private void takesFewPresses() {
        assertThat(presses() - before).isLessThanOrEqualTo(FEW);
        boolean isAtTheTop = look(scene -> nodesOf(scene, ScrollPane.class).allMatch(page -> page.getVvalue() == 0));
        assertThat(isAtTheTop).as("nobody scrolled").isTrue();
    }

    @Test
    void painIsWrittenDown() throws SQLException {
        open();
        fromTheDiary();

        click("Write down pain");
        click("How strong was it? 4 of 10, moderate");
        click("Save");

        waitUntilSeen("Pain entry");
        takesFewPresses();
        fromTheDiary();
        click("Write down pain");
        waitUntilSeen("How strong was it?");
        press(KeyCode.DIGIT6, KeyCode.ENTER);
        waitUntilSeen("Pain 6");
        takesFewPresses();
        close();
        assertThat(diary().rows("SELECT value FROM pain ORDER BY value")).containsExactly("4", "6");
    }

    @Test
    void aSessionLikeTheLastOneIsWrittenDown() throws IOException, SQLException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();
        fromTheDiary();
        click("Write down a session");
        click("Search programs");
        type("Both sides");
        waitUntilSeen("Both sides");
        press(KeyCode.ENTER, KeyCode.ENTER);
        click("One fewer, right: Heel slide");
        click("Save");
        waitUntilSeenWithin("6 of 7 repetitions");

        fromTheDiary();
        click("Write down a session");
        waitUntilSeen("Same as last time: Both sides, 1 minute");
        assertThat(closesWhenAsked()).as("nothing was written yet").isTrue();
        close();
        open();
        fromTheDiary();
        click("Write down a session");
        waitUntilSeen("Same as last time: Both sides, 1 minute");
        click("Save");
        waitUntilSeen("Change");
        takesFewPresses();
        close();

        assertThat(diary().rows("SELECT count(*) FROM session WHERE by_hand = 1"))
                .containsExactly("2");
        assertThat(diary().rows("SELECT exercise, side, count(*) FROM step_done GROUP BY 1, 2 ORDER BY 1, 2"))
                .as("with what was left out last time")
                .containsExactly("0 LEFT 4", "0 RIGHT 2", "1 BOTH 6");
    }
}
