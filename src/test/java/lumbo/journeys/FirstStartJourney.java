package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Somebody new is told what Lumbo is, asked the questions, and asked about themselves. */
class FirstStartJourney extends Journey {

    private static final String KINDS = "SELECT kind FROM safety_log ORDER BY at, kind";

    @Test
    void shortPagesByKeysLeadToToday() throws SQLException {
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo", "Stop if you feel unwell.", "Your data stays on this computer.");
        see("5 short pages of questions come next. They take about two minutes.");
        press(KeyCode.ENTER);
        noneOfThese(1, 4);
        waitUntilSeen("Where are you now?", "5 of 5");

        press(KeyCode.DOWN, KeyCode.DOWN);
        tabTo("Year of birth");
        type("1956");
        tabTo("One session fewer");
        press(KeyCode.SPACE);
        tabTo("Done");
        press(KeyCode.SPACE);
        waitUntilSeen("Good evening");
        seeNothingOf("Where are you now?");
        close();

        assertThat(diary().rows(KINDS)).containsExactlyInAnyOrder("PROFILE", "SCREENING");
        assertThat(diary().rows("SELECT content FROM safety_log WHERE kind = 'PROFILE'")
                        .getFirst())
                .contains("\"yearOfBirth\":1956", "\"weeklyGoal\":2", "\"start\":\"remission\"");
        assertThat(diary().rows("SELECT content FROM safety_log WHERE kind = 'SCREENING'")
                        .getFirst())
                .contains("\"yes\":[]");

        openAsItIs();
        waitUntilSeen("Good evening");
        pressWithControl(KeyCode.S);
        waitUntilSeen("Settings");
        seeNothingOf("Welcome to Lumbo");
    }

    @Test
    void closedInTheMiddleItKeepsNothingAndComesAgain() throws SQLException {
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo");
        press(KeyCode.ENTER);
        noneOfThese(1, 3);
        click("A pregnancy");
        click("Next");
        waitUntilSeen("Where are you now?");
        press(KeyCode.ESCAPE);
        waitUntilSeen("4 of 5");
        waitUntil("it is ticked still", scene -> nodesOf(scene, CheckBox.class).anyMatch(CheckBox::isSelected));
        close();
        assertThat(diary().rows(KINDS)).isEmpty();

        openAsItIs();
        waitUntilSeen("Welcome to Lumbo");
        press(KeyCode.ESCAPE);
        waitUntilSeen("Good evening");
    }

    @Test
    void anEmergencyLeadsToAPageWithNothingToClickPast() throws SQLException {
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo");
        click("Next");
        waitUntilSeen("Do you have any of these now?", "1 of 5");
        click("Pain in your chest");
        click("Next");
        waitUntilSeen("Call the emergency number now", "999", "Say: “I have pain in my chest.”");

        Set<String> buttons = look(scene -> scene.getRoot().lookupAll(".button").stream()
                .filter(node -> node instanceof Button && isShown(node))
                .map(node -> ((Button) node).getText())
                .collect(Collectors.toSet()));
        assertThat(buttons).containsExactlyInAnyOrder("Another country?", "I ticked it by mistake", "Close");
        assertThat(fits()).containsOnly("NOT_TODAY");
        press(KeyCode.ESCAPE);
        waitUntilSeen("No exercises today", "999");
        seeNothingOf("How is your back right now?", "These also fit today", "Not for today");
        close();

        List<String> kinds = diary().rows(KINDS);
        assertThat(kinds).containsExactlyInAnyOrder("SCREENING", "ADVICE");
        assertThat(diary().rows("SELECT content FROM safety_log WHERE kind = 'ADVICE'")
                        .getFirst())
                .contains("chest-pain");

        openAsItIs();
        waitUntilSeen("No exercises today");
        assertThat(fits()).containsOnly("NOT_TODAY");
        seeNothingOf("Welcome to Lumbo");
    }

    @Test
    void aDiscThatHurtsWaitsForWhoAgreed() throws SQLException {
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo");
        press(KeyCode.ENTER);
        noneOfThese(1, 3);
        click("A slipped disc");
        click("Next");
        waitUntilSeen("Where are you now?");
        click("I am mostly without pain");
        click("Done");
        waitUntilSeen("Ask a doctor or physiotherapist first");
        assertThat(fits()).containsOnly("NOT_TODAY");

        click("Write down who agreed");
        waitUntilSeen("Who agreed that you can exercise?", "Enter who agreed, and when.");
        tabTo("Name");
        type("Dr. Roe");
        press(KeyCode.ENTER);
        waitUntilSeen("Saved.", "Everything needed is saved.");
        assertThat(fits()).contains("ASK", "NOT_TODAY");
        click("See what fits today");
        waitUntilSeen("Good evening");
        goToProgram("At a wall and lying down");
        assertThat(isUsable("Start")).isTrue();
        goToProgram("Hanging from a bar");
        close();

        assertThat(diary().rows("SELECT content FROM safety_log WHERE kind = 'PROFILE' AND content LIKE '%Dr. Roe%'"))
                .singleElement()
                .asString()
                .contains("\"of\":\"hernia\"", "\"date\":\"2026-11-22\"");
    }

    @Test
    void whoHasABackupOrAProgramFileIsLedThere() throws IOException {
        Path file = foldersNamed("mail").data().resolve("evening.json");
        Files.createDirectories(foldersNamed("mail").data());
        Files.writeString(file, ProgramTexts.EVENING);
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo");
        click("I have a backup");
        waitUntilSeenWithin("Restore");
        press(KeyCode.ESCAPE);
        waitUntilSeen("Backup and export");
        press(KeyCode.ESCAPE);
        waitUntilSeen("Welcome to Lumbo");
        desk().choose(file);
        click("I have a program file");
        waitUntilSeen("Evening", "Start");
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
