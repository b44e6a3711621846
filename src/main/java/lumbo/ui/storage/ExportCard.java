package lumbo.ui.storage;

import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import lumbo.diary.export.DiaryExport.Choice;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.diary.export.DiaryExport.Table;
import lumbo.i18n.Messages;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2MZ;

/** Getting the diary out: as what, of which days, and where to. */
final class ExportCard extends VBox {

    /** The report for the doctor has a page of its own. */
    private static final Format[] FOR_PROGRAMS = {Format.CSV, Format.JSON, Format.FHIR};

    private final ExportViewModel model;
    private final Messages words;

    ExportCard(ExportViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lumbo-card");
        Button save = Nodes.button(Material2MZ.SAVE, words.get("keeping.export.save"), model::save, "accent");
        save.disableProperty().bind(model.said().busyProperty());
        Label about = Nodes.label("", "muted");
        about.textProperty().bind(model.formatProperty().map(one -> words.get("keeping.format." + id(one) + ".about")));
        getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.export.text")),
                        ChoiceButtons.always(model.formatProperty())
                                .chips(FOR_PROGRAMS, one -> words.get("keeping.format." + id(one))),
                        about,
                        where(Choice.TABLES, tables()),
                        where(Choice.DAYS, StorageNodes.days(model.days(), words)),
                        where(
                                Choice.NAME,
                                StorageNodes.person(
                                        words.get("keeping.export.name.note"), model.nameProperty(), words)),
                        Nodes.buttons(save),
                        asked(),
                        StorageNodes.said(model.said(), words));
    }

    private static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Shows a node while the format has that choice. */
    private Node where(Choice choice, Node node) {
        return Nodes.showWhile(model.formatProperty().map(one -> one.has(choice)), node);
    }

    private Node tables() {
        VBox tables = Nodes.column("ticks", Nodes.label(words.get("keeping.export.tables"), "block-title"));
        for (Table table : Table.values()) {
            CheckBox tick = Nodes.tick(words.get("keeping.table." + id(table)));
            tick.selectedProperty().bindBidirectional(model.tableProperty(table));
            tables.getChildren().add(tick);
        }
        return tables;
    }

    private Node asked() {
        return Nodes.showWhile(
                model.asksProperty().isNotEmpty(),
                Nodes.column(
                        "stack",
                        Nodes.trouble(model.asksProperty()),
                        Nodes.buttons(
                                Nodes.button(words.get("keeping.export.replace"), model::replace),
                                Nodes.button(words.get("keeping.cancel"), model::leave))));
    }
}
