package lumbo.ui;

import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.Stage;

/** Asks a person for files and folders, in front of the window. */
public interface FileChoice {

    /** A file that is there; empty when none was chosen. */
    Optional<Path> open(FileChoiceRequest question);

    /** Where to save a file; empty when nowhere was chosen. */
    Optional<Path> save(FileChoiceRequest question);

    /** A folder, beginning in one; empty when none was chosen. */
    Optional<Path> folder(String title, Path first);

    /** The choice that a desktop gives. */
    static FileChoice of(DesktopServices desk, Stage stage) {
        return new FileChoice() {
            @Override
            public Optional<Path> open(FileChoiceRequest question) {
                return desk.open(stage, question);
            }

            @Override
            public Optional<Path> save(FileChoiceRequest question) {
                return desk.save(stage, question);
            }

            @Override
            public Optional<Path> folder(String title, Path first) {
                return desk.folder(stage, title, first);
            }
        };
    }
}
