package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import lumbo.i18n.Regional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A day that is typed into the real field. */
class DayPickerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final FxRobot robot = new FxRobot();
    private final DayText day = new DayText(Regional.of(Locale.ENGLISH, Locale.US), TODAY);

    @SuppressWarnings("NullAway.Init")
    private DayPicker picker;

    @SuppressWarnings("NullAway.Init")
    private TextField other;

    private @Nullable LocalDate kept;

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::show);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void show(Stage stage) {
        day.dateProperty().set(TODAY);
        picker = new DayPicker(day);
        other = new TextField();
        Button keep = new Button("Keep");
        keep.setDefaultButton(true);
        keep.setOnAction(event -> kept = day.dateProperty().get());
        stage.setScene(new Scene(new VBox(picker, other, keep), 400, 300));
        stage.show();
    }

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void type(String text) {
        robot.interact(() -> {
            picker.getEditor().requestFocus();
            picker.getEditor().setText(text);
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"17.11.2026 | 2026-11-17", "5/11/26 | 2026-05-11", "Nov 1, 2026 | 2026-11-01"})
    void isTheDayThatIsReadBeforeTheFieldIsLeft(String text, LocalDate read) {
        type(text);

        assertThat(day.dateProperty().get()).isEqualTo(read);
        assertThat(picker.getEditor().getText()).isEqualTo(text);
        robot.interact(other::requestFocus);
        assertThat(day.dateProperty().get()).isEqualTo(read);
        assertThat(picker.getValue()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"some day", "99.99.2026", "31/31/2026", "2026", "8:30"})
    void isNoDayWhileWhatIsTypedMeansNone(String text) {
        type(text);
        assertThat(day.dateProperty().get()).isNull();

        robot.interact(other::requestFocus);
        robot.interact(() -> picker.getEditor().requestFocus());
        robot.type(KeyCode.ENTER);

        assertThat(day.dateProperty().get()).isNull();
        assertThat(picker.getEditor().getText()).isEqualTo(text);
        assertThat(kept).isNull();
    }

    @Test
    void aDayOfTheCalendarStandsInTheField() {
        type("some day");
        robot.interact(() -> picker.setValue(LocalDate.of(2026, 3, 9)));

        assertThat(day.dateProperty().get()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(picker.getEditor().getText()).isEqualTo("3/9/2026");
    }

    @Test
    void evenTheDayThatItHadBeforeSomethingElseWasTyped() {
        type("some day");
        robot.interact(other::requestFocus);
        robot.interact(picker::show);
        assertThat(picker.getEditor().getText()).isEqualTo("some day");
        robot.interact(() -> {
            picker.setValue(TODAY);
            picker.hide();
        });

        assertThat(day.dateProperty().get()).isEqualTo(TODAY);
        assertThat(picker.getEditor().getText()).isEqualTo("11/30/2026");
    }

    @Test
    void aCalendarThatIsOnlyLookedAtChangesNothing() {
        type("some day");
        robot.interact(picker::show);
        robot.interact(picker::hide);
        robot.interact(other::requestFocus);

        assertThat(day.dateProperty().get()).isNull();
        assertThat(picker.getEditor().getText()).isEqualTo("some day");
    }

    @Test
    void anEmptyFieldIsNoDay() {
        type("");
        robot.interact(other::requestFocus);

        assertThat(day.dateProperty().get()).isNull();
        assertThat(picker.getEditor().getText()).isEmpty();
    }

    @Test
    void keysAreTakenOneByOne() {
        robot.interact(() -> {
            picker.getEditor().requestFocus();
            picker.getEditor().clear();
        });
        for (char key : "1.12.2025".toCharArray()) {
            robot.interact(() -> picker.getEditor().appendText(String.valueOf(key)));
        }

        assertThat(picker.getEditor().getText()).isEqualTo("1.12.2025");
        assertThat(day.dateProperty().get()).isEqualTo(LocalDate.of(2025, 1, 12));
    }
}
