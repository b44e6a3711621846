package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One key stops everything; the rules say what follows. */
class ItHurtsJourney extends Journey {

    private static final String DURING = "SELECT value, exercise, place FROM pain WHERE moment = 'DURING'";
    private static final String LOG = "SELECT kind, content FROM safety_log WHERE kind IN ('STOP', 'EASING')";
    private static final String STATE = "SELECT state FROM session";
    private static final String ENOUGH =
            "That is enough for today. Rest as you are. If it is not better tomorrow, or goes down your leg, call your doctor.";
    private static final String A_LITTLE_TOO_MUCH =
            "That is a little too much. Do the easier exercise, or skip this one.";
    private static final String NO_REASON_TO_STOP =
            "A little pain like this is all right. Go on gently, or skip this one.";

    @BeforeEach
    void stopInTheSecondRepetition() throws IOException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        begin("Too much", KeyCode.DIGIT2, KeyCode.DIGIT3);
        advance(10_000 + 6_000 + 500);
        see("MOVE", "2 of 3", "1:38 left");

        press(KeyCode.P);
        see("Stopped. Rest as you are.", "How much does it hurt?", "Where? You can skip this.");
        advance(30_000);
        see("Stopped. Rest as you are.", "1:38 left");
        press(KeyCode.ENTER);
        see("How much does it hurt?");
    }

    @Test
    void strongPainEndsTheSessionAndSaysSo() throws SQLException {
        press(KeyCode.DIGIT6);
        see("How much does it hurt?");
        press(KeyCode.B);
        waitUntilSeen(ENOUGH, "End the session");
        seeNothingOf("Skip this exercise", "Do the easier one");
        press(KeyCode.SPACE);
        waitUntilSeen(ENOUGH, "Add a note", "How strong is your pain now?");
        seeNothingOf("Well done", "How hard was it?", "Add pulse or a note");
        press(KeyCode.DIGIT5, KeyCode.ENTER);

        waitUntilSeen("Diary", "22 Nov 2026, 18:30, Too much, Pain 2 before, 5 after, Ended early", "1 of 3");
        waitUntilSeenWithin("Pain 2 before, 6 during it, 5 after.");
        close();
        assertThat(diary().rows(DURING)).containsExactly("6 0 BACK");
        assertThat(diary().rows(LOG)).containsExactly("STOP {\"row\":\"S11\",\"signs\":[]}");
        assertThat(diary().rows(STATE)).containsExactly("ENDED");
    }

    @Test
    void staysEndedWhenTheComputerStopsBeforeTheWordsAreRead() throws SQLException {
        press(KeyCode.DIGIT7, KeyCode.ENTER);
        waitUntilSeen(ENOUGH);
        vanish();

        assertThat(diary().rows(STATE)).containsExactly("ENDED");
        open();
        waitUntilSeen("Good evening", "1 of 3 sessions");
        seeNothingOf("Too much was interrupted");
    }

    @Test
    void takesTheEasierExerciseAndStaysWithItAfterAPowerFailure() throws SQLException {
        press(KeyCode.L, KeyCode.DIGIT4);
        waitUntilSeen(A_LITTLE_TOO_MUCH, "Single leg back", "Skip this exercise", "End the session");
        assertThat(isUsable("Continue")).isFalse();
        press(KeyCode.SPACE);
        waitUntilGone(A_LITTLE_TOO_MUCH);
        see("PAUSED", "Single leg back", "Go onto all fours, hands under shoulders, knees under hips.");
        assertThat(isUsable("Continue")).isTrue();
        press(KeyCode.SPACE);
        see("MOVE", "2 of 3", "Single leg back");
        advance(6_000);
        see("MOVE", "3 of 3", "Single leg back");
        waitUntilKept(2);
        vanish();

        open();
        click("Continue");
        waitUntilSeen("PAUSED", "3 of 3", "Single leg back");
        press(KeyCode.SPACE);
        advance(7_000);
        see("REST", "Next: Cat and camel");
        press(KeyCode.P, KeyCode.DIGIT4);
        waitUntilSeen("That was a little too much.", "Continue", "Skip the next exercise");
        seeNothingOf("Do the easier one");
        close();

        assertThat(diary().rows(DURING)).containsExactly("4 0 LEG", "4 0 null");
        assertThat(diary().rows(LOG)).containsExactly("EASING {\"unit\":0,\"exercise\":\"single-leg-back\"}");
    }

    @Test
    void twoExercisesLeftOutForPainEndTheSession() throws SQLException {
        press(KeyCode.DIGIT4);
        waitUntilSeen(A_LITTLE_TOO_MUCH);
        click("Skip this exercise");
        waitUntilSeen(
                "PAUSED",
                "Too much \u00b7 exercise 2 of 3",
                "Go onto all fours, hands under shoulders, knees under hips.");
        assertThat(isUsable("Continue")).isTrue();
        advance(5_000);
        see("PAUSED", "10");
        press(KeyCode.SPACE);
        advance(11_000);
        press(KeyCode.P, KeyCode.DIGIT4);
        waitUntilSeen(A_LITTLE_TOO_MUCH, "You have already skipped one. A second one ends the session.");
        click("Skip this exercise");

        String twice = "Two exercises were too much. The session ends here so that your back can rest.";
        waitUntilSeen(twice);
        click("End the session");
        waitUntilSeen("Add a note", twice);
        close();
        assertThat(diary().rows(DURING)).containsExactly("4 0 null", "4 1 null");
        assertThat(diary().rows(LOG)).containsExactly("STOP {\"row\":\"S12\",\"signs\":[]}");
        assertThat(diary().rows(STATE)).containsExactly("ENDED");
    }

    @Test
    void aSignEndsTheSession() throws SQLException {
        click("Something else is wrong");
        waitUntilSeen("What is wrong?", "I am dizzy");
        press(KeyCode.ESCAPE);
        waitUntilSeen("Stopped. Rest as you are.");
        click("Something else is wrong");
        click("My chest hurts");
        String[] call = {
            "Call the emergency number now", "999", "in the United Kingdom", "Why: you ticked “My chest hurts”."
        };
        waitUntilSeen(call);
        seeNothingOf("See a doctor before you exercise again");
        assertThat(isUsable("Skip this exercise")).isFalse();
        press(KeyCode.SPACE);
        waitUntilSeen("Everything up to here is in your diary.");
        waitUntilSeen(call);
        seeNothingOf("How strong is your pain now?", "Note");
        click("Done");
        waitUntilSeen("No exercises today");
        waitUntilSeen(call);
        seeNothingOf("Start");
        close();

        assertThat(diary().rows(DURING)).isEmpty();
        assertThat(diary().rows(LOG)).containsExactly("STOP {\"row\":\"S10\",\"signs\":[\"chest-pain-now\"]}");
        assertThat(diary().rows(STATE)).containsExactly("ENDED");
    }

    @Test
    void painFurtherDownALegEndsTheSession() throws SQLException {
        press(KeyCode.DIGIT2, KeyCode.D);
        waitUntilSeen("Stop exercising now. See a doctor before you exercise again.");
        close();

        assertThat(diary().rows(DURING)).containsExactly("2 0 FURTHER_DOWN_LEG");
        assertThat(diary().rows(LOG)).containsExactly("STOP {\"row\":\"S10\",\"signs\":[]}");
    }

    @Test
    void goesOnAfterALittlePain() throws SQLException {
        press(KeyCode.DIGIT4);
        waitUntilSeen(A_LITTLE_TOO_MUCH);
        press(KeyCode.ESCAPE);
        waitUntilSeen("How much does it hurt?");
        press(KeyCode.DIGIT2);
        waitUntilSeen(NO_REASON_TO_STOP, "Skip this exercise", "End the session");
        press(KeyCode.SPACE);
        waitUntilGone(NO_REASON_TO_STOP);
        see("MOVE", "2 of 3", "1:38 left");
        advance(1_500);
        see("HOLD", "2 of 3");
        advance(4_000);
        see("MOVE", "3 of 3");

        close();
        assertThat(diary().rows(DURING)).containsExactly("2 0 null");
    }

    @Test
    void endsWithoutANumber() throws SQLException {
        tabTo("End the session");
        press(KeyCode.SPACE);
        waitUntilSeen("Well done");
        finish(KeyCode.DIGIT2, KeyCode.DIGIT4);

        waitUntilSeen("Diary", "22 Nov 2026, 18:30, Too much, Pain 2 before, 2 after, Ended early");
        close();
        assertThat(diary().rows(DURING)).isEmpty();
        assertThat(diary().rows(LOG)).isEmpty();
    }
}
