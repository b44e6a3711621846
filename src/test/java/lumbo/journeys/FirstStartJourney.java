package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Somebody new is told what Lumbo is, asked the questions, and asked about themselves. */
class FirstStartJourney extends Journey {

    private static final String KINDS = "SELECT kind FROM safety_log ORDER BY at, kind";

    @Test
    void threePagesByKeysLeadToToday() throws SQLException {
        openAsItIs();
        waitUntilSeen("Welcome to Lumbo", "1 of 3", "Stop if you feel unwell.", "Your data stays on this computer.");
        press(KeyCode.ENTER);
        waitUntilSeen("A few questions first", "2 of 3", "More questions");
        tabTo("None of these");
        press(KeyCode.SPACE);
        waitUntilSeen("About you", "3 of 3");

        press(KeyCode.DOWN, KeyCode.DOWN);
        tabTo("Year of birth");
        type("1956");
        tabTo("One session fewer");
        press(KeyCode.SPACE);
        tabTo("Done");
        press(KeyCode.SPACE);
        waitUntilSeen("Good evening");
        seeNothingOf("About you");
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
        waitUntilSeen("A few questions first");
        click("Pregnancy");
        goOnAtTheEnd();
        waitUntilSeen("About you");
        press(KeyCode.ESCAPE);
        waitUntilSeen("A few questions first");
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
        click("Go on");
        waitUntilSeen("A few questions first");
        click("Pain in your chest");
        click("Go on");
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
        goToProgram("At a wall and lying down");
        assertThat(isUsable("Start")).isFalse();
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
        waitUntilSeen("A few questions first");
        click("A slipped disc");
        goOnAtTheEnd();
        waitUntilSeen("About you");
        click("I am mostly without pain");
        click("Done");
        waitUntilSeen("Do not exercise until a doctor or physiotherapist has agreed.");
        assertThat(fits()).containsOnly("NOT_TODAY");

        click("Write down who agreed");
        waitUntilSeen("Who agreed that you can exercise?", "Not saved yet.");
        tabTo("Name");
        type("Dr. Roe");
        tabTo("Save");
        press(KeyCode.SPACE);
        waitUntilSeen("Saved.", "Kept.", "Everything needed is saved.");
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

    /** Turns the questions over until all were in sight. */
    private void goOnAtTheEnd() {
        while (isUsable("More questions")) {
            click("More questions");
        }
        click("Go on");
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
