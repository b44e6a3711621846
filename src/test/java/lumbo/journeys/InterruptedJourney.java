package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import javafx.scene.input.KeyCode;
import lumbo.settings.DataFolders;
import org.junit.jupiter.api.Test;

/** A session that broke off because the computer did. */
class InterruptedJourney extends Journey {

    private static final String SESSION = "SELECT state FROM session";
    private static final String STEPS = "SELECT seq, step, rep, again FROM step_done ORDER BY seq";

    /** The diary of a computer whose power failed in the third repetition; its program is not there any more. */
    private DataFolders leftByAPowerFailure() throws IOException, SQLException {
        ownProgram("evening.json", ProgramTexts.EVENING);
        open();
        begin("Evening", KeyCode.DIGIT1, KeyCode.DIGIT2);
        advance(10_000 + 6_000 + 6_000 + 1_500);
        waitUntilKept(2);
        see("MOVE", "3 of 3");
        DataFolders copy = foldersNamed("after the failure");
        Files.createDirectories(copy.data());
        for (String name : new String[] {"diary.sqlite", "diary.sqlite-wal"}) {
            Path file = folders().data().resolve(name);
            assertThat(file).exists();
            Files.copy(file, copy.data().resolve(name));
        }
        vanish();
        return copy;
    }

    @Test
    void goesOnWhereItWasInterrupted() throws IOException, SQLException {
        DataFolders copy = leftByAPowerFailure();
        open(copy);
        waitUntilSeen("Evening was interrupted", "Continue", "End it here");
        waitUntilSeenWithin("2 of 4 done.");

        click("Continue");
        waitUntilSeen("PAUSED", "3 of 3", "You were here. Get into position, then press Space.");
        see("Evening \u00b7 exercise 1 of 2");
        advance(5_000);
        see("PAUSED", "2", "3 of 3");
        press(KeyCode.SPACE);
        see("MOVE", "3 of 3");
        advance(60_000);
        waitUntilSeen("Well done");
        finish(KeyCode.DIGIT1, KeyCode.DIGIT4);

        waitUntilSeen("Diary", "Evening");
        waitUntilSeenWithin("Pain 1 before, 1 after");
        waitUntilSeenWithin(", Finished");
        waitUntilSeenWithin("4 of 4 repetitions and sets, ");
        close();
        DiaryTables diary = new DiaryTables(copy.diary());
        assertThat(diary.rows(SESSION)).containsExactly("FINISHED");
        assertThat(diary.rows(STEPS)).containsExactly("1 1 1 0", "2 2 2 0", "3 3 3 0", "4 6 0 0");
    }

    @Test
    void closesWhatWasInterruptedAsItIs() throws IOException, SQLException {
        DataFolders copy = leftByAPowerFailure();
        open(copy);
        waitUntilSeen("Evening was interrupted");

        click("End it here");
        waitUntilGone("Evening was interrupted");
        pressWithControl(KeyCode.D);

        waitUntilSeen("Evening");
        waitUntilSeenWithin(", Ended after an interruption");
        waitUntilSeenWithin("2 of 4 repetitions and sets, ");
        close();
        DiaryTables diary = new DiaryTables(copy.diary());
        assertThat(diary.rows(SESSION)).containsExactly("CLOSED");
        assertThat(diary.rows(STEPS)).containsExactly("1 1 1 0", "2 2 2 0");
    }
}
