package lumbo.ui;

import javafx.stage.Stage;

/** What the window asks of the desktop; a small port, because no test can go through the real one. */
public interface Desk {

    /** Makes the window fill the screen, or no longer. */
    void fullScreen(Stage stage, boolean on);

    /** Whether the window fills the screen. */
    boolean isFullScreen(Stage stage);

    /** The real desktop. */
    static Desk real() {
        return new Desk() {
            @Override
            public void fullScreen(Stage stage, boolean on) {
                stage.setFullScreen(on);
            }

            @Override
            public boolean isFullScreen(Stage stage) {
                return stage.isFullScreen();
            }
        };
    }
}
