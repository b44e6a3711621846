package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** From a session to its page in the diary, by mouse. */
class DiaryJourney extends Journey {

    @Test
    void aSessionAppearsInTheDiaryWithItsTwoPainRatings() throws IOException, SQLException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();

        click("Programs");
        click("Search programs");
        type("Both sides");
        clickWhatBegins("Both sides, ");
        click("Start");
        click("How strong is your pain right now? 1 of 10, mild");
        click("How strong was it at its worst in the last 24 hours? 3 of 10, moderate");
        click("No, nothing new");
        waitUntilSeen("READY", "LEFT");
        advance(10_000 + 12_000 + 1_000);
        see("SWITCH", "RIGHT");
        advance(4_000 + 6_000 + 1_000);
        see("MOVE", "2 of 2", "RIGHT");
        click("Skip exercise");
        waitUntilSeen("REST", "Both sides \u00b7 exercise 2 of 2");
        click("Skip the rest");
        click("Start now");
        see("MOVE", "1 of 3");
        advance(18_000);

        waitUntilSeen("Well done");
        waitUntilSeen("2 exercises, one minute.", "That is 1 of 3 this week");
        click("How strong is your pain now? 3 of 10, moderate");
        click("How hard was it? 4 of 10, moderate");
        click("Done");
        waitUntilSeenWithin("6 of 7 repetitions, ");
        waitUntilSeenWithin("Pain 1 before, 3 after. At worst 3 in the 24 hours before.");
        see("Heel slide", "2 times", "left 2 of 2\nright 1 of 2");
        see("Pelvic tilt", "3 times", "3 of 3");
        close();
        assertThat(diary().rows("SELECT moment, value FROM pain ORDER BY moment"))
                .containsExactly("AFTER 3", "BEFORE 1", "WORST_24H 3");
        assertThat(diary().rows("SELECT exercise, side, count(*) FROM step_done GROUP BY 1, 2 ORDER BY 1, 2"))
                .containsExactly("0 LEFT 2", "0 RIGHT 1", "1 BOTH 3");
        assertThat(diary().rows("SELECT effort FROM session")).containsExactly("4");
    }
}
