package lumbo.ui;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.geometry.Rectangle2D;
import javafx.print.Printer;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lumbo.settings.ScreenSize;

/** What the window asks of the desktop; a small port, because no test can go through the real one. */
public interface DesktopServices {

    /** Where is told what the desktop can't do. */
    Logger LOG = Logger.getLogger(DesktopServices.class.getName());

    /** Makes the window fill the screen, or no longer. */
    void fullScreen(Stage stage, boolean on);

    /** Whether the window fills the screen. */
    boolean isFullScreen(Stage stage);

    /** The screen that the window is on, of the size that a person said, in inches, or 0. */
    ScreenSize screen(Stage stage, int saidInches);

    /** Asks the person for a file that is there; empty when none was chosen. */
    Optional<Path> open(Stage stage, FileChoiceRequest question);

    /** Asks the person where to save a file; empty when nowhere was chosen. */
    Optional<Path> save(Stage stage, FileChoiceRequest question);

    /** Asks the person for a folder, beginning in one; empty when none was chosen. */
    Optional<Path> folder(Stage stage, String title, Path first);

    /** Shows a folder in the desktop's own window for files, where it has one; may take a while. */
    void show(Path folder);

    /** Whether there is a printer; may take a while. */
    boolean hasPrinter();

    /** Asks the person for a printer; empty when none was chosen. */
    Optional<Printing.Job> print(Stage stage, String name);

    /** Puts a text where other programs can paste it from. */
    void copy(String text);

    /** Puts a picture where other programs can paste it from. */
    void copyPicture(Image picture);

    /** The real desktop. */
    static DesktopServices real() {
        return new DesktopServices() {
            @Override
            public void fullScreen(Stage stage, boolean on) {
                stage.setFullScreen(on);
            }

            @Override
            public boolean isFullScreen(Stage stage) {
                return stage.isFullScreen();
            }

            @Override
            public ScreenSize screen(Stage stage, int saidInches) {
                List<Screen> under = Double.isNaN(stage.getX())
                        ? List.of()
                        : Screen.getScreensForRectangle(
                                stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
                Rectangle2D bounds = (under.isEmpty() ? Screen.getPrimary() : under.getFirst()).getBounds();
                return ScreenSize.of(saidInches, bounds.getWidth(), bounds.getHeight());
            }

            @Override
            public Optional<Path> open(Stage stage, FileChoiceRequest question) {
                return Optional.ofNullable(chooser(question).showOpenDialog(stage))
                        .map(File::toPath);
            }

            @Override
            public Optional<Path> save(Stage stage, FileChoiceRequest question) {
                return Optional.ofNullable(chooser(question).showSaveDialog(stage))
                        .map(File::toPath);
            }

            @Override
            public Optional<Path> folder(Stage stage, String title, Path first) {
                DirectoryChooser chooser = new DirectoryChooser();
                chooser.setTitle(title);
                if (Files.isDirectory(first)) {
                    chooser.setInitialDirectory(first.toFile());
                }
                return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
            }

            @Override
            public void show(Path folder) {
                String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
                String opener =
                        system.startsWith("windows") ? "explorer" : system.startsWith("mac") ? "open" : "xdg-open";
                try {
                    new ProcessBuilder(opener, folder.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
                } catch (IOException none) {
                    LOG.log(Level.INFO, "this desktop shows no folders", none);
                }
            }

            @Override
            public boolean hasPrinter() {
                return !Printer.getAllPrinters().isEmpty();
            }

            @Override
            public Optional<Printing.Job> print(Stage stage, String name) {
                return PrintedPages.ask(stage, name);
            }

            private FileChooser chooser(FileChoiceRequest question) {
                FileChooser chooser = new FileChooser();
                chooser.setTitle(question.title());
                chooser.setInitialFileName(question.name());
                chooser.getExtensionFilters()
                        .add(new FileChooser.ExtensionFilter(question.kind(), question.patterns()));
                return chooser;
            }

            @Override
            public void copy(String text) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            }

            @Override
            public void copyPicture(Image picture) {
                Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture));
            }
        };
    }
}
