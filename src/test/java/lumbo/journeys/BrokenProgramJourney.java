package lumbo.journeys;

import java.io.IOException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A slip in a program that somebody wrote by hand. */
class BrokenProgramJourney extends Journey {

    @Test
    void aBrokenProgramFileIsReportedAndTheRestStillWorks() throws IOException {
        ownProgram("broken.json", OwnPrograms.BROKEN);
        ownProgram("evening.json", OwnPrograms.EVENING);
        open();

        pressWithControl(KeyCode.P);
        waitUntilSeen("One file could not be used");
        waitUntilSeenWithin("broken.json:6:18 ");
        waitUntilSeenWithin("There is no exercise \"pelvic-tild\"; did you mean \"pelvic-tilt\"?");
        see("16 programs", "Your own", "Acute period", "Subacute period");
        seeNothingOf("Broken");

        begin("Evening", KeyCode.DIGIT0, KeyCode.DIGIT0);
        see("Evening \u00b7 exercise 1 of 2");
    }
}
