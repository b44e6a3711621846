package lumbo.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Letters that the toolkit can't wrap, as a person brings them into a narrow field on a shown window. */
class NoteAreaTest {

    private static final String WIDE = "\u05DB\u05D0\u05D1".repeat(30);

    private final List<Throwable> accidents = new CopyOnWriteArrayList<>();
    private final StringProperty note = new SimpleStringProperty("");

    @SuppressWarnings("NullAway.Init")
    private TextArea area;

    @BeforeEach
    void show() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(this::show);
    }

    private void show(Stage stage) {
        Thread.currentThread().setUncaughtExceptionHandler((thread, accident) -> accidents.add(accident));
        area = Nodes.note("Note", 3);
        area.textProperty().bindBidirectional(note);
        stage.setScene(new Scene(new StackPane(area), 90, 120));
        stage.show();
    }

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    static List<String> texts() {
        return ForeignTexts.all();
    }

    private static <T> T onScreen(Callable<T> action) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, action);
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
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(accidents).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void showsWhatIsPastedAndWhatIsPutBack(String text) {
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
                assertThat(area.isWrapText()).isEqualTo(!LineBreaks.needs(area.getText()));
            }
            return true;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(accidents).isEmpty();
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
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(accidents).isEmpty();
    }
}
