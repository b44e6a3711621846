package lumbo.ui.diary;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;

/** Which program it was: found and chosen, or the one that is chosen. */
final class ProgramChoicePane extends VBox {

    private final SessionEdits model;
    private final Messages words;
    private final ListView<ProgramFinder.Choice> list = new ListView<>();
    private final TextField search = new TextField();

    ProgramChoicePane(SessionForm form, SessionEdits model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("lumbo-card");
        prepare();
        form.programProperty().subscribe(chosen -> {
            getChildren().setAll(Nodes.label(words.get("diary.hand.program"), "card-title"));
            if (chosen == null) {
                getChildren().addAll(search, list);
            } else {
                getChildren()
                        .addAll(
                                Nodes.label(chosen.plan().program().title().in(words.locale()), "exercise-name"),
                                new FlowPane(
                                        Nodes.button(words.get("diary.hand.program.other"), model::chooseAnother)));
            }
        });
    }

    private void prepare() {
        search.setPromptText(words.get("programs.search"));
        search.setAccessibleText(words.get("programs.search"));
        search.getStyleClass().add("program-search");
        search.textProperty().subscribe(model::find);
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && list.getItems().size() == 1) {
                model.choose(list.getItems().getFirst().id());
                event.consume();
            } else if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.DOWN) {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
        });
        list.getStyleClass().add("found-programs");
        list.setAccessibleText(words.get("diary.hand.program"));
        Label nothing = Nodes.label(words.get("diary.hand.program.nothing"), "muted");
        list.setPlaceholder(nothing);
        list.setCellFactory(view -> new Cell());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            ProgramFinder.Choice chosen = list.getSelectionModel().getSelectedItem();
            boolean chooses = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
            if (chooses && chosen != null) {
                model.choose(chosen.id());
                event.consume();
            }
        });
        model.foundProperty().subscribe(found -> list.getItems().setAll(found));
    }

    /** A program; a click chooses it. */
    private final class Cell extends ListCell<ProgramFinder.Choice> {

        Cell() {
            setOnMouseClicked(event -> {
                ProgramFinder.Choice choice = getItem();
                if (choice != null) {
                    model.choose(choice.id());
                }
            });
        }

        @Override
        protected void updateItem(ProgramFinder.@Nullable Choice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setGraphic(null);
                setAccessibleText("");
                return;
            }
            VBox content = new VBox(Nodes.label(choice.title(), "exercise-name"), Nodes.label(choice.group(), "muted"));
            content.setPrefWidth(0);
            setGraphic(content);
            setAccessibleText(choice.title() + ", " + choice.group());
        }
    }
}
