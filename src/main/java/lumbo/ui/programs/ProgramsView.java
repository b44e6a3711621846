package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Library;
import lumbo.program.Problem;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.Services;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;

/** All programs, in groups by stage, with chips to pick some. */
public final class ProgramsView implements Screen {

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final FlowPane chips = new FlowPane();
    private final VBox groups = new VBox();
    private final VBox problems = Nodes.card();
    private final ScrollPane root;
    private final InvalidationListener onLibrary = property -> show();
    private Optional<String> picked = Optional.empty();

    /** The programs. */
    public ProgramsView(Services services, Navigator navigator) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        chips.getStyleClass().add("chips");
        groups.getStyleClass().add("stack");
        problems.getStyleClass().add("problems");
        problems.managedProperty().bind(problems.visibleProperty());
        VBox page = new VBox(Nodes.label(words.get("programs.title"), "page-title"), chips, problems, groups);
        root = Nodes.page(page);
    }

    @Override
    public void shown() {
        services.library().property().addListener(onLibrary);
        show();
    }

    @Override
    public void hidden() {
        services.library().property().removeListener(onLibrary);
    }

    private void show() {
        Library library = services.library().get();
        showChips(ProgramFilter.of(library, words));
        showProblems(library.problems());
        showGroups(library);
    }

    private void showChips(List<ProgramFilter> filters) {
        ToggleGroup group = new ToggleGroup();
        chips.getChildren().clear();
        for (ProgramFilter filter : filters) {
            ToggleButton chip = new ToggleButton(filter.label());
            chip.getStyleClass().add("chip");
            chip.setMnemonicParsing(false);
            chip.setToggleGroup(group);
            chip.setSelected(filter.id().equals(picked));
            chip.setOnAction(event -> {
                picked = chip.isSelected() ? filter.id() : Optional.empty();
                show();
                focusChip(filter.id());
            });
            chip.setUserData(filter);
            chips.getChildren().add(chip);
        }
    }

    private void focusChip(Optional<String> id) {
        chips.getChildren().stream()
                .filter(chip -> chip.getUserData() instanceof ProgramFilter filter
                        && filter.id().equals(id))
                .forEach(chip -> chip.requestFocus());
    }

    private void showProblems(List<Problem> found) {
        problems.setVisible(!found.isEmpty());
        problems.getChildren().setAll(Nodes.label(words.format("programs.problems", found.size()), "card-title"));
        for (Problem problem : found) {
            problems.getChildren().add(Nodes.label(problem.describe(words), "problem"));
        }
        problems.getChildren().add(Nodes.label(words.get("programs.problems.hint"), "muted"));
    }

    private void showGroups(Library library) {
        groups.getChildren().clear();
        ProgramFilter filter = ProgramFilter.of(library, words).stream()
                .filter(candidate -> candidate.id().equals(picked))
                .findFirst()
                .orElse(new ProgramFilter(Optional.empty(), ""));
        List<Program> own = new ArrayList<>();
        for (Library.Entry entry : library.entries()) {
            if (entry.origin() == Library.Origin.OWN && filter.picks(entry.program())) {
                own.add(entry.program());
            }
        }
        List<Program> builtIn = library.programs().stream()
                .filter(program -> filter.picks(program) && !own.contains(program))
                .toList();
        for (Stage stage : Stage.values()) {
            group(
                    words.get("stage." + stage.id()),
                    builtIn.stream()
                            .filter(program -> program.stages().stream()
                                    .findFirst()
                                    .filter(stage::equals)
                                    .isPresent())
                            .toList());
        }
        group(words.get("programs.group.own"), own);
        if (groups.getChildren().isEmpty()) {
            Label empty = Nodes.label(words.get(library.entries().isEmpty() ? "app.loading" : "programs.empty"), "muted");
            groups.getChildren().add(empty);
            if (!library.entries().isEmpty()) {
                groups.getChildren().add(Nodes.button(words.get("programs.empty.clear"), this::clear));
            }
        }
    }

    private void clear() {
        picked = Optional.empty();
        show();
    }

    private void group(String title, List<Program> programs) {
        if (programs.isEmpty()) {
            return;
        }
        FlowPane cards = ProgramCard.tiles();
        for (Program program : programs) {
            cards.getChildren()
                    .add(new ProgramCard(
                            program,
                            services.settings().get().choices(),
                            words,
                            () -> navigator.go(new Route.ProgramPage(program.id()))));
        }
        groups.getChildren().addAll(Nodes.label(title, "section-title"), cards);
    }

    @Override
    public Region root() {
        return root;
    }
}
