package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import lumbo.program.ManyPrograms;
import lumbo.program.ProgramFiles;
import lumbo.ui.control.ProgramCard;
import org.junit.jupiter.api.Test;

/** Looking for a program. */
class FindingJourney extends Journey {

    private static final int CARDS_OF_A_WINDOW = 40;

    /** With the built-in ones, they are 300. */
    private static final int MANY = 285;

    @Test
    void aSearchIsAsItWasAfterLookingAtAProgram() {
        open();
        pressWithControl(KeyCode.P);
        waitUntilSeen("15 programs");

        click("Search programs");
        type("heel");
        waitUntilSeen("6 of 15 programs");
        clickWhatBegins("Mostly without pain, ");
        click("More filters");
        clickWhatBegins("Kneeling, ");
        waitUntilSeen("Fewer filters");
        wheelTo("First strength exercises, ");
        String before = state();
        String found = countSaid();
        clickWhatBegins("First strength exercises, ");
        waitUntilSeen("Start", "Demo");
        click("All programs");

        waitUntilSeen(found);
        waitUntilStateIs(before);
        assertThat(focused()).startsWith("First strength exercises, ");
        pressWithControl(KeyCode.D);
        waitUntilSeen("Your diary is empty");
        pressWithControl(KeyCode.P);
        waitUntilSeen(found);
        waitUntilStateIs(before);
        assertThat(focused()).startsWith("First strength exercises, ");

        clickWhatBegins("Kneeling, ");
        clickWhatBegins("Mostly without pain, ");
        click("Clear the search");
        waitUntilSeen("15 programs");
    }

    @Test
    void theSameByKeysAlone() {
        open();
        pressWithControl(KeyCode.P);
        waitUntilSeen("15 programs");

        type("heel");
        waitUntilSeen("6 of 15 programs");
        tabTo("Mostly without pain, ");
        press(KeyCode.SPACE);
        see("3 of 15 programs");
        pressWithControl(KeyCode.F);
        assertThat(focused()).isEqualTo("Search programs");
        press(KeyCode.DOWN);
        String first = focused();
        press(KeyCode.RIGHT);
        String second = focused();
        assertThat(second).isNotEqualTo(first);
        String before = state();
        press(KeyCode.ENTER);
        waitUntilSeen("Start", "Demo");
        tabTo("All programs");
        press(KeyCode.SPACE);

        waitUntilSeen("3 of 15 programs");
        waitUntilStateIs(before);
        assertThat(focused()).isEqualTo(second);
        press(KeyCode.LEFT);
        assertThat(focused()).isEqualTo(first);
        press(KeyCode.UP);
        assertThat(focused()).isEqualTo("Search programs");
        press(KeyCode.ESCAPE);
        assertThat(typed()).isEmpty();
        press(KeyCode.DOWN);
        type("/");
        assertThat(focused()).isEqualTo("Search programs");
        assertThat(typed()).isEmpty();
    }

    @Test
    void whereNothingFitsOneButtonShowsAllAgain() {
        open();
        pressWithControl(KeyCode.P);
        waitUntilSeen("15 programs");
        tabTo("Mostly without pain, ");
        press(KeyCode.SPACE);

        type("/");
        type("canoe");
        waitUntilSeen("No program has all of this.", "Try another word, or remove a filter.");
        assertThat(isUsable("Getting better, no program")).isFalse();
        click("Clear search and filters");

        waitUntilSeen("15 programs");
        assertThat(focused()).isEqualTo("Search programs");
    }

    @Test
    void amongHundredsOfProgramsOnlyThoseInSightHaveCards() throws IOException {
        for (ProgramFiles.File file : ManyPrograms.files(MANY).programs()) {
            ownProgram(file.name(), new String(file.bytes(), StandardCharsets.UTF_8));
        }
        open();
        pressWithControl(KeyCode.P);
        waitUntilSeen("300 programs");
        assertThat(cards()).isLessThan(CARDS_OF_A_WINDOW);

        press(KeyCode.DOWN, KeyCode.END);
        assertThat(focused()).contains(" exercises");
        press(KeyCode.LEFT, KeyCode.UP, KeyCode.UP);
        String deep = focused();
        String before = state();
        press(KeyCode.ENTER);
        waitUntilSeen("Start", "Demo");
        click("All programs");
        waitUntilSeen("300 programs");

        assertThat(focused()).isEqualTo(deep);
        waitUntilStateIs(before);
        assertThat(cards()).isLessThan(CARDS_OF_A_WINDOW);
        press(KeyCode.TAB);
        assertThat(focused()).isNotEqualTo(deep).contains(" exercises");
        String wanted = ManyPrograms.of(MANY).stream()
                .map(program -> program.title().in(Locale.UK).toLowerCase(Locale.ROOT))
                .filter(title -> title.matches("[a-z0-9 ]+"))
                .findFirst()
                .orElseThrow();
        type("/");
        type(wanted);
        waitUntilSeenWithin("of 300 programs");
        assertThat(cards()).isLessThan(CARDS_OF_A_WINDOW);
    }

    private String typed() {
        return look(scene -> search(scene).getText());
    }

    private String focused() {
        return look(scene -> scene.getFocusOwner() == null
                ? "nothing"
                : String.valueOf(scene.getFocusOwner().getAccessibleText()));
    }

    private long cards() {
        return look(scene -> scene.getRoot().lookupAll(".program-card").stream()
                .filter(ProgramCard.class::isInstance)
                .count());
    }

    private String countSaid() {
        return look(scene -> ((Label) scene.lookup(".count")).getText());
    }

    /** What is typed, which filters are chosen, and how far down the page is, once it rests. */
    private String state() {
        String state = "";
        for (int same = 0; same < 10; same++) {
            frame();
            String now = look(FindingJourney::state);
            same = now.equals(state) ? same : 0;
            state = now;
        }
        return state;
    }

    private void waitUntilStateIs(String state) {
        waitUntil("the page is as it was: " + state, scene -> state(scene).equals(state));
    }

    private static String state(Scene scene) {
        ScrollPane page = (ScrollPane) scene.lookup(".page-scroll");
        String chosen = scene.getRoot().lookupAll(".chip").stream()
                .map(ToggleButton.class::cast)
                .filter(ToggleButton::isSelected)
                .map(ToggleButton::getText)
                .toList()
                .toString();
        return search(scene).getText() + " " + chosen + " " + Math.round(page.getVvalue() * 10_000);
    }

    private static TextField search(Scene scene) {
        return (TextField) scene.lookup(".search-field");
    }
}
