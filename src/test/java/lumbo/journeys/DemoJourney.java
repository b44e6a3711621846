package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** Showing a program to somebody in a clinic. */
class DemoJourney extends Journey {

    @Test
    void demoWritesNothing() throws SQLException {
        open();
        Map<String, Integer> before = diary().counts();
        goToProgram("Six movements lying down");

        click("Demo");
        waitUntilSeen("Six movements lying down \u00b7 1 of 6", "Leg straightening from bent knee");
        assertThat(desk().fullScreensAsked()).containsExactly(true);
        press(KeyCode.PAGE_DOWN);
        see("Six movements lying down \u00b7 2 of 6");
        press(KeyCode.PAGE_DOWN, KeyCode.PAGE_UP, KeyCode.PAGE_UP);
        see("Six movements lying down \u00b7 1 of 6");
        press(KeyCode.PAGE_UP);
        see("Six movements lying down \u00b7 1 of 6");
        press(KeyCode.ESCAPE);

        waitUntilSeen("Start", "Demo");
        assertThat(desk().fullScreensAsked()).containsExactly(true, false);
        pressWithControl(KeyCode.D);
        waitUntilSeen("Your diary is empty");
        close();
        assertThat(diary().counts())
                .isEqualTo(before)
                .containsEntry("session", 0)
                .containsEntry("pain", 0);
    }
}
