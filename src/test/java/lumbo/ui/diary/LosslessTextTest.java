package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.concurrent.Callable;
import javafx.scene.Parent;
import javafx.scene.control.TextArea;
import lumbo.ui.input.ShownStage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LosslessTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " two \n lines ",
                "of\r\nWindows",
                "a\tb",
                "odd \u0007\u007F\u0000 letters",
                "\u05DB\u05D0\u05D1 \uD83D\uDE00",
                "\r"
            })
    void whatAFieldCannotShowIsKeptUntilItIsTouched(String text) {
        ShownStage.startTheToolkit();
        LosslessText kept = new LosslessText(text);
        TextArea area = new TextArea();
        Callable<Parent> content = () -> {
            area.textProperty().bindBidirectional(kept.property());
            return area;
        };
        try (ShownStage window = new ShownStage(content, Locale.UK)) {
            ShownStage.onScreen(() -> window.scene().snapshot(null));

            assertThat(kept.value()).isEqualTo(text);
            ShownStage.onScreen(() -> {
                area.appendText("x");
                return true;
            });
            assertThat(kept.value()).endsWith("x").isNotEqualTo(text);
        }
    }
}
