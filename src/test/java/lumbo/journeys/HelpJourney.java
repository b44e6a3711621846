package lumbo.journeys;

import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Looking something up, and going on where one was. */
class HelpJourney extends Journey {

    private static final String CLOTHES = "Wear roomy clothes that breathe and take up sweat.";
    private static final String CLOTHES_ORIGIN = "R097 \u00b7 article, line 276";
    private static final String NO_PAIN = "No exercise should hurt. If one does, press the button It hurts.";

    @Test
    void findsARuleByTypingFollowsItsTopicAndGoesBack() {
        open();
        goToProgram("Six movements lying down");
        waitUntilSeen("Before you start", CLOTHES);

        press(KeyCode.F1);
        waitUntilSeen("Using Lumbo", "Getting ready", "When it hurts");
        type("roomy");
        waitUntilSeen("Found: \"roomy\"", "Found in one place.", CLOTHES);
        seeNothingOf(CLOTHES_ORIGIN);
        click("Show sources");
        waitUntilSeen(CLOTHES_ORIGIN);
        seeNothingOf("Wear wool when you exercise outdoors in the cold.");

        tabTo("Getting ready");
        press(KeyCode.ENTER);
        waitUntilSeen("Wear wool when you exercise outdoors in the cold.", "The article is not clear about this");
        see("Help");
        press(KeyCode.ESCAPE);

        waitUntilSeen("Six movements lying down", "Before you start", "Start");
        seeNothingOf("Using Lumbo");
    }

    @Test
    void leadsBackToAHalfFilledPage() {
        open();
        goToProgram("Six movements lying down");
        press(KeyCode.ENTER);
        waitUntilSeen("How strong is your pain right now?");
        press(KeyCode.DIGIT3);

        press(KeyCode.F1);
        waitUntilSeen("Using Lumbo");
        seeNothingOf("Today", "Diary");
        press(KeyCode.ESCAPE);

        waitUntilSeen("How strong is your pain right now?");
        press(KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeen("READY");
    }

    @Test
    void theSessionStandsStillWhileOneReadsInItAndGoesOn() {
        open();
        begin("Six movements lying down", KeyCode.DIGIT3, KeyCode.DIGIT4);

        press(KeyCode.F1);
        waitUntilSeen("Back to the exercise", NO_PAIN);
        see("PAUSED", "10 seconds");
        advance(12_000);
        see("PAUSED", "10 seconds", NO_PAIN);
        press(KeyCode.ESCAPE);
        see("PAUSED", "10 seconds");
        seeNothingOf(NO_PAIN, "End the session here?");

        press(KeyCode.SPACE);
        see("READY");
        seeNothingOf("PAUSED");
        advance(12_000);
        seeNothingOf("READY", "PAUSED", NO_PAIN);
    }
}
