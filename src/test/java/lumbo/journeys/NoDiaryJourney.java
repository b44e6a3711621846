package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.diary.backup.Backups;
import lumbo.ui.Route;
import org.junit.jupiter.api.Test;

/** Something else lies where the diary should be; and what is kept of a diary. */
class NoDiaryJourney extends Journey {

    private static final String TITLE = "Evening";

    @Test
    void aFileThatIsNoDiaryIsSetAsideAndANewDiaryBegins() throws IOException {
        Path file = folders().diary();
        Files.createDirectories(folders().data());
        Files.writeString(file, "Dear diary, today my back was fine.\n".repeat(20));
        openAsItIs();

        waitUntilSeen("Your diary could not be read", "Lumbo found no copy of it.", "Look for a copy");
        seeNothingOf("Welcome to Lumbo");
        tabTo("Begin a new diary");
        press(KeyCode.ENTER);
        waitUntilSeen("Welcome to Lumbo");
        click("Look around first");
        pressWithControl(KeyCode.D);
        waitUntilSeen("Your diary is empty");
        close();
        assertThat(file).isRegularFile();
        try (Stream<Path> files = Files.list(folders().data())) {
            assertThat(files.filter(aside -> aside.getFileName().toString().startsWith("diary-damaged-")))
                    .singleElement()
                    .satisfies(
                            aside -> assertThat(aside).hasContent("Dear diary, today my back was fine.\n".repeat(20)));
        }
    }

    @Test
    void anEmptyDiaryBesideABackupIsSaidAndTheBackupBroughtBack() throws Exception {
        Path file = folders().diary();
        Files.createDirectories(folders().data());
        FullDiary.write(file, 3);
        new Backups(folders().backups(), CLOCK).make(file, null);
        Files.write(file, new byte[0]);
        openAsItIs();

        waitUntilSeen("Your diary is empty", "Go on with the empty diary");
        waitUntilSeenWithin("There is a copy from today with 3 sessions");
        seeNothingOf("Welcome to Lumbo");
        tabTo("Bring it back");
        press(KeyCode.ENTER);
        waitUntilSeenWithin("Your diary is back: 3 sessions");
        waitUntilGone("Bring it back");
        close();
        assertThat(Diary.facts(file).sessions()).isEqualTo(3);
    }

    @Test
    void aDamagedDiaryIsToldBeforeAnythingElseAndItsBackupBroughtBack() throws Exception {
        Path file = folders().diary();
        Files.createDirectories(folders().data());
        FullDiary.write(file, 3);
        new Backups(folders().backups(), CLOCK).make(file, null);
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length - 4096));
        openAsItIs();

        waitUntilSeen("Your diary could not be read");
        waitUntilSeenWithin("Nothing is lost: there is a copy from today with 3 sessions");
        pressWithControl(KeyCode.T);
        see("Your diary could not be read");
        tabTo("Bring it back");
        press(KeyCode.ENTER);
        waitUntilSeenWithin("Your diary is back: 3 sessions");
        close();
        assertThat(Diary.facts(file).sessions()).isEqualTo(3);
    }

    @Test
    void aBackupIsMadeWhenTheWindowCloses() throws IOException {
        open();
        close();

        try (Stream<Path> made = Files.list(folders().backups())) {
            assertThat(made)
                    .singleElement()
                    .satisfies(backup -> assertThat(Diary.facts(backup))
                            .isEqualTo(Diary.facts(folders().diary())));
        }
        open();
        close();
        try (Stream<Path> made = Files.list(folders().backups())) {
            assertThat(made).hasSize(1);
        }
    }

    @Test
    void aFolderInThePlaceOfTheDiaryIsSaidAndWhatIsPlayedWaitsForOne() throws IOException, SQLException {
        Path file = folders().diary();
        ownProgram("evening.json", ProgramTexts.EVENING);
        Files.createDirectory(file);
        open();

        String trouble = "The diary " + file + " can't be used right now.";
        waitUntilSeenWithin(trouble);
        playToTheEnd();

        Files.delete(file);
        click("Try again");
        waitUntilGone(trouble);
        pressWithControl(KeyCode.D);
        waitUntilSeenWithin("Evening");
        close();
        assertThat(diary().rows("SELECT state FROM session")).containsExactly("FINISHED");
    }

    @Test
    void closingAsksWhileSomethingIsNotKept() throws Exception {
        open();
        refuse("CREATE TRIGGER no BEFORE INSERT ON safety_log BEGIN SELECT RAISE(ABORT, 'no space'); END");
        go(new Route.CheckIn(null, 1));
        waitUntilSeen("Pain right now: 1, mild");
        press(KeyCode.DIGIT2);
        click("No, nothing new");
        waitUntilSeenWithin("Not saved yet: your answers.");

        assertThat(closesWhenAsked()).isFalse();
        see("Not everything is saved yet");
        click("Try again");
        waitUntilSeen("Not everything is saved yet");
        press(KeyCode.ESCAPE);
        waitUntilGone("Not everything is saved yet");
        waitUntilSeen("Good evening");
        refuse("DROP TRIGGER no");
        assertThat(closesWhenAsked()).as("it is kept by now").isTrue();
        close();
        assertThat(diary().rows("SELECT kind FROM safety_log WHERE kind = 'CHECK_IN'"))
                .hasSize(1);
    }

    private void refuse(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folders().diary());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Nothing is known of the person, so that all is asked before the first session. */
    private void playToTheEnd() {
        goToProgram(TITLE);
        press(KeyCode.ENTER);
        waitUntilSeen("Welcome to Lumbo");
        press(KeyCode.ENTER);
        noneOfThese(1, 4);
        press(KeyCode.DOWN, KeyCode.DOWN);
        tabTo("Done");
        press(KeyCode.SPACE);
        waitUntilSeen("Good evening");
        begin(TITLE, KeyCode.DIGIT1, KeyCode.DIGIT2);
        see("Your diary is not open right now. Nothing is lost: it is saved as soon as it is.");
        advance(70_000);
        waitUntilSeen("Well done", "Your diary is not open right now. This session is saved as soon as it is.");
        finish(KeyCode.DIGIT1, KeyCode.DIGIT4);
        waitUntilSeen("Good evening", "How is your back?");
    }
}
