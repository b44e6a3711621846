package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program says about a line is seen while the line is done, beside the count and as large as there is room. */
class NoteJourney extends Journey {

    private static final String WORDS = "Only as far as it does not pull in the left leg, Mrs Bauer. ";

    private static String note(int length) {
        return WORDS.repeat(length / WORDS.length() + 1).substring(0, length).strip();
    }

    private static String program(String note, String exercise) {
        return ProgramTexts.program("noted", "Noted", """
                {"exercise": "%s", "dose": {"reps": 3, "tempo": [2, 1, 2, 1]}, "note": {"en": "%s"}},
                {"exercise": "shoulder-circles", "dose": {"seconds": 20}}""".formatted(exercise, note));
    }

    private static Text noteOf(Scene scene) {
        Node note = scene.lookup(".player-note");
        return (Text) note.lookup(".fit-line");
    }

    private static Bounds place(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 200, 500})
    void isSeenAtReadyAndDuringTheExercise(int length) throws IOException {
        String note = note(length);
        ownProgram("noted.json", program(note, "pelvic-tilt"));
        open();
        begin("Noted", KeyCode.DIGIT1, KeyCode.DIGIT2);
        Bounds ready = isWhole("Note: " + note);

        advance(10_000 + 6_000 + 2_500);

        see("HOLD", "2 of 3");
        isWhole("Note: " + note);
        assertThat(ready.getHeight()).isPositive();
        advance(30_000);
        waitUntilSeenWithin("Shoulder circles");
        waitUntil(
                "no note of the next line",
                scene -> !scene.lookup(".player-note").isVisible());
    }

    @Test
    void isSeenInTheDemo() throws IOException {
        ownProgram("noted.json", program(note(200), "pelvic-tilt"));
        open();
        goToProgram("Noted");

        click("Demo");

        waitUntilSeen("Note: " + note(200));
        press(KeyCode.PAGE_DOWN);
        waitUntilGone("Note: " + note(200));
    }

    /** The note is on the screen whole, in letters that can be read, and neither on the count nor on other words. */
    private Bounds isWhole(String words) {
        waitUntil(
                "the note is there",
                scene -> noteOf(scene).getText().equals(words)
                        && scene.lookup(".player-note").isVisible());
        frame();
        waitUntil("the note has its place", scene -> {
            Node panel = scene.lookup(".player-note");
            Bounds note = place(noteOf(scene));
            Bounds within = place(panel);
            return note.getHeight() <= within.getHeight() + 1
                    && note.getMaxY() <= place(scene.lookup(".player-buttons")).getMinY()
                    && note.getMaxX() <= place(scene.lookup(".count-ring")).getMinX()
                    && noteOf(scene).getFont().getSize() >= 15;
        });
        Bounds[] found = new Bounds[1];
        waitUntil("measured", scene -> {
            found[0] = place(noteOf(scene));
            return true;
        });
        return found[0];
    }
}
