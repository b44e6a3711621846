package lumbo.journeys;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A slip in a program that somebody wrote by hand, in the folder of one's own programs. */
class BrokenProgramJourney extends Journey {

    @Test
    void aBrokenProgramFileIsReportedAndTheRestStillWorks() throws IOException {
        ownProgram("broken.json", ProgramTexts.BROKEN);
        ownProgram("evening.json", ProgramTexts.EVENING);
        open();

        pressWithControl(KeyCode.P);
        waitUntilSeen("1 file can't be used");
        see("16 programs", "Your own", "Lying on the bed", "Six movements lying down");
        seeNothingOf("Broken");

        tabTo("1 file can't be used");
        press(KeyCode.ENTER);
        waitUntilSeen("broken.json", "There is no exercise \"pelvic-tild\"; did you mean \"pelvic-tilt\"?");
        waitUntilSeenWithin("Line 6, column 18");
        see("\"pelvic-tild\"");

        begin("Evening", KeyCode.DIGIT0, KeyCode.DIGIT0);
        see("Evening \u00b7 exercise 1 of 2");
    }

    @Test
    void whatChangesInTheFolderIsSeenAtOnce() throws IOException {
        ownProgram("broken.json", ProgramTexts.BROKEN);
        open();
        pressWithControl(KeyCode.P);
        waitUntilSeen("1 file can't be used");
        type("a short one");

        ownProgram("broken.json", ProgramTexts.BROKEN.replace("pelvic-tild", "pelvic-tilt"));
        waitUntilSeen("Broken", "Yours");
        waitUntilGone("1 file can't be used");

        ownProgram("evening.json", ProgramTexts.EVENING);
        waitUntilSeen("Evening");

        Files.delete(folders().programs().resolve("evening.json"));
        waitUntilGone("Evening");
    }
}
