package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import lumbo.ui.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is half written is not lost without a question, whichever way one leaves. */
class HalfWrittenJourney extends Journey {

    private static final String QUESTION = "Discard what you wrote?";
    private static final String NO = "Go on writing";
    private static final String YES = "Discard";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path elsewhere;

    @Test
    void aPainEntryOnItsWay() throws IOException, SQLException {
        open();
        pressWithControl(KeyCode.D);
        clickWhatBegins("Write down pain");
        waitUntilSeen("How strong was it?");
        pressWithControl(KeyCode.T);
        waitUntilSeen("Good evening");

        pressWithControl(KeyCode.D);
        clickWhatBegins("Write down pain");
        waitUntilSeen("How strong was it?");
        tabTo("Note");
        type("after gardening");
        for (KeyCode away : new KeyCode[] {KeyCode.T, KeyCode.P, KeyCode.D, KeyCode.R, KeyCode.S}) {
            pressWithControl(away);
            stays();
        }
        click("Programs");
        stays();
        click("Cancel");
        stays();
        assertThat(closesWhenAsked()).isFalse();
        stays();
        press(KeyCode.F1);
        waitUntilSeen("Keys");
        pressWithControl(KeyCode.T);
        waitUntilSeen(QUESTION);
        press(KeyCode.ESCAPE);
        waitUntilGone(QUESTION);
        press(KeyCode.ESCAPE);
        waitUntilSeen("How strong was it?", "after gardening");
        Path file = elsewhere.resolve("evening.json");
        Files.writeString(file, ProgramTexts.EVENING);
        handOver(file);
        see("How strong was it?", "after gardening");
        seeNothingOf(QUESTION);

        click("Cancel");
        waitUntilSeen(QUESTION);
        click(YES);
        waitUntilGone("How strong was it?");
        pressWithControl(KeyCode.T);
        waitUntilSeen("Evening");
        close();
        assertThat(diary().rows("SELECT count(*) FROM pain")).containsExactly("0");
    }

    private void stays() {
        waitUntilSeen(QUESTION);
        click(NO);
        waitUntilGone(QUESTION);
        see("How strong was it?", "after gardening");
    }

    @Test
    void anEntryThatIsChangedAndASessionByHand() throws SQLException {
        open();
        pressWithControl(KeyCode.D);
        clickWhatBegins("Write down pain");
        waitUntilSeen("How strong was it?");
        click("How strong was it? 3 of 10, moderate");
        click("Save");
        waitUntilSeen("Pain entry");
        pressWithControl(KeyCode.T);
        waitUntilSeen("Good evening");
        pressWithControl(KeyCode.D);
        waitUntilSeen("Pain entry");
        assertThat(isUsable("Cancel")).isFalse();
        click("How strong was it? 5 of 10, moderate");
        assertThat(isUsable("Write down a session"))
                .as("it would take the place of what is written")
                .isFalse();
        pressWithControl(KeyCode.S);
        waitUntilSeen(QUESTION);
        click(YES);
        waitUntilSeen("Settings");
        pressWithControl(KeyCode.D);
        clickWhatBegins("Write down a session");
        waitUntilSeen("Which program was it?");
        click("Add pain, effort, heart rate or a note");
        click("How strong was your pain before it? 2 of 10, mild");
        pressWithControl(KeyCode.T);
        waitUntilSeen(QUESTION);
        assertThat(closesWhenAsked()).isFalse();
        click(NO);
        waitUntilGone(QUESTION);
        assertThat(closesWhenAsked()).isFalse();
        see(QUESTION);
        assertThat(closesWhenAsked()).as("asked once more").isTrue();
        close();
        assertThat(diary().rows("SELECT value FROM pain")).containsExactly("3");
    }

    @Test
    void questionnairesCheckInAndProfile() throws IOException, SQLException {
        open();
        pressWithControl(KeyCode.D);
        waitUntilSeen("Questionnaires");
        click("Questionnaires");
        click("Answer: Your back in daily life");
        waitUntilSeenWithin("I stay at home most of the time");
        press(KeyCode.SPACE, KeyCode.ESCAPE);
        waitUntilSeen(QUESTION);
        press(KeyCode.ESCAPE);
        waitUntilGone(QUESTION);
        assertThat(closesWhenAsked()).isFalse();
        click(NO);
        click("Save");
        waitUntilSeen("1 thing is hard now.");
        click("See it in the diary");
        waitUntilSeen("Your answers");
        tabTo("Note");
        type("rain");
        pressWithControl(KeyCode.T);
        waitUntilSeen(QUESTION);
        click(NO);
        click("Save");
        waitUntil("the note is kept", scene -> !isUsable("Save"));
        pressWithControl(KeyCode.S);
        waitUntilSeen("Text size");
        tabTo("About you");
        press(KeyCode.ENTER);
        waitUntilSeen("What has a doctor found?");
        tabTo("Write down who allowed it");
        press(KeyCode.SPACE);
        tabTo("Your name");
        type("Dr. Weber");
        tabTo("Write down who allowed it");
        press(KeyCode.SPACE);
        waitUntilGone("Your name");
        click("Today");
        waitUntilSeen(QUESTION);
        click(NO);
        waitUntilGone(QUESTION);
        see("Your name");
        click("Today");
        waitUntilSeen(QUESTION);
        click(YES);
        waitUntilSeen("Good evening");
        close();
        assertThat(diary().rows("SELECT note FROM measure")).containsExactly("rain");
    }

    @Test
    void aNumberOnTodayStaysOnTheWayAndIsAskedAboutAtClosing() throws IOException, SQLException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        waitUntilSeen("How is your back?");
        press(KeyCode.DIGIT6);
        pressWithControl(KeyCode.P);
        waitUntilSeen("Search programs");
        pressWithControl(KeyCode.T);
        waitUntilSeen("Good evening");
        assertThat(look(HalfWrittenJourney::numbers)).containsExactly("6");
        assertThat(closesWhenAsked()).isFalse();
        see(QUESTION);
        click(NO);
        waitUntilGone(QUESTION);
        goToProgram("Too much");
        press(KeyCode.ENTER);
        waitUntilSeen("Before you start", "Pain right now: 6, severe");
        press(KeyCode.ESCAPE);
        waitUntilSeen("Start");
        pressWithControl(KeyCode.T);
        waitUntilSeen("Good evening");
        assertThat(look(HalfWrittenJourney::numbers)).containsExactly("6");
        assertThat(closesWhenAsked()).isFalse();
        assertThat(closesWhenAsked()).as("asked once more").isTrue();
        close();
    }

    @Test
    void anotherNumberThanTheOneOfTheCheckInIsNotPassedOver() throws IOException, SQLException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        checkIn();
        assertThat(closesWhenAsked()).as("all is kept").isTrue();
        close();
        open();
        checkIn();
        tabTo("How is your back? 1 of 10");
        press(KeyCode.DIGIT4);
        goToProgram("Too much");
        press(KeyCode.ENTER);
        waitUntilSeen("Before you start", "Pain right now: 4, moderate");
        close();
        assertThat(diary().rows("SELECT count(*) FROM session")).containsExactly("0");
    }

    /** Says how the back is, with no session to follow. */
    private void checkIn() {
        go(new Route.CheckIn(null, 1));
        waitUntilSeen("Pain right now: 1, mild");
        press(KeyCode.DIGIT2);
        click("No, nothing new");
        waitUntilSeen("Good evening");
    }

    private static List<String> numbers(Scene scene) {
        return nodesOf(scene, ToggleButton.class)
                .filter(button -> button.getStyleClass().contains("pain-number") && button.isSelected())
                .map(ToggleButton::getText)
                .toList();
    }

    @Test
    void passwordsAndTheNameOnThePageOfTheDiarysFile() {
        open();
        goToKeeping("Back up");
        click("Lock the next one with a password");
        tabTo("Password");
        type("swordfish");
        waysOutAsk("Back up");
        click("Today");
        waitUntilSeen(QUESTION);
        click(YES);
        waitUntilSeen("Good evening");
        goToKeeping("Export for other programs");
        click("For a clinic (FHIR)");
        tabTo("Your name");
        type("Ada");
        waysOutAsk("Export for other programs");
        assertThat(closesWhenAsked()).isFalse();
        assertThat(closesWhenAsked()).isTrue();
    }

    /** Every way out asks, and to go on leads back. */
    private void waysOutAsk(String screen) {
        for (KeyCode away : new KeyCode[] {KeyCode.T, KeyCode.P, KeyCode.D, KeyCode.R, KeyCode.S}) {
            pressWithControl(away);
            waitUntilSeen(QUESTION);
            press(KeyCode.ESCAPE);
            waitUntilGone(QUESTION);
            see(screen);
        }
        assertThat(closesWhenAsked()).isFalse();
        waitUntilSeen(QUESTION);
        click(NO);
        waitUntilGone(QUESTION);
        press(KeyCode.F1);
        waitUntilSeen("Keys");
        press(KeyCode.ESCAPE);
        waitUntilSeen(screen);
    }
}
