package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The diary is kept safe, brought back, got out, and deleted. */
class KeepingJourney extends Journey {

    private void writePain() {
        pressWithControl(KeyCode.D);
        waitUntilSeen("Write down pain");
        click("Write down pain");
        waitUntilSeen("How strong was it?");
        click("How strong was it? 7 of 10, severe");
        click("Save");
        waitUntilSeen("Pain 7");
    }

    private void backUpWriteRestoreAndUndo() throws SQLException {
        open();
        goToKeeping("Back up");
        waitForTheBackupOfTheStart();
        tabTo("Back up now");
        press(KeyCode.ENTER);
        waitUntilSeenWithin("Done. Your diary is backed up.");
        waitUntilSeenWithin("The last good backup is from 22 Nov 2026");
        writePain();

        goToKeeping("Restore");
        clickWhatBegins("Restore the backup from 22 Nov 2026");
        waitUntilSeen("Restore this backup?", "Pain entries now: 1", "Pain entries in the backup: 0");
        waitUntilSeenWithin("will be gone from your diary: 0 sessions, 1 pain entry, 0 questionnaires.");
        tabTo("Restore");
        press(KeyCode.ENTER);
        waitUntilSeenWithin("The backup is restored: 0 sessions");
        assertThat(diary().rows("SELECT value FROM pain")).isEmpty();
        pressWithControl(KeyCode.D);
        waitUntilSeen("Your diary is empty");

        goToKeeping("Restore");
        tabTo("Undo");
        press(KeyCode.ENTER);
        waitUntilSeen("Your earlier diary is back.");
        pressWithControl(KeyCode.D);
        waitUntilSeen("Pain 7");
        close();
        assertThat(diary().rows("SELECT value FROM pain")).containsExactly("7");
    }

    private void saveTables() throws IOException {
        open();
        writePain();
        goToKeeping("Export for other programs");
        Path folder = Files.createDirectories(foldersNamed("out").data());
        desk().choose(folder);
        tabTo("Save as");
        press(KeyCode.ENTER);
        Path made = folder.resolve("lumbo-diary-2026-11-22");
        waitUntilSeen("4 tables saved in " + made);
        assertThat(made.resolve("pain.csv")).content().contains("2026-11-22T18:30:00.000+01:00,7,");

        desk().choose(folder);
        tabTo("Save as");
        press(KeyCode.ENTER);
        waitUntilSeenWithin("and others already exist. Replace?");
        click("Cancel");
        waitUntilGone("Replace");
    }

    private void deleteEverything() throws SQLException {
        open();
        writePain();
        pressWithControl(KeyCode.S);
        tabTo("Delete everything");
        press(KeyCode.ENTER);
        waitUntilSeen("What is deleted", "What stays");
        waitUntilSeen("Your diary has 0 sessions, 1 pain entry, 0 questionnaires.");
        tabTo("Delete everything now");
        press(KeyCode.ENTER);
        waitUntilSeen("Type the word \"delete\" first. Nothing was deleted.");
        tabTo("Type the word");
        type("delete");
        tabTo("Delete everything now");
        press(KeyCode.ENTER);
        waitUntilSeen("Welcome to Lumbo");
        close();
        assertThat(diary().counts()).containsEntry("pain", 0).containsEntry("safety_log", 0);
    }

    @Test
    void aBackupIsBroughtBackAndThatIsUndone() throws SQLException {
        backUpWriteRestoreAndUndo();
    }

    @Test
    void tablesAreSaved() throws IOException {
        saveTables();
    }

    @Test
    void everythingIsDeleted() throws SQLException {
        deleteEverything();
    }

    @Tag("campaign")
    @RepeatedTest(5)
    void aBackupIsBroughtBackFiveTimes() throws SQLException {
        backUpWriteRestoreAndUndo();
    }

    @Tag("campaign")
    @RepeatedTest(5)
    void tablesAreSavedFiveTimes() throws IOException {
        saveTables();
    }

    @Tag("campaign")
    @RepeatedTest(5)
    void everythingIsDeletedFiveTimes() throws SQLException {
        deleteEverything();
    }
}
