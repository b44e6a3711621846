package lumbo.ui.storage;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The backups that are there, each with the way to bring it back. */
final class RestoreCard extends VBox {

    /** How many are shown before the person asks for all. */
    private static final int FEW = 4;

    private final RestoreViewModel model;
    private final Messages words;
    private final VBox list = Nodes.column("stack");
    private boolean isAll;

    RestoreCard(RestoreViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lumbo-card");
        VBox undo = Nodes.column(
                "diary-undo",
                new ResponsiveColumns(
                        14,
                        10,
                        Nodes.label(words.get("keeping.restore.undo.text")),
                        Nodes.button(Material2MZ.UNDO, words.get("keeping.restore.undo"), model::undo)),
                StorageNodes.details(
                        words, Nodes.told(model.diary.beforeProperty().map(String::valueOf), "muted")));
        getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.restore.text")),
                        Nodes.showWhile(model.diary.beforeProperty().isNotNull(), undo),
                        list,
                        Nodes.buttons(Nodes.button(
                                Material2AL.FOLDER_OPEN, words.get("keeping.restore.file"), model::fromFile)),
                        password(),
                        StorageNodes.said(model.said(), words));
        model.rowsProperty().subscribe(this::show);
    }

    private Node password() {
        VBox field = StorageNodes.password(words.get("keeping.password"), model.passwordProperty(), model::unlock);
        model.asksProperty().addListener((property, before, now) -> {
            if (now != null) {
                field.getChildren().getLast().requestFocus();
            }
        });
        return Nodes.showWhile(
                model.asksProperty().isNotNull(),
                Nodes.column(
                        "stack",
                        Nodes.label(words.get("keeping.restore.password"), "field-name"),
                        field,
                        Nodes.buttons(
                                Nodes.button(words.get("keeping.restore.unlock"), model::unlock, "accent"),
                                Nodes.button(words.get("keeping.cancel"), model::leaveLocked))));
    }

    private void show(@Nullable List<RestoreViewModel.Row> rows) {
        list.getChildren().clear();
        if (rows != null) {
            rows.stream()
                    .limit(isAll ? rows.size() : FEW)
                    .forEach(row -> list.getChildren().add(row(row)));
            if (rows.size() > FEW && !isAll) {
                list.getChildren()
                        .add(Nodes.buttons(
                                Nodes.button(words.format("keeping.restore.all", rows.size()), this::showAll, "flat")));
            }
            if (rows.isEmpty()) {
                list.getChildren().add(Nodes.label(words.get("keeping.restore.none"), "muted"));
            }
        }
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
