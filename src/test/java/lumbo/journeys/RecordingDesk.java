package lumbo.journeys;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.stage.Stage;
import lumbo.ui.Desk;

/** A desktop that does nothing but remember what was asked of it. */
final class RecordingDesk implements Desk {

    private final List<Boolean> asked = new CopyOnWriteArrayList<>();

    @Override
    public void fullScreen(Stage stage, boolean on) {
        asked.add(on);
    }

    @Override
    public boolean isFullScreen(Stage stage) {
        return !asked.isEmpty() && asked.getLast();
    }

    /** Whether the whole screen was wanted, each time that it was asked for or given back. */
    List<Boolean> fullScreensAsked() {
        return List.copyOf(asked);
    }
}
