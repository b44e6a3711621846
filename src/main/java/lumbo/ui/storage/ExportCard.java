package lumbo.ui.storage;

import java.util.EnumSet;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.diary.export.DiaryExport.Choice;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.diary.export.DiaryExport.Table;
import lumbo.i18n.Messages;
import lumbo.ui.control.DayPicker;
import lumbo.ui.control.DayText;
import lumbo.ui.control.Nodes;
import lumbo.ui.storage.ExportViewModel.Range;
import org.kordamp.ikonli.material2.Material2MZ;

/** Getting the diary out: as what, of which days, and where to. */
final class ExportCard extends VBox {

    private static final int NAME_COLUMNS = 22;

    private final ExportViewModel model;
    private final Messages words;
    private final Button save;

    ExportCard(ExportViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lumbo-card");
        this.save = Nodes.button(Material2MZ.SAVE, words.get("keeping.export.save"), model::save, "accent");
        save.disableProperty().bind(model.said().busyProperty());
        getChildren()
                .addAll(
                        Nodes.label(words.get("keeping.export.title"), "card-title"),
                        Nodes.label(words.get("keeping.export.text")),
                        StorageNodes.chips(
                                Format.class, model.formatProperty(), one -> words.get("keeping.format." + id(one))),
                        about(),
                        tables(),
                        days(),
                        name(),
                        StorageNodes.buttons(save),
                        asked(),
                        StorageNodes.said(model.said(), words));
    }

    /** Puts the keyboard on saving. */
    void takeFocus() {
        save.requestFocus();
    }

    private static String id(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Node about() {
        var about = Nodes.label("", "muted");
        about.textProperty().bind(model.formatProperty().map(one -> words.get("keeping.format." + id(one) + ".about")));
        return about;
    }

    private Node tables() {
        VBox tables = new VBox(Nodes.label(words.get("keeping.export.tables"), "block-title"));
        for (Table table : EnumSet.allOf(Table.class)) {
            CheckBox tick = Nodes.tick(words.get("keeping.table." + id(table)));
            tick.selectedProperty().bindBidirectional(model.tableProperty(table));
            tables.getChildren().add(tick);
        }
        tables.getStyleClass().add("ticks");
        StorageNodes.when(tables, model.formatProperty().map(one -> one.has(Choice.TABLES)));
        return tables;
    }

    private Node days() {
        FlowPane both = new FlowPane(day("keeping.export.from", model.from()), day("keeping.export.to", model.to()));
        both.getStyleClass().add("fields");
        StorageNodes.when(both, model.rangeProperty().map(one -> one == Range.FROM_TO));
        VBox days = new VBox(
                Nodes.label(words.get("keeping.export.days"), "block-title"),
                StorageNodes.chips(Range.class, model.rangeProperty(), one -> words.get("keeping.range." + id(one))),
                both);
        days.getStyleClass().add("stack");
        StorageNodes.when(days, model.formatProperty().map(one -> one.has(Choice.DAYS)));
        return days;
    }

    private Node day(String name, DayText day) {
        return new VBox(
                StorageNodes.field(words.get(name), new DayPicker(day)), Nodes.told(day.saidProperty(), "muted"));
    }

    private Node name() {
        TextField name = new TextField();
        name.setPrefColumnCount(NAME_COLUMNS);
        name.textProperty().bindBidirectional(model.nameProperty());
        VBox field = new VBox(
                StorageNodes.field(words.get("keeping.export.name"), name),
                Nodes.label(words.get("keeping.export.name.note"), "muted"));
        StorageNodes.when(field, model.formatProperty().map(one -> one.has(Choice.NAME)));
        return field;
    }

    private Node asked() {
        VBox asked = new VBox(
                Nodes.trouble(model.asksProperty()),
                StorageNodes.buttons(
                        Nodes.button(words.get("keeping.export.replace"), model::replace),
                        Nodes.button(words.get("keeping.cancel"), model::leave)));
        asked.getStyleClass().add("stack");
        StorageNodes.when(asked, model.asksProperty().isNotEmpty());
        return asked;
    }
}
