package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is half written is not lost without a question, whichever way one leaves. */
class HalfWrittenJourney extends Journey {

    private static final String QUESTION = "Throw away what you wrote?";
    private static final String NO = "Go on writing";
    private static final String YES = "Throw it away";

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
        Files.writeString(file, OwnPrograms.EVENING);
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
        click("How strong was it? 3 of 10, medium");
        click("Keep it");
        waitUntilSeen("Pain entry");
        pressWithControl(KeyCode.T);
        waitUntilSeen("Good evening");
        pressWithControl(KeyCode.D);
        waitUntilSeen("Pain entry");
        assertThat(isUsable("Cancel")).isFalse();
        click("How strong was it? 5 of 10, medium");
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
        click("Keep my answers");
        waitUntilSeen("1 of 24");
        click("See it in the diary");
        waitUntilSeen("Keep the note");
        tabTo("Note");
        type("rain");
        pressWithControl(KeyCode.T);
        waitUntilSeen(QUESTION);
        click(NO);
        click("Keep the note");
        waitUntil("the note is kept", scene -> !isUsable("Keep the note"));
        pressWithControl(KeyCode.S);
        waitUntilSeen("Size of text");
        tabTo("About you");
        press(KeyCode.ENTER);
        waitUntilSeen("What has a doctor found?");
        tabTo("Name of the clinician");
        type("Dr. Weber");
        click("Today");
        waitUntilSeen(QUESTION);
        click(YES);
        waitUntilSeen("Good evening");
        close();
        assertThat(diary().rows("SELECT note FROM measure")).containsExactly("rain");
    }
}
