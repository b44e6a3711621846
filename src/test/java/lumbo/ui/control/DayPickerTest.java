package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import lumbo.i18n.Regional;
import lumbo.ui.input.Hands;
import lumbo.ui.input.ShownStage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A day that is typed into the real field. */
class DayPickerTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final DayText day = new DayText(Regional.of(Locale.ENGLISH, Locale.US), TODAY);

    @SuppressWarnings("NullAway.Init")
    private DayPicker picker;

    @SuppressWarnings("NullAway.Init")
    private TextField other;

    private @Nullable LocalDate kept;

    @SuppressWarnings("NullAway.Init")
    private ShownStage window;

    @BeforeEach
    void show() {
        window = new ShownStage(this::content, Locale.UK);
    }

    private Parent content() {
        day.dateProperty().set(TODAY);
        picker = new DayPicker(day);
        other = new TextField();
        Button keep = new Button("Keep");
        keep.setDefaultButton(true);
        keep.setOnAction(event -> kept = day.dateProperty().get());
        return new VBox(picker, other, keep);
    }

    @AfterEach
    void hide() {
        window.close();
    }

    /** Does something on the screen's thread, and waits for what follows from it. */
    private static void interact(Runnable action) {
        ShownStage.onScreen(() -> {
            action.run();
            return true;
        });
        ShownStage.onScreen(() -> true);
    }

    private void type(String text) {
        interact(() -> {
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
        interact(other::requestFocus);
        assertThat(day.dateProperty().get()).isEqualTo(read);
        assertThat(picker.getValue()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({"some day", "99.99.2026", "31/31/2026", "2026", "8:30"})
    void isNoDayWhileWhatIsTypedMeansNone(String text) {
        type(text);
        assertThat(day.dateProperty().get()).isNull();

        interact(other::requestFocus);
        interact(() -> picker.getEditor().requestFocus());
        new Hands().tap(KeyCode.ENTER);

        assertThat(day.dateProperty().get()).isNull();
        assertThat(picker.getEditor().getText()).isEqualTo(text);
        assertThat(kept).isNull();
    }

    @Test
    void aDayOfTheCalendarStandsInTheField() {
        type("some day");
        interact(() -> picker.setValue(LocalDate.of(2026, 3, 9)));

        assertThat(day.dateProperty().get()).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(picker.getEditor().getText()).isEqualTo("3/9/2026");
    }

    @Test
    void evenTheDayThatItHadBeforeSomethingElseWasTyped() {
        type("some day");
        interact(other::requestFocus);
        interact(picker::show);
        assertThat(picker.getEditor().getText()).isEqualTo("some day");
        interact(() -> {
            picker.setValue(TODAY);
            picker.hide();
        });

        assertThat(day.dateProperty().get()).isEqualTo(TODAY);
        assertThat(picker.getEditor().getText()).isEqualTo("11/30/2026");
    }

    @Test
    void aCalendarThatIsOnlyLookedAtChangesNothing() {
        type("some day");
        interact(picker::show);
        interact(picker::hide);
        interact(other::requestFocus);

        assertThat(day.dateProperty().get()).isNull();
        assertThat(picker.getEditor().getText()).isEqualTo("some day");
    }

    @Test
    void anEmptyFieldIsNoDay() {
        type("");
        interact(other::requestFocus);

        assertThat(day.dateProperty().get()).isNull();
        assertThat(picker.getEditor().getText()).isEmpty();
    }

    @Test
    void keysAreTakenOneByOne() {
        interact(() -> {
            picker.getEditor().requestFocus();
            picker.getEditor().clear();
        });
        for (char key : "1.12.2025".toCharArray()) {
            interact(() -> picker.getEditor().appendText(String.valueOf(key)));
        }

        assertThat(picker.getEditor().getText()).isEqualTo("1.12.2025");
        assertThat(day.dateProperty().get()).isEqualTo(LocalDate.of(2025, 1, 12));
    }
}
