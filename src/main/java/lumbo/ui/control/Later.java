package lumbo.ui.control;

import javafx.application.Platform;

/** For views alone: what has to wait until the toolkit has done what is under way, such as laying out. */
public final class Later {

    private Later() {}

    /** Runs something on the screen's thread after what is under way there. */
    public static void run(Runnable action) {
        Platform.runLater(action);
    }
}
