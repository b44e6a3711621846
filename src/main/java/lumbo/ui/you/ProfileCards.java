package lumbo.ui.you;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.SetChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.ui.control.DayPicker;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The parts of a profile in cards, to be changed. */
final class ProfileCards {

    private static final int NAME_LETTERS = 18;
    private static final int DATE_LETTERS = 9;
    private static final int YEAR_LETTERS = 6;

    private final ProfileDraft draft;
    private final Messages words;

    ProfileCards(ProfileDraft draft, Messages words) {
        this.draft = draft;
        this.words = words;
    }

    VBox conditions() {
        VBox rows = Nodes.column("ticks");
        ProfileDraft.CONDITIONS.forEach(condition -> rows.getChildren().add(box(condition)));
        return card("you.conditions", Nodes.label(words.get("you.conditions.note"), "muted"), rows);
    }

    private CheckBox box(Condition condition) {
        CheckBox box = Nodes.tick(words.get("you.condition." + condition.id()));
        box.setSelected(draft.conditions().contains(condition));
        box.setOnAction(event -> {
            if (box.isSelected()) {
                draft.conditions().add(condition);
            } else {
                draft.conditions().remove(condition);
            }
        });
        draft.conditions().addListener((SetChangeListener<Condition>)
                change -> box.setSelected(draft.conditions().contains(condition)));
        return box;
    }

    VBox card(String title, Node... rows) {
        return Nodes.card(words.get(title), rows);
    }

    /** The year of birth, and the sessions a week. */
    VBox numbers(Runnable written) {
        TextField year = Nodes.field(words.get("you.year"), draft.yearProperty());
        year.setPrefColumnCount(YEAR_LETTERS);
        year.setOnAction(event -> written.run());
        year.focusedProperty().addListener((property, before, now) -> {
            if (!now) {
                written.run();
            }
        });
        return Nodes.card(
                Nodes.flow("fields", field("you.year", year), goal()),
                Nodes.trouble(draft.yearTroubleProperty()),
                Nodes.label(words.get("you.year.note") + " " + words.get("you.goal.note"), "muted"));
    }

    private VBox goal() {
        Label said = Nodes.whole("", "stepper-value");
        draft.goalProperty().subscribe(goal -> said.setText(words.format("you.goal.said", goal.intValue())));
        HBox stepper = Nodes.row(
                Nodes.iconButton(
                        Material2MZ.REMOVE, words.get("you.goal.less"), () -> draft.changeGoal(-1), "stepper-button"),
                said,
                Nodes.iconButton(
                        Material2AL.ADD, words.get("you.goal.more"), () -> draft.changeGoal(1), "stepper-button"));
        stepper.getStyleClass().add("stepper");
        return field("you.goal", stepper);
    }

    VBox field(String name, Region field) {
        return Nodes.named(words.get(name), field);
    }

    /** Who agreed, in a row for each that is needed; not there while none is. */
    final class Agreements {

        private final VBox rows = Nodes.column("agreements");
        private final VBox card;
        private final @Nullable AboutYouViewModel model;
        private List<Agreement> shown = List.of();
        private List<TextField> names = List.of();

        /** The rows; with {@code model} each is kept as soon as it was entered. */
        Agreements(@Nullable AboutYouViewModel model) {
            this.model = model;
            card = ProfileCards.this.card("you.agreed", Nodes.label(words.get("you.agreed.note"), "muted"), rows);
            if (model == null) {
                card.getChildren().add(Nodes.label(words.get("you.agreed.later"), "muted"));
            }
            draft.neededProperty().subscribe(this::show);
        }

        VBox card() {
            return card;
        }

        private void show(List<Agreement> needed) {
            Nodes.show(card, !needed.isEmpty());
            if (needed.equals(shown)) {
                return;
            }
            shown = needed;
            List<TextField> fields = new ArrayList<>();
            rows.getChildren()
                    .setAll(needed.stream().map(one -> row(one, fields)).toList());
            names = List.copyOf(fields);
        }

        private Region row(Agreement agreement, List<TextField> fields) {
            TextField name = Nodes.field(words.get("you.agreed.name"), agreement.nameProperty());
            name.setPrefColumnCount(NAME_LETTERS);
            fields.add(name);
            FlowPane line =
                    Nodes.flow("fields", field("you.agreed.name", name), field("you.agreed.date", date(agreement)));
            VBox row = Nodes.column(
                    "agreement",
                    Nodes.label(agreement.about().text().in(words.locale()), "agreed-about"),
                    line,
                    Nodes.told(agreement.day().saidProperty(), "muted"),
                    Nodes.trouble(agreement.troubleProperty()));
            if (model != null) {
                name.setOnAction(event -> model.keep());
                name.focusedProperty().addListener((property, before, now) -> {
                    if (!now) {
                        model.keep();
                    }
                });
                agreement.day().dateProperty().addListener(property -> keepNamed(agreement, model));
                line.getChildren().add(remove(agreement, model));
                row.getChildren().add(standing(agreement, model));
            }
            return row;
        }

        /** Another day is kept at once like all else; before there is a name there is nothing to keep. */
        private static void keepNamed(Agreement agreement, AboutYouViewModel keeps) {
            if (!agreement.nameProperty().get().isBlank()) {
                keeps.keep();
            }
        }

        private Button remove(Agreement agreement, AboutYouViewModel keeps) {
            Button remove = Nodes.button(words.get("you.agreed.remove"), () -> keeps.remove(agreement));
            onChange(agreement, keeps, () -> Nodes.show(remove, keeps.isKept(agreement)));
            return remove;
        }

        private Label standing(Agreement agreement, AboutYouViewModel keeps) {
            Label standing = Nodes.label("", "standing");
            onChange(agreement, keeps, () -> {
                standing.setText(keeps.standing(agreement));
                standing.setGraphic(Nodes.icon(
                        keeps.isKept(agreement) ? Material2AL.CHECK_CIRCLE_OUTLINE : Material2AL.ERROR_OUTLINE));
            });
            return standing;
        }

        private void onChange(Agreement agreement, AboutYouViewModel keeps, Runnable change) {
            agreement.nameProperty().addListener(property -> change.run());
            agreement.day().dateProperty().addListener(property -> change.run());
            keeps.pageProperty().addListener(property -> change.run());
            change.run();
        }

        private DatePicker date(Agreement agreement) {
            DatePicker date = new DayPicker(agreement.day());
            date.getEditor().setPrefColumnCount(DATE_LETTERS);
            date.setDayCellFactory(picker -> new DateCell() {
                @Override
                public void updateItem(LocalDate day, boolean empty) {
                    super.updateItem(day, empty);
                    setDisable(empty || day.isAfter(agreement.day().today()));
                }
            });
            return date;
        }

        Optional<TextField> firstEmpty() {
            return names.stream().filter(name -> name.getText().isBlank()).findFirst();
        }
    }
}
