package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import lumbo.ui.Route;
import org.junit.jupiter.api.Test;

/** An answer of a screen that was left changes nothing for somebody who went elsewhere. */
class LeftScreenJourney extends Journey {

    private Path mail(String name, String text) throws IOException {
        Path folder = Files.createDirectories(foldersNamed("mail").data());
        return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private void goElsewhere() {
        pressWithControl(KeyCode.R);
        waitUntilSeen("30 days");
    }

    private void isStillThere() {
        see("30 days");
    }

    @Test
    void aLookIntoABackupLeadsNobodyAway() {
        open();
        goToKeeping("Back up");
        tabTo("Back up now");
        press(KeyCode.ENTER);
        waitUntilSeenWithin("Done. Your diary is backed up.");
        goToKeeping("Restore");
        waitUntilSeenWithin("Restore the backup from");
        hold();
        clickWhatBegins("Restore the backup from 22 Nov 2026");
        goElsewhere();
        answer();
        isStillThere();
        seeNothingOf("Restore this backup?");
    }

    @Test
    void aStartThatWasLeftBeginsNothing() throws SQLException {
        open();
        go(new Route.CheckIn(null, null));
        waitUntilSeen("How strong is your pain right now?");
        press(KeyCode.DIGIT1, KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeenWithin("Good evening");
        goToProgram("Gentle exercises");
        hold();
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        goElsewhere();
        answer();
        isStillThere();
        assertThat(isPlaying()).isFalse();
        assertThat(diary().rows("SELECT count(*) FROM session")).containsExactly("0");
    }

    @Test
    void aStartThatWasLeftAsksForNoCheckIn() {
        open();
        goToProgram("Gentle exercises");
        hold();
        press(KeyCode.ENTER);
        goElsewhere();
        answer();
        isStillThere();
    }

    @Test
    void aCliniciansWordIsKeptOnceAndBeginsNothingThatWasLeft() throws SQLException {
        open();
        goToProgram("At a wall and lying down");
        press(KeyCode.ENTER);
        waitUntilSeen("How strong is your pain right now?");
        press(KeyCode.DIGIT3, KeyCode.ENTER, KeyCode.DIGIT4, KeyCode.ENTER);
        sayNothingIsNew();
        waitUntilSeen("Not today", "Write down who allowed it");
        click("Write down who allowed it");
        tabTo("Your name");
        type("Ms Kern");
        hold();
        press(KeyCode.ENTER);
        press(KeyCode.ENTER);
        press(KeyCode.ESCAPE);
        waitUntilSeen("All programs", "Demo");
        answer();
        see("All programs", "Demo");
        assertThat(isPlaying()).isFalse();
        close();
        assertThat(diary().rows("SELECT count(*) FROM safety_log WHERE kind = 'OVERRIDE'"))
                .containsExactly("1");
    }

    @Test
    void whatIsAddedIsToldToSomebodyWhoWentElsewhere() throws IOException {
        open();
        pressWithControl(KeyCode.P);
        waitUntilSeen("Add a program");
        desk().choose(mail("evening.json", ProgramTexts.EVENING));
        hold();
        click("Add a program");
        goElsewhere();
        answer();
        waitUntilSeen("Evening: Added to your own programs.");
        isStillThere();
        assertThat(folders().programs().resolve("evening.json")).exists();
    }

    @Test
    void whatCannotBeAddedIsToldToSomebodyWhoWentElsewhere() throws IOException {
        open();
        pressWithControl(KeyCode.P);
        waitUntilSeen("Add a program");
        desk().choose(mail("broken.json", ProgramTexts.BROKEN));
        hold();
        click("Add a program");
        goElsewhere();
        answer();
        waitUntilSeen("broken.json was not added.");
        isStillThere();
        click("Show");
        waitUntilSeen("This file can't be used yet");
    }

    @Test
    void aProgramThatIsBroughtBackLeadsNobodyAway() throws IOException {
        ownProgram("evening.json", ProgramTexts.EVENING);
        open();
        goToProgram("Evening");
        hold();
        tabTo("Remove");
        press(KeyCode.ENTER);
        goElsewhere();
        answer();
        isStillThere();
        waitUntilSeen("Evening was removed.");
        hold();
        pressWithControl(KeyCode.Z);
        pressWithControl(KeyCode.T);
        waitUntilSeenWithin("Good evening");
        answer();
        seeNothingOf("The program is back.");
        waitUntilSeen("Evening: The program is back.");
    }

    @Test
    void aSessionThatIsLeftIsPausedAndOfferedAtOnce() throws IOException, SQLException {
        ownProgram("too-much.json", ProgramTexts.TOO_MUCH);
        open();
        begin("Too much", KeyCode.DIGIT2, KeyCode.DIGIT3);
        go(new Route.Today());
        waitUntilSeen("Too much is paused", "Continue");
        advance(60_000);
        click("Continue");
        waitUntilSeen("PAUSED");
        press(KeyCode.SPACE);
        waitUntilSeen("READY");
        assertThat(diary().rows("SELECT count(*) FROM session")).containsExactly("1");
    }
}
