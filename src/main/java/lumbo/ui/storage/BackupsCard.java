package lumbo.ui.storage;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.storage.BackupsViewModel.BackupState;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Whether and where backups are made, and the button that makes one. */
final class BackupsCard extends VBox {

    BackupsCard(BackupsViewModel model, Messages words) {
        getStyleClass().add("lumbo-card");
        Label onOff = Nodes.label(words.get("keeping.backup.closing"), "setting-name");
        FlowPane chips = ChoiceButtons.telling(model.isOn(), model::turn)
                .chips(new Boolean[] {true, false}, on -> words.get(on ? "settings.on" : "settings.off"));
        HBox both = new HBox(chips.getChildren().toArray(Node[]::new));
        both.getStyleClass().add("chips");
        onOff.setLabelFor(both);
        TextField folder = new TextField();
        folder.setEditable(false);
        folder.getStyleClass().add("path");
        folder.textProperty().bind(model.stateProperty().map(BackupState::folder));
        CheckBox lock = Nodes.tick(words.get("keeping.backup.lock"));
        lock.selectedProperty().bindBidirectional(model.lockedProperty());
        VBox password = Nodes.column(
                "stack",
                Nodes.label(words.get("keeping.password.note"), "caution"),
                Nodes.flow(
                        "fields",
                        StorageNodes.password(words.get("keeping.password"), model.passwordProperty(), () -> {}),
                        StorageNodes.password(
                                words.get("keeping.password.again"), model.againProperty(), model::backUp)));
        Button now = Nodes.button(Material2MZ.SAVE_ALT, words.get("keeping.backup.now"), model::backUp, "accent");
        now.disableProperty().bind(model.said().busyProperty());
        Label last = Nodes.label("");
        last.textProperty().bind(model.stateProperty().map(BackupState::last));
        getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.backup.text")),
                        last,
                        Nodes.trouble(model.stateProperty().map(BackupState::away)),
                        lock,
                        Nodes.showWhile(model.lockedProperty(), password),
                        Nodes.buttons(now),
                        StorageNodes.said(model.said(), words),
                        new ResponsiveColumns(14, 10, onOff, both),
                        StorageNodes.details(
                                words,
                                Nodes.named(words.get("keeping.backup.folder"), folder),
                                Nodes.buttons(
                                        Nodes.button(
                                                Material2AL.FOLDER_OPEN,
                                                words.get("keeping.backup.change"),
                                                model::chooseFolder),
                                        Nodes.button(words.get("keeping.backup.show"), model::showFolder)),
                                Nodes.label(model.kept(), "muted")));
    }
}
