package lumbo.tour;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import lumbo.settings.ScreenSize;
import lumbo.ui.DesktopServices;
import lumbo.ui.FileChoiceRequest;
import lumbo.ui.Printing;

/** A desktop on which nothing happens, and where nobody chooses a file. */
public final class NoDesk implements DesktopServices {

    @Override
    public void fullScreen(Stage stage, boolean on) {}

    @Override
    public boolean isFullScreen(Stage stage) {
        return false;
    }

    @Override
    public ScreenSize screen(Stage stage, int saidInches) {
        return ScreenSize.of(saidInches, 1920, 1080);
    }

    @Override
    public Optional<Path> open(Stage stage, FileChoiceRequest question) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> save(Stage stage, FileChoiceRequest question) {
        return Optional.empty();
    }

    @Override
    public Optional<Path> folder(Stage stage, String title, Path first) {
        return Optional.empty();
    }

    @Override
    public void show(Path folder) {}

    @Override
    public boolean hasPrinter() {
        return false;
    }

    @Override
    public Optional<Printing.Job> print(Stage stage, String name) {
        return Optional.empty();
    }

    @Override
    public void copy(String text) {}

    @Override
    public void copyPicture(Image picture) {}
}
