package lumbo.ui.own;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import lumbo.i18n.Messages;
import lumbo.program.Bundle;
import lumbo.ui.DesktopServices;
import lumbo.ui.FileChoiceRequest;

/** Asks the person for program files. */
public interface FileChoice {

    /** A file to add; empty when none was chosen. */
    Optional<Path> open();

    /** Where to save a file that would be called {@code name}; empty when nowhere was chosen. */
    Optional<Path> save(String name);

    /** The choice that a desktop gives, in front of a window. */
    static FileChoice of(DesktopServices desk, Stage stage, Messages words) {
        String json = "*.json";
        String bundle = "*" + Bundle.ENDING;
        return new FileChoice() {
            @Override
            public Optional<Path> open() {
                return desk.open(
                        stage,
                        new FileChoiceRequest(
                                words.get("own.choose"), words.get("own.kind"), List.of(json, bundle), ""));
            }

            @Override
            public Optional<Path> save(String name) {
                String pattern = name.endsWith(Bundle.ENDING) ? bundle : json;
                return desk.save(
                        stage,
                        new FileChoiceRequest(
                                words.get("own.save.where"), words.get("own.kind"), List.of(pattern), name));
            }
        };
    }
}
