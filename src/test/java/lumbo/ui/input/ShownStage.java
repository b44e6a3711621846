package lumbo.ui.input;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;
import lumbo.tour.ManualTicker;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A window that is shown, with something in it, whose keys and clicks are taken as in the application. */
public final class ShownStage implements AutoCloseable {

    private static final long PATIENCE_MILLIS = 120_000;

    private final Stage stage;
    private final Scene scene;
    private final ManualTicker ticker = new ManualTicker();

    /** Shows it, on a keyboard of somebody with this language. */
    public ShownStage(Callable<Parent> content, Locale locale) {
        startTheToolkit();
        stage = onScreen(() -> {
            Stage made = new Stage();
            Scene shown = new Scene(content.call(), 900, 600);
            InputFilter.in(shown, ticker, locale);
            made.setScene(shown);
            made.show();
            made.requestFocus();
            return made;
        });
        scene = stage.getScene();
    }

    /** Starts what controls need to be made. */
    public static void startTheToolkit() {
        try {
            FxToolkit.registerPrimaryStage();
        } catch (TimeoutException late) {
            throw new IllegalStateException(late);
        }
        Platform.setImplicitExit(false);
    }

    /** Its keyboard. */
    public RealKeys keys() {
        return new RealKeys(scene);
    }

    /** What is in it. */
    public Scene scene() {
        return scene;
    }

    /** Its time. */
    public ManualTicker ticker() {
        return ticker;
    }

    /** Does something on the screen's thread. */
    public static <T> T onScreen(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(PATIENCE_MILLIS, work);
    }

    @Override
    public void close() {
        onScreen(() -> {
            stage.close();
            return true;
        });
    }
}
