package lumbo.ui.programs;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;
import lumbo.ui.programs.ProgramsViewModel.Group;
import lumbo.ui.programs.ProgramsViewModel.Shown;

/** All programs, in groups by stage, with chips to pick some. */
public final class ProgramsView implements Screen {

    private final ProgramsViewModel model;
    private final Messages words;
    private final FlowPane chips = new FlowPane();
    private final VBox groups = new VBox();
    private final VBox problems = Nodes.card();
    private final ScrollPane root;

    /** The programs. */
    public ProgramsView(ProgramsViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        chips.getStyleClass().add("chips");
        groups.getStyleClass().add("stack");
        problems.getStyleClass().add("problems");
        problems.managedProperty().bind(problems.visibleProperty());
        VBox page = new VBox(Nodes.label(words.get("programs.title"), "page-title"), chips, problems, groups);
        root = Nodes.page(page);
        model.shownProperty().subscribe(this::show);
    }

    private void show(Shown shown) {
        showChips(shown);
        showProblems(shown);
        groups.getChildren().clear();
        shown.groups().forEach(this::show);
        if (shown.groups().isEmpty()) {
            groups.getChildren().add(Nodes.label(shown.instead(), "muted"));
            if (shown.canClear()) {
                groups.getChildren()
                        .add(Nodes.button(words.get("programs.empty.clear"), () -> model.pick(Optional.empty())));
            }
        }
    }

    private void showChips(Shown shown) {
        ToggleGroup group = new ToggleGroup();
        chips.getChildren().clear();
        for (ProgramFilter filter : shown.filters()) {
            ToggleButton chip = new ToggleButton(filter.label());
            chip.getStyleClass().add("chip");
            chip.setMnemonicParsing(false);
            chip.setToggleGroup(group);
            chip.setSelected(filter.id().equals(shown.picked()));
            chip.setOnAction(event -> pick(filter, chip.isSelected()));
            chip.setUserData(filter);
            chips.getChildren().add(chip);
        }
    }

    /** The chip that was pressed may be the one that stays picked, so the chips are made anew in any case. */
    private void pick(ProgramFilter filter, boolean on) {
        model.pick(on ? filter.id() : Optional.empty());
        showChips(model.shownProperty().get());
        chips.getChildren().stream()
                .filter(chip -> filter.equals(chip.getUserData()))
                .forEach(Node::requestFocus);
    }

    private void showProblems(Shown shown) {
        problems.setVisible(!shown.problems().isEmpty());
        problems.getChildren().setAll(Nodes.label(shown.problemsTitle(), "card-title"));
        for (String problem : shown.problems()) {
            problems.getChildren().add(Nodes.label(problem, "problem"));
        }
        problems.getChildren().add(Nodes.label(words.get("programs.problems.hint"), "muted"));
    }

    private void show(Group group) {
        FlowPane cards = ProgramCard.tiles();
        for (Program program : group.programs()) {
            cards.getChildren().add(new ProgramCard(program, model.choices(), words, () -> model.open(program)));
        }
        groups.getChildren().addAll(Nodes.label(group.title(), "section-title"), cards);
    }

    @Override
    public void shown() {
        model.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
    }

    @Override
    public Region root() {
        return root;
    }
}
