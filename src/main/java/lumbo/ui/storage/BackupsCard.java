package lumbo.ui.storage;

import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Whether and where backups are made, and the button that makes one. */
final class BackupsCard extends VBox {

    private enum Switch {
        ON,
        OFF
    }

    BackupsCard(BackupsViewModel model, Messages words) {
        getStyleClass().add("lumbo-card");
        Label onOff = Nodes.label(words.get("keeping.backup.closing"), "setting-name");
        SimpleObjectProperty<Switch> on = new SimpleObjectProperty<>(model.isOn() ? Switch.ON : Switch.OFF);
        on.addListener((property, before, now) -> model.turn(now == Switch.ON));
        FlowPane chips = StorageNodes.chips(
                Switch.class, on, one -> words.get(one == Switch.ON ? "settings.on" : "settings.off"));
        HBox both = new HBox(chips.getChildren().toArray(Node[]::new));
        both.getStyleClass().add("chips");
        onOff.setLabelFor(both);
        TextField folder = new TextField();
        folder.setEditable(false);
        folder.getStyleClass().add("path");
        folder.textProperty().bind(model.folderProperty());
        CheckBox lock = Nodes.tick(words.get("keeping.backup.lock"));
        lock.selectedProperty().bindBidirectional(model.lockedProperty());
        PasswordField first = new PasswordField();
        first.textProperty().bindBidirectional(model.passwordProperty());
        PasswordField again = new PasswordField();
        again.textProperty().bindBidirectional(model.againProperty());
        again.setOnAction(event -> model.backUp());
        FlowPane fields = new FlowPane(
                StorageNodes.field(words.get("keeping.password"), first),
                StorageNodes.field(words.get("keeping.password.again"), again));
        fields.getStyleClass().add("fields");
        VBox password = new VBox(Nodes.label(words.get("keeping.password.note"), "caution"), fields);
        password.getStyleClass().add("stack");
        StorageNodes.when(password, model.lockedProperty());
        Button now = Nodes.button(Material2MZ.SAVE_ALT, words.get("keeping.backup.now"), model::backUp, "accent");
        now.disableProperty().bind(model.said().busyProperty());
        Label last = Nodes.label("");
        last.textProperty().bind(model.lastProperty());
        getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.backup.title"), "card-title"),
                        Nodes.label(words.get("keeping.backup.text")),
                        new ResponsiveColumns(14, 10, onOff, both),
                        StorageNodes.field(words.get("keeping.backup.folder"), folder),
                        Nodes.trouble(model.awayProperty()),
                        StorageNodes.buttons(
                                Nodes.button(
                                        Material2AL.FOLDER_OPEN,
                                        words.get("keeping.backup.change"),
                                        model::chooseFolder),
                                Nodes.button(words.get("keeping.backup.show"), model::showFolder)),
                        Nodes.label(model.kept(), "muted"),
                        last,
                        lock,
                        password,
                        StorageNodes.buttons(now),
                        StorageNodes.said(model.said(), words));
    }
}
