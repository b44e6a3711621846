package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A number in the rest after an exercise, for those who want to say one. */
class HowWasItJourney extends Journey {

    private static final String DURING = "SELECT value, exercise, place FROM pain WHERE moment = 'DURING'";
    private static final String LOG = "SELECT kind, content FROM safety_log WHERE kind = 'STOP'";
    private static final String ENOUGH =
            "That is enough for today. Rest as you are. If it is not better tomorrow, or goes down your leg, call your doctor.";
    private static final String OFFERED = "It hurt a bit";
    private static final String ASKED = "How much, 0 to 10?";

    @BeforeEach
    void restAfterTheFirstExercise() throws IOException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        begin("Too much", KeyCode.DIGIT2, KeyCode.DIGIT3);
        see("READY", "Too much \u00b7 exercise 1 of 3");
        seeNothingOf(OFFERED, ASKED);
        advance(10_000 + 3 * 6_000 + 500);
        see("REST", "10", OFFERED, "Next: Cat and camel");
        seeNothingOf(ASKED);
    }

    @Test
    void keepsTheNumberAndTheRestIsNoLonger() throws SQLException {
        press(KeyCode.DIGIT1);
        advance(1_000);
        press(KeyCode.DIGIT2);
        advance(1_000);
        see(ASKED);
        advance(1_000);
        see("Thank you. You said 2.", "7", "REST");
        seeNothingOf(ASKED);
        press(KeyCode.DIGIT9);
        advance(2_000);
        see("Thank you. You said 2.", "REST");
        advance(5_000);
        see("READY");
        seeNothingOf("Thank you. You said 2.");

        close();
        assertThat(diary().rows(DURING)).containsExactly("2 0 null");
    }

    @Test
    void mayBePassedOver() throws SQLException {
        advance(10_000);
        see("READY");
        seeNothingOf(ASKED);

        close();
        assertThat(diary().rows(DURING)).isEmpty();
    }

    @Test
    void aNumberThatIsTooMuchStopsAndAsks() throws SQLException {
        click(OFFERED);
        see("REST", "20", ASKED);
        click("Pain in the last exercise: 4 of 10");
        advance(2_000);
        waitUntilSeen("That was a little too much.", "It is over now. Rest as long as you like.");
        advance(20_000);
        see("Continue", "Skip the next exercise", "End the session");
        press(KeyCode.SPACE);
        waitUntilGone("That was a little too much.");
        see("REST", "18");

        close();
        assertThat(diary().rows(DURING)).containsExactly("4 0 null");
        assertThat(diary().rows(LOG)).isEmpty();
    }

    @Test
    void aSlipThatWouldEndTheSessionCanBeTakenBack() throws SQLException {
        press(KeyCode.DIGIT7);
        advance(2_000);
        waitUntilSeen(ENOUGH, "I meant another number");
        advance(8_000);
        see(ENOUGH);
        click("I meant another number");
        waitUntilSeen("How much does it hurt?");
        press(KeyCode.NUMPAD1, KeyCode.ENTER);
        waitUntilSeen("A little pain like this is all right. Go on gently, or skip this one.");
        press(KeyCode.SPACE);
        waitUntilGone("A little pain like this is all right. Go on gently, or skip this one.");
        see("REST", "8");
        seeNothingOf("Thank you. You said 7.");

        close();
        assertThat(diary().rows(DURING)).containsExactly("1 0 null");
        assertThat(diary().rows(LOG)).isEmpty();
    }

    @Test
    void whatIsNotTakenBackEndsTheSessionByItself() throws SQLException {
        press(KeyCode.NUMPAD7);
        advance(2_000);
        waitUntilSeen(ENOUGH, "I meant another number");
        advance(10_000);
        waitUntilGone("I meant another number");
        see(ENOUGH, "End the session");

        vanish();
        assertThat(diary().rows(DURING)).containsExactly("7 0 null");
        assertThat(diary().rows(LOG)).containsExactly("STOP {\"row\":\"S11\",\"signs\":[]}");
        assertThat(diary().rows("SELECT state FROM session")).containsExactly("ENDED");
    }

    @Test
    void closedMeanwhileItCounts() throws SQLException {
        press(KeyCode.DIGIT8);
        advance(2_000);
        waitUntilSeen(ENOUGH);
        close();

        assertThat(diary().rows(DURING)).containsExactly("8 0 null");
        assertThat(diary().rows(LOG)).containsExactly("STOP {\"row\":\"S11\",\"signs\":[]}");
    }

    @Test
    void tenEndsTheSession() throws SQLException {
        press(KeyCode.DIGIT1, KeyCode.DIGIT0);
        advance(2_000);
        waitUntilSeen(ENOUGH);
        press(KeyCode.SPACE);
        waitUntilSeen("Add a note");

        close();
        assertThat(diary().rows(DURING)).containsExactly("10 0 null");
        assertThat(diary().rows(LOG)).containsExactly("STOP {\"row\":\"S11\",\"signs\":[]}");
    }
}
