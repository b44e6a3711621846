package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import lumbo.program.Bundles;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program that came by mail: added, looked at, copied, saved, removed and brought back. */
class OwnProgramJourney extends Journey {

    private Path mail(String name, String text) throws IOException {
        return mail(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private Path mail(String name, byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(foldersNamed("mail").data());
        return Files.write(folder.resolve(name), bytes);
    }

    /** Chooses a file to add, by keys. */
    private void add(Path file) {
        desk().choose(file);
        pressWithControl(KeyCode.P);
        waitUntilSeen("Add a program");
        tabTo("Add a program");
        press(KeyCode.ENTER);
    }

    @Test
    void aProgramIsAddedCopiedSavedRemovedAndBroughtBack() throws IOException {
        theWholeErrand();
    }

    @Tag("campaign")
    @RepeatedTest(20)
    void theErrandGoesWellTwentyTimes() throws IOException {
        theWholeErrand();
    }

    private void theWholeErrand() throws IOException {
        Path file = mail("evening (1).json", ProgramTexts.EVENING);
        open();

        add(file);
        waitUntilSeen("Added to your own programs.", "Evening", "Yours", "Start", "Remove");
        assertThat(folders().programs().resolve("evening.json")).hasContent(ProgramTexts.EVENING);

        tabTo("Make my own copy");
        press(KeyCode.ENTER);
        waitUntilSeen("This is your own copy.", "Evening (copy)");

        Path folder = Files.createDirectories(foldersNamed("saved").data());
        desk().choose(folder);
        tabTo("Save as file");
        press(KeyCode.ENTER);
        waitUntilSeen("Saved as " + folder.resolve("evening-copy.json"));
        assertThat(folder.resolve("evening-copy.json")).content().contains("\"Pelvic tilt\"");

        tabTo("Remove");
        press(KeyCode.ENTER);
        waitUntilSeen("Evening (copy) was removed.", "Programs");
        waitUntilSeen("16 programs");
        tabTo("Undo");
        press(KeyCode.ENTER);
        waitUntilSeen("The program is back.", "Evening (copy)", "Remove");

        tabTo("Remove");
        press(KeyCode.ENTER);
        waitUntilSeen("Evening (copy) was removed.");
        pressWithControl(KeyCode.Z);
        waitUntilSeen("The program is back.");

        add(mail("broken.json", ProgramTexts.BROKEN));
        waitUntilSeen(
                "This file can't be used yet", "There is no exercise \"pelvic-tild\"; did you mean \"pelvic-tilt\"?");
        waitUntilSeenWithin("Line 6, column 18");
        see("\"pelvic-tild\"", "Choose another file");
        tabTo("Copy the problems");
        press(KeyCode.ENTER);
        assertThat(desk().copied())
                .containsExactly("broken.json:6:18 /blocks/0/items/0/exercise:"
                        + " There is no exercise \"pelvic-tild\"; did you mean \"pelvic-tilt\"?");
        assertThat(folders().programs()).isDirectoryNotContaining("glob:**broken*");
    }

    @Test
    void whatIsRemovedIsGoneWhenLumboIsClosed() throws IOException {
        ownProgram("evening.json", ProgramTexts.EVENING);
        open();
        goToProgram("Evening");
        tabTo("Remove");
        press(KeyCode.ENTER);
        waitUntilSeen("Evening was removed.");

        close();
        assertThat(folders().programs()).isEmptyDirectory();
        open();

        pressWithControl(KeyCode.P);
        waitUntilSeen("Add a program", "15 programs");
        seeNothingOf("Your own", "Undo");
    }

    @Test
    void whatWasRemovedWhenLumboWasKilledCanStillBeBroughtBack() throws IOException {
        Path removed = Files.createDirectories(folders().programs().resolve("removed"));
        Files.writeString(removed.resolve("evening.json"), ProgramTexts.EVENING);

        open();

        waitUntilSeen("Evening was removed.");
        click("Undo");
        waitUntilSeen("The program is back.", "Evening");
        assertThat(folders().programs().resolve("evening.json")).hasContent(ProgramTexts.EVENING);
    }

    @Test
    void aProgramWithTheSameIdIsAskedAboutInPlace() throws IOException {
        ownProgram("evening.json", ProgramTexts.EVENING);
        String other = ProgramTexts.EVENING.replace("A short one.", "Another one.");
        open();

        add(mail("evening.json", other));
        waitUntilSeen("You have another version of Evening", "Replace mine", "Keep both", "Cancel");
        press(KeyCode.ENTER);
        waitUntilSeen("Added to your own programs.", "Evening (2)", "Another one.");

        add(mail("evening.json", other));
        waitUntilSeen("Replace mine");
        tabTo("Replace mine");
        press(KeyCode.ENTER);
        waitUntilSeen("Added to your own programs.", "Evening", "Another one.");
        assertThat(folders().programs().resolve("evening.json")).hasContent(other);

        add(mail("evening.json", other));
        waitUntilSeen("You already have this program.");

        add(mail("acute.json", ProgramTexts.EVENING.replace("\"id\": \"evening\"", "\"id\": \"acute\"")));
        waitUntilSeen("Lying on the bed came with Lumbo", "Keep both");
        seeNothingOf("Replace mine");
        tabTo("Cancel");
        press(KeyCode.ENTER);
        waitUntilSeen("Add a program");
    }

    @Test
    void aFileForANewerLumboIsCalledSo() throws IOException {
        open();

        add(mail("new.json", ProgramTexts.EVENING.replace("\"format\": 1", "\"format\": 9")));

        waitUntilSeen("This file needs a newer Lumbo");
    }

    @Test
    void picturesAreShownOnThePageAndWhilePlaying() throws IOException {
        open();
        add(mail("bridge.lumbo", Bundles.sound()));
        waitUntilSeen("Added to your own programs.", "My bridge");

        tabTo("Bridge: show how to do it");
        press(KeyCode.SPACE);
        waitUntilSeen("Picture: Lift.", "Picture: Lower.");
        waitUntilPictured("Picture: Lift.");

        begin("My bridge", KeyCode.DIGIT0, KeyCode.DIGIT0);
        waitUntilPictured("");
    }

    @Test
    void aFileThatLumboIsStartedWithIsAdded() throws IOException {
        Path file = mail("evening.json", ProgramTexts.EVENING);
        openWith(file);

        waitUntilSeen("Added to your own programs.", "Evening");
    }
}
