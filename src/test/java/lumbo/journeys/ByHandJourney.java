package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A session that was done without Lumbo: written down, changed, deleted and taken back. */
class ByHandJourney extends Journey {

    @Test
    void aSessionIsWrittenDownAfterwardsAndChangedAndDeletedAndTakenBack() throws IOException, SQLException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();

        click("Diary");
        click("Write down a session");
        click("Search programs");
        type("Both sides");
        waitUntilSeen("Both sides");
        press(KeyCode.ENTER, KeyCode.ENTER);
        waitUntilSeen("Another program");
        click("One fewer, right: Heel slide");
        click("Add pain, effort, heart rate or a note");
        click("How strong was your pain before it? 2 of 10, mild");
        click("Save");
        waitUntilSeen("6 of 7 repetitions, 1 minute. Pain 2 before.");
        waitUntilSeenWithin("written down later");
        see("Heel slide", "left 2 of 2\nright 1 of 2");

        click("Change");
        waitUntilSeen("Change the session");
        click("Note");
        type("At my sister");
        click("Save");
        waitUntilSeen("At my sister");

        click("Delete");
        waitUntilSeen("The session was deleted. Pain noted in it still counts for the advice.");
        click("Undo");
        waitUntilSeen("At my sister");
        close();

        assertThat(diary().rows("SELECT by_hand, state, note FROM session")).containsExactly("1 FINISHED At my sister");
        assertThat(diary().rows("SELECT exercise, side, count(*) FROM step_done GROUP BY 1, 2 ORDER BY 1, 2"))
                .containsExactly("0 LEFT 2", "0 RIGHT 1", "1 BOTH 3");
        assertThat(diary().rows("SELECT what, how FROM change ORDER BY seq"))
                .containsExactly("SESSION ADDED", "SESSION CHANGED", "SESSION DELETED", "SESSION RESTORED");
    }
}
