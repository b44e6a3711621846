package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import javafx.scene.control.Labeled;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

/** What is chosen once holds at once, and the next time too. */
class SettingsJourney extends Journey {

    @Test
    void settingsHoldAndAreKept() throws IOException {
        ownProgram("evening.json", ProgramTexts.EVENING);
        open();
        pressWithControl(KeyCode.S);
        waitUntilSeen("Colours", "100 %", "10 s");
        double letters = lettersOf("Colours");
        assertThat(brightness()).isGreaterThan(0.8);

        click("Dark");
        assertThat(brightness()).isLessThan(0.3);
        tabTo("Text size");
        press(KeyCode.RIGHT, KeyCode.RIGHT);
        waitUntilSeen("150 %");
        assertThat(lettersOf("Colours")).isEqualTo(1.5 * letters);
        tabTo("Time to get ready");
        press(KeyCode.RIGHT);
        waitUntilSeen("15 s");
        close();
        assertThat(Files.readString(folders().settings()))
                .contains("\"theme\" : \"dark\"", "\"textPercent\" : 150", "\"readySeconds\" : 15");

        open();
        assertThat(brightness()).isLessThan(0.3);
        pressWithControl(KeyCode.S);
        waitUntilSeen("150 %", "15 s");
        boolean dark = look(scene -> ((Toggle) nodeOf(scene, "Dark")).isSelected());
        assertThat(dark).isTrue();
        assertThat(lettersOf("Colours")).isEqualTo(1.5 * letters);
        begin("Evening", KeyCode.DIGIT1, KeyCode.DIGIT2);
        see("READY", "15", "1:18 left");
    }

    private double lettersOf(String words) {
        return look(scene -> ((Labeled) nodeOf(scene, words)).getFont().getSize());
    }

    /** How bright the window is at its edge, where nothing stands. */
    private double brightness() {
        return look(scene -> {
            Color edge = scene.snapshot(null).getPixelReader().getColor((int) scene.getWidth() - 40, 4);
            return edge.getBrightness();
        });
    }
}
