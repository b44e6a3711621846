package lumbo.ui.storage;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;

/** All that can be done with the diary's file: a card for each. */
public final class StorageView implements Screen {

    private final StorageViewModel model;
    private final ExportCard export;
    private final ScrollPane root;

    /** The page. */
    public StorageView(StorageViewModel model, Messages words) {
        this.model = model;
        this.export = new ExportCard(model.export(), words);
        VBox page = new VBox(
                StorageNodes.heading(words.get("keeping.title"), words.get("keeping.back"), model::back),
                StorageNodes.notice(new ReadOnlyStringWrapper(model.notice())),
                new BackupsCard(model.backups(), words),
                new RestoreCard(model.restore(), words),
                export,
                new PainImportCard(model.pain(), words),
                Nodes.card(
                        Nodes.label(words.get("keeping.delete.title"), "card-title"),
                        Nodes.label(words.get("keeping.delete.text")),
                        StorageNodes.buttons(Nodes.button(
                                Material2AL.DELETE_OUTLINE, words.get("keeping.delete.open"), model::delete))));
        page.getStyleClass().addAll("narrow", "keeping");
        int card = 0;
        for (var child : page.getChildren()) {
            if (child.getStyleClass().contains("lumbo-card")) {
                card++;
                child.getStyleClass().add("keeping-" + card);
            }
        }
        root = Nodes.page(page);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public Region root() {
        return root;
    }

    @Override
    public boolean isHalfWritten() {
        return model.isHalfWritten();
    }

    @Override
    public boolean takeFocus() {
        if (model.isForExport()) {
            export.takeFocus();
            double beyond = root.getContent().getLayoutBounds().getHeight()
                    - root.getViewportBounds().getHeight();
            root.setVvalue(Math.clamp(export.getBoundsInParent().getMinY() / Math.max(1, beyond), 0, 1));
        }
        return model.isForExport();
    }
}
