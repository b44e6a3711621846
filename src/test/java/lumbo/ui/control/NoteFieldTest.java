package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import lumbo.ui.input.Accidents;
import lumbo.ui.input.ShownStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Letters that the toolkit can't wrap, as a person brings them into a narrow field on a shown window. */
class NoteFieldTest {

    private static final String WIDE = "\u05DB\u05D0\u05D1".repeat(30);

    private final StringProperty note = new SimpleStringProperty("");

    @SuppressWarnings("NullAway.Init")
    private Accidents accidents;

    @SuppressWarnings("NullAway.Init")
    private ShownStage window;

    @SuppressWarnings("NullAway.Init")
    private TextArea area;

    @BeforeEach
    void show() {
        ShownStage.startTheToolkit();
        accidents = new Accidents();
        window = new ShownStage(this::place, Locale.UK);
    }

    private Parent place() {
        area = Nodes.note("Note", 3);
        area.textProperty().bindBidirectional(note);
        area.setPrefSize(90, 120);
        area.setMaxSize(90, 120);
        return new StackPane(area);
    }

    @AfterEach
    void hide() {
        window.close();
        accidents.close();
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(120_000, action);
    }

    private void draw() {
        area.getScene().getRoot().applyCss();
        area.getScene().getRoot().layout();
        area.getScene().snapshot(null);
    }

    /** The letters as the keyboard sends them. */
    private void type(String letter) {
        area.fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, letter, "", KeyCode.UNDEFINED, false, false, false, false));
    }

    private void paste(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
        area.paste();
    }

    @Test
    void holdsEveryLetterWhileItIsTyped() {
        onScreen(() -> {
            String typed =
                    "Pain \u05DB\u05D0\u05D1 \u05D2\u05D1 \u05EA\u05D7\u05EA\u05D5\u05DF, \u0623\u0644\u0645 \u0634\u062F\u064A\u062F 7/10";
            typed.chars().forEach(letter -> {
                type(Character.toString(letter));
                draw();
            });
            assertThat(note.get()).isEqualTo(typed);
            for (int i = typed.length(); i > 0; i--) {
                area.deletePreviousChar();
                draw();
            }
            assertThat(area.isWrapText()).as("wraps again").isTrue();
            return true;
        });
    }

    @Test
    void showsWhatIsPastedAndWhatIsPutBack() {
        ForeignTexts.few().forEach(this::showsWhatIsPasted);
    }

    @Tag("campaign")
    @Test
    void showsManyTextsThatArePasted() {
        ForeignTexts.all().forEach(this::showsWhatIsPasted);
    }

    private void showsWhatIsPasted(String text) {
        onScreen(() -> {
            for (String before : List.of("", "Back pain in the morning")) {
                area.setText(before);
                draw();
                area.selectAll();
                paste(text);
                draw();
                area.undo();
                draw();
                area.redo();
                draw();
                area.selectAll();
                area.replaceSelection("x ");
                draw();
                area.undo();
                draw();
                assertThat(area.isWrapText()).as("wraps \"%s\"", text).isEqualTo(!LineBreaks.needs(area.getText()));
            }
            return true;
        });
    }

    @Test
    void showsWhatTheFormPutsIntoIt() {
        onScreen(() -> {
            for (String text : List.of(WIDE, "Back pain", WIDE + "\n" + WIDE, "", "x" + WIDE)) {
                note.set(text);
                draw();
                assertThat(area.getText()).isEqualTo(text);
                area.appendText(WIDE);
                draw();
                area.insertText(0, WIDE);
                draw();
            }
            return true;
        });
    }
}
