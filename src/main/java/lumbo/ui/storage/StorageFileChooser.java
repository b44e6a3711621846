package lumbo.ui.storage;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.Stage;
import lumbo.diary.backup.Backups;
import lumbo.i18n.Messages;
import lumbo.ui.DesktopServices;
import lumbo.ui.FileChoiceRequest;

/** Asks the person for the files and folders that a diary is kept in. */
public interface StorageFileChooser {

    /** How the name of a report ends. */
    String PDF = ".pdf";

    /** A folder for backups, beginning in one; empty when none was chosen. */
    Optional<Path> backupFolder(Path first);

    /** A backup or an exported diary; empty when none was chosen. */
    Optional<Path> backup();

    /** A table of pain; empty when none was chosen. */
    Optional<Path> painTable();

    /** A folder for tables, beginning in one; empty when none was chosen. */
    Optional<Path> tables(Path first);

    /** Where to save a diary or report that would be called {@code name}; empty when nowhere was chosen. */
    Optional<Path> save(String name);

    /** Shows a folder; not on the screen's thread. */
    void show(Path folder);

    /** The choice that a desktop gives, in front of a window. */
    static StorageFileChooser of(DesktopServices desk, Stage stage, Messages words) {
        String json = "*.json";
        return new StorageFileChooser() {
            @Override
            public Optional<Path> backupFolder(Path first) {
                return desk.folder(stage, words.get("keeping.backup.folder.choose"), first);
            }

            @Override
            public Optional<Path> backup() {
                return desk.open(
                        stage,
                        new FileChoiceRequest(
                                words.get("keeping.restore.choose"),
                                words.get("keeping.kind.backup"),
                                List.of("*" + Backups.ENDING, json, "*.sqlite"),
                                ""));
            }

            @Override
            public Optional<Path> painTable() {
                return desk.open(
                        stage,
                        new FileChoiceRequest(
                                words.get("keeping.pain.choose"),
                                words.get("keeping.kind.table"),
                                List.of("*.csv"),
                                ""));
            }

            @Override
            public Optional<Path> tables(Path first) {
                return desk.folder(stage, words.get("keeping.export.folder"), first);
            }

            @Override
            public Optional<Path> save(String name) {
                return desk.save(
                        stage,
                        new FileChoiceRequest(
                                words.get("keeping.export.where"),
                                words.get(name.endsWith(PDF) ? "keeping.kind.report" : "keeping.kind.diary"),
                                List.of(name.endsWith(PDF) ? "*" + PDF : json),
                                name));
            }

            @Override
            public void show(Path folder) {
                desk.show(folder);
            }
        };
    }
}
