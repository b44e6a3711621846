package lumbo.ui.storage;

import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;

/** All that can be done with the diary's file: a card for each. */
public final class StorageView extends ModelView<StorageViewModel, ScrollPane> {

    private final ExportCard export;

    /** The page. */
    public StorageView(StorageViewModel model, Messages words) {
        VBox page = new VBox();
        super(model, words, Nodes.page(page));
        this.export = new ExportCard(model.export, words);
        List<VBox> cards = List.of(
                new BackupsCard(model.backups, words),
                new RestoreCard(model.restore, words),
                export,
                new PainImportCard(model.pain, words),
                Nodes.card(
                        words.get("keeping.delete.title"),
                        Nodes.label(words.get("keeping.delete.text")),
                        Nodes.buttons(Nodes.button(
                                Material2AL.DELETE_OUTLINE, words.get("keeping.delete.open"), model::delete))));
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).getStyleClass().add("keeping-" + (i + 1));
        }
        page.getStyleClass().addAll("narrow", "keeping");
        page.getChildren()
                .addAll(
                        StorageNodes.heading(words.get("keeping.title"), words.get("keeping.back"), model::back),
                        StorageNodes.notice(new ReadOnlyStringWrapper(model.notice())));
        page.getChildren().addAll(cards);
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
