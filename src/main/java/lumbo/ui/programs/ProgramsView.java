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
import lumbo.ui.own.OwnBar;
import lumbo.ui.programs.ProgramsViewModel.Group;
import lumbo.ui.programs.ProgramsViewModel.Shown;

/** All programs, in groups by stage, with chips to pick some. */
public final class ProgramsView implements Screen {

    private final ProgramsViewModel model;
    private final Messages words;
    private final FlowPane chips = new FlowPane();
    private final VBox groups = new VBox();
    private final OwnBar own;
    private final ScrollPane root;

    /** The programs. */
    public ProgramsView(ProgramsViewModel model, OwnBar own, Messages words) {
        this.model = model;
        this.own = own;
        this.words = words;
        chips.getStyleClass().add("chips");
        groups.getStyleClass().add("stack");
        VBox page = new VBox(Nodes.label(words.get("programs.title"), "page-title"), own, chips, groups);
        root = Nodes.page(page);
        model.shownProperty().subscribe(this::show);
    }

    private void show(Shown shown) {
        showChips(shown);
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

    private void show(Group group) {
        FlowPane cards = ProgramCard.tiles();
        for (Program program : group.programs()) {
            ProgramCard card = new ProgramCard(program, model.choices(), words, () -> model.open(program));
            cards.getChildren().add(model.isOwn(program) ? card.yours(words) : card);
        }
        groups.getChildren().addAll(Nodes.label(group.title(), "section-title"), cards);
    }

    @Override
    public void shown() {
        model.shown();
        own.shown();
    }

    @Override
    public void hidden() {
        model.hidden();
        own.hidden();
    }

    @Override
    public Region root() {
        return root;
    }
}
