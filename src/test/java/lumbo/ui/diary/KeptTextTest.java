package lumbo.ui.diary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeoutException;
import javafx.scene.Scene;
import javafx.scene.control.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class KeptTextTest {

    @AfterEach
    void hide() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

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
    void whatAFieldCannotShowIsKeptUntilItIsTouched(String text) throws TimeoutException {
        KeptText kept = new KeptText(text);
        TextArea area = new TextArea();
        FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(stage -> {
            area.textProperty().bindBidirectional(kept.property());
            stage.setScene(new Scene(area, 300, 200));
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();

        assertThat(kept.value()).isEqualTo(text);
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> area.appendText("x"));
        assertThat(kept.value()).endsWith("x").isNotEqualTo(text);
    }
}
