package lumbo.ui.storage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The backups that are there, each with the way to bring it back. */
final class RestoreCard extends VBox {

    /** How many are shown before the person asks for all. */
    private static final int FEW = 4;

    private final RestoreViewModel model;
    private final Messages words;
    private final VBox list = new VBox();
    private boolean isAll;

    RestoreCard(RestoreViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lumbo-card");
        list.getStyleClass().add("stack");
        getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.restore.title"), "card-title"),
                        Nodes.label(words.get("keeping.restore.text")),
                        undo(),
                        list,
                        StorageNodes.buttons(Nodes.button(
                                Material2AL.FOLDER_OPEN, words.get("keeping.restore.file"), model::fromFile)),
                        password(),
                        StorageNodes.said(model.said(), words));
        model.rowsProperty().subscribe(this::show);
    }

    private Node undo() {
        VBox undo = new VBox(new ResponsiveColumns(
                14,
                10,
                Nodes.label(words.get("keeping.restore.undo.text")),
                Nodes.button(Material2MZ.UNDO, words.get("keeping.restore.undo"), model::undo)));
        undo.getStyleClass().add("diary-undo");
        StorageNodes.when(undo, model.beforeProperty().map(Optional::isPresent));
        return undo;
    }

    private Node password() {
        PasswordField password = new PasswordField();
        password.textProperty().bindBidirectional(model.passwordProperty());
        password.setOnAction(event -> model.unlock());
        VBox asked = new VBox(
                Nodes.label(words.get("keeping.restore.password"), "field-name"),
                StorageNodes.field(words.get("keeping.password"), password),
                StorageNodes.buttons(
                        Nodes.button(words.get("keeping.restore.unlock"), model::unlock, "accent"),
                        Nodes.button(words.get("keeping.cancel"), model::leaveLocked)));
        asked.getStyleClass().add("stack");
        StorageNodes.when(asked, model.asksProperty().map(Optional::isPresent));
        model.asksProperty().addListener((property, before, now) -> now.ifPresent(file -> password.requestFocus()));
        return asked;
    }

    private void show(Optional<List<RestoreViewModel.Row>> rows) {
        List<Node> nodes = new ArrayList<>();
        List<RestoreViewModel.Row> all = rows.orElse(List.of());
        all.stream().limit(isAll ? all.size() : FEW).forEach(row -> nodes.add(row(row)));
        if (all.size() > FEW && !isAll) {
            nodes.add(StorageNodes.buttons(
                    Nodes.button(words.format("keeping.restore.all", all.size()), this::showAll, "flat")));
        }
        if (rows.isPresent() && all.isEmpty()) {
            nodes.add(Nodes.label(words.get("keeping.restore.none"), "muted"));
        }
        list.getChildren().setAll(nodes);
    }

    private void showAll() {
        isAll = true;
        show(model.rowsProperty().get());
    }

    private Node row(RestoreViewModel.Row row) {
        VBox text = new VBox(Nodes.label(row.when(), "exercise-name"), Nodes.label(row.what(), "muted"));
        Button look = Nodes.button(words.get("keeping.restore.look"), () -> model.look(row.file()));
        look.setAccessibleText(words.format("keeping.restore.look.of", row.when()));
        look.setDisable(!row.isUsable());
        return new ResponsiveColumns(14, 10, text, look);
    }
}
