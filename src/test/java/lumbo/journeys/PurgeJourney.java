package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import lumbo.diary.FullDiary;
import lumbo.diary.backup.Backups;
import org.junit.jupiter.api.Test;

/** Something that was written is deleted for good: nothing of it is left in the diary's files. */
class PurgeJourney extends Journey {

    private static final String SECRET = "Quendelwurz";

    private boolean isLeft() {
        return Stream.of("", "-wal", "-shm")
                .map(rest -> folders().diary().resolveSibling(folders().diary().getFileName() + rest))
                .anyMatch(PurgeJourney::has);
    }

    private static boolean has(Path file) {
        try {
            return Files.exists(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(SECRET);
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void writePain() {
        pressWithControl(KeyCode.D);
        click("Write down pain");
        waitUntilSeen("Write down pain");
        click("How strong was it? 4 of 10, moderate");
        tabTo("Note");
        type(SECRET);
        click("Save");
        waitUntilSeen("Pain entry");
    }

    @Test
    void aPainEntryIsDeletedForGoodByKeysAndCanNotComeBack() throws Exception {
        Files.createDirectories(folders().data());
        FullDiary.write(folders().diary(), 3);
        new Backups(folders().backups(), CLOCK).make(folders().diary(), null);
        openAsItIs();
        writePain();
        assertThat(isLeft()).isTrue();

        tabTo("Delete");
        press(KeyCode.SPACE);
        waitUntilSeen("The pain entry was deleted.");
        tabTo("Delete for good…");
        press(KeyCode.SPACE);
        waitUntilSeen("Delete for good?");
        waitUntilSeenWithin("1 copy of the diary in " + folders().backups() + " may still contain it.");
        waitUntilSeenWithin("Files that you saved elsewhere don't change");
        press(KeyCode.ESCAPE);
        waitUntilGone("Delete for good?");
        see("Undo");
        assertThat(isLeft()).as("nothing is done before it is said").isTrue();
        tabTo("Delete for good…");
        press(KeyCode.SPACE);
        waitUntilSeen("Delete for good?");
        press(KeyCode.TAB, KeyCode.SPACE);

        waitUntilSeen("Deleted for good.");
        seeNothingOf("Undo", "Delete for good…");
        assertThat(isLeft()).isFalse();
        close();
        assertThat(isLeft()).isFalse();
        openAsItIs();
        pressWithControl(KeyCode.D);
        waitUntilSeen("Diary");
        assertThat(isLeft()).isFalse();
        assertThat(new Backups(folders().backups(), CLOCK).list())
                .extracting(Backups.Backup::file)
                .noneMatch(PurgeJourney::has);
    }

    @Test
    void isSaidWhereItCanNotBeWrittenAndDoneWhenAskedAgain() throws Exception {
        open();
        writePain();
        click("Delete");
        waitUntilSeen("The pain entry was deleted.");
        change("CREATE TRIGGER no BEFORE DELETE ON change BEGIN SELECT RAISE(ABORT, 'no'); END");
        click("Delete for good…");
        click("Delete for good");
        waitUntilSeenWithin("Not all of it is gone for good yet.");
        see("Undo");
        assertThat(isLeft()).isTrue();

        change("DROP TRIGGER no");
        click("Delete for good…");
        click("Delete for good");
        waitUntilSeen("Deleted for good.");
        assertThat(isLeft()).isFalse();
    }

    @Test
    void aSessionIsDeletedForGoodByMouse() throws IOException, SQLException {
        ownProgram("sides.json", ProgramTexts.SIDES);
        open();
        click("Diary");
        click("Write down a session");
        click("Search programs");
        type("Both sides");
        waitUntilSeen("Both sides");
        press(KeyCode.ENTER, KeyCode.ENTER);
        waitUntilSeen("Another program");
        click("Add pain, effort, heart rate or a note");
        click("Note");
        type(SECRET);
        click("Save");
        waitUntilSeen(SECRET);

        click("Delete");
        waitUntilSeen("The session was deleted. Pain noted in it still counts for the advice.");
        click("Delete for good…");
        click("Delete for good");
        waitUntilSeen("Deleted for good.");

        assertThat(isLeft()).isFalse();
        assertThat(diary().rows("SELECT what, how FROM change")).isEqualTo(List.of("SESSION DELETED"));
        assertThat(diary().rows("SELECT count(*) FROM snapshot")).containsExactly("0");
    }

    private void change(String sql) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folders().diary());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
