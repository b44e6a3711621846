package lumbo.ui.storage;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Route.Storage.Door;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.storage.BackupsViewModel.BackupState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** Three doors: backing up, restoring, exporting; and what is behind each. */
public final class StorageView extends ModelView<StorageViewModel, ScrollPane> {

    private static final Map<Door, Ikon> SIGNS = new EnumMap<>(Map.of(
            Door.BACK_UP, Material2MZ.SAVE_ALT,
            Door.RESTORE, Material2MZ.RESTORE,
            Door.EXPORT, Material2MZ.SHARE));

    private final VBox page;

    /** The page. */
    public StorageView(StorageViewModel model, Messages words) {
        VBox page = new VBox();
        super(model, words, Nodes.page(page));
        this.page = page;
        Door open = model.door();
        page.getStyleClass().addAll("narrow", "keeping");
        page.getChildren()
                .addAll(
                        StorageNodes.heading(
                                words.get(open == null ? "keeping.title" : "keeping.door." + id(open)),
                                words.get("keeping.back"),
                                model::back),
                        StorageNodes.notice(new ReadOnlyStringWrapper(model.notice())));
        behind(open);
    }

    private void behind(@Nullable Door open) {
        switch (open) {
            case BACK_UP -> page.getChildren().add(new BackupsCard(model.backups, words));
            case RESTORE -> page.getChildren().add(new RestoreCard(model.restore, words));
            case EXPORT ->
                page.getChildren().addAll(new ExportCard(model.export, words), new PainImportCard(model.pain, words));
            case null -> {
                for (Door door : Door.values()) {
                    page.getChildren().add(door(door));
                }
                page.getChildren().add(Nodes.told(model.backups.stateProperty().map(BackupState::last), "muted"));
            }
        }
    }

    private static String id(Door door) {
        return door.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A card that is a button. */
    private Node door(Door door) {
        String name = words.get("keeping.door." + id(door));
        String text = words.get("keeping.door." + id(door) + ".text");
        Button button = new DoorButton(Nodes.row(
                Nodes.icon(SIGNS.getOrDefault(door, Material2AL.FOLDER), "door-icon"),
                Nodes.wide(new VBox(Nodes.label(name, "card-title"), Nodes.label(text)))));
        button.setOnAction(event -> model.open(door));
        button.setAccessibleText(name + ". " + text);
        return button;
    }

    /** As high as its words at its width: a button asks what is on it how high it were at its narrowest. */
    private static final class DoorButton extends Button {

        private final Region content;

        DoorButton(Region content) {
            this.content = content;
            getStyleClass().add("door");
            setGraphic(content);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setMaxWidth(Double.MAX_VALUE);
            setMinWidth(0);
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double inside = width < 0 ? -1 : Math.max(0, width - snappedLeftInset() - snappedRightInset());
            return snappedTopInset() + content.prefHeight(inside) + snappedBottomInset();
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }
    }

    @Override
    public boolean takeFocus() {
        if (model.door() != null) {
            return false;
        }
        page.lookup(".door").requestFocus();
        return true;
    }
}
