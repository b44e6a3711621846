package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import lumbo.log.LogFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Something goes wrong that nobody caught: it is said, nothing ends, and what can be handed on tells nothing of the person. */
class FaultJourney extends Journey {

    private static final String SAID =
            "Something went wrong in Lumbo. You can carry on. If a button does nothing now, close Lumbo and start it again.";

    private final List<Handler> consoles = List.of(Logger.getLogger("").getHandlers());
    private LogFile log;

    @BeforeEach
    void keepTheLog() {
        consoles.forEach(console -> console.setLevel(Level.OFF));
        Path data = folders().data();
        log = LogFile.install(folders().log(), data);
    }

    @AfterEach
    void leaveTheLog() {
        log.remove();
        consoles.forEach(console -> console.setLevel(Level.ALL));
    }

    private static Throwable fault() {
        return new IllegalStateException("my sciatica");
    }

    private static Throwable noMoreFileHandles() {
        return new NoClassDefFoundError("my sciatica");
    }

    private long times(String part) throws IOException {
        try (Stream<String> lines = Files.lines(folders().log())) {
            return lines.filter(line -> line.contains(part)).count();
        }
    }

    @Test
    void aFaultIsSaidWithDetailsThatTellNothingOfThePerson() throws IOException {
        open();
        tellFaults(log);
        seeNothingOf(SAID);

        breakDown(FaultJourney::fault);

        see(SAID, "Copy details", "Close");
        click("Copy details");
        waitUntilSeen("Copied. Nothing you wrote is in it.");
        assertThat(desk().copied())
                .singleElement()
                .asString()
                .satisfies(text -> assertThat(text)
                        .contains(
                                "Lumbo ",
                                "Java ",
                                "JavaFX ",
                                "java.lang.IllegalStateException",
                                "SEVERE Faults: nobody caught this")
                        .doesNotContain("sciatica"));
        click("Close");
        seeNothingOf(SAID);
        assertThat(times("IllegalStateException")).isEqualTo(1);
    }

    @Test
    void oneThatComesAgainAndAgainIsSaidOnceAndDoesNotFillTheLog() throws IOException {
        open();
        tellFaults(log);
        for (int i = 0; i < 20; i++) {
            breakDown(FaultJourney::fault);
        }
        see(SAID);
        click("Close");

        breakDown(FaultJourney::fault);

        seeNothingOf(SAID);
        assertThat(times("IllegalStateException")).isEqualTo(5);
    }

    @Test
    void aSessionGoesOnWhereTheScreensThreadBreaksDown() throws IOException {
        ownProgram("evening.json", ProgramTexts.EVENING);
        open();
        tellFaults(log);
        begin("Evening", KeyCode.DIGIT1, KeyCode.DIGIT2);
        see("READY", "10");
        advance(2_000);

        breakDown(FaultJourney::noMoreFileHandles);

        see(SAID, "READY", "8");
        advance(1_000);
        see("7");
        press(KeyCode.SPACE);
        see("PAUSED", SAID);
        press(KeyCode.SPACE);
        advance(1_000);
        see("6");
        click("Close");
        seeNothingOf(SAID);
        advance(7_000);
        see("MOVE");
    }

    @Test
    void settingsLeadToTheLog() {
        open();
        pressWithControl(KeyCode.S);
        waitUntilSeen("Colours");
        click("Details");
        see("The log of errors is in");

        click("Show in folder");
        waitUntil(
                "the folder is shown",
                scene -> desk().shown().contains(folders().log().getParent()));
        click("Copy the last lines");
        waitUntilSeen("Copied. Nothing you wrote is in it.");

        assertThat(desk().copied()).singleElement().asString().startsWith("Lumbo ");
    }
}
