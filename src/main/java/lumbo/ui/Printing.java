package lumbo.ui;

import java.util.List;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** Prints pages, as a person wants it. */
public interface Printing {

    /** A printer that was chosen. */
    interface Job {

        /** Prints pages, each a picture of a whole sheet of paper; takes a while, off the screen's thread. Whether it could. */
        boolean print(List<Image> pages);
    }

    /** Whether there is a printer; may take a while. */
    boolean isPossible();

    /** Asks the person for a printer, in front of the window; empty when none was chosen. */
    Optional<Job> ask(String name);

    /** Printing on a desktop. */
    static Printing of(DesktopServices desk, Stage stage) {
        return new Printing() {
            @Override
            public boolean isPossible() {
                return desk.hasPrinter();
            }

            @Override
            public Optional<Job> ask(String name) {
                return desk.print(stage, name);
            }
        };
    }
}
