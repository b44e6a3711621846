package lumbo.ui.programs;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.program.Block;
import lumbo.program.Equipment;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.session.CheckIn;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import lumbo.ui.Services;
import lumbo.ui.control.DoseWords;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ProgramCard;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The page of one program: what it is for, what it needs, and every exercise with its dose. */
public final class ProgramPageView implements Screen {

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final String id;
    private final DoseWords doses;
    private final VBox page = new VBox();
    private final ScrollPane root;
    private final InvalidationListener onLibrary = property -> show();

    /** The page of the program with this id. */
    public ProgramPageView(Services services, Navigator navigator, String id) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        this.id = id;
        this.doses = new DoseWords(words);
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
        page.getChildren().clear();
        Button back = Nodes.button(
                Material2AL.ARROW_BACK, words.get("program.back"), () -> navigator.go(new Route.Programs()), "flat");
        page.getChildren().add(back);
        Optional<Program> found = services.library().get().program(id);
        if (found.isPresent()) {
            show(found.get());
        } else {
            page.getChildren().add(Nodes.label(words.get("program.gone"), "muted"));
        }
    }

    private void show(Program program) {
        HBox header = new HBox(Nodes.label(program.title().in(words.locale()), "page-title"));
        header.getStyleClass().add("row");
        for (Stage stage : program.stages()) {
            header.getChildren().add(ProgramCard.stage(stage, words));
        }
        Button start =
                Nodes.button(Material2MZ.PLAY_ARROW, words.get("program.start"), () -> start(program), "accent", "big");
        start.setDefaultButton(true);
        Button demo = Nodes.button(
                Material2MZ.SLIDESHOW,
                words.get("program.demo"),
                () -> navigator.go(new Route.Demo(program.id())),
                "big");
        HBox actions = new HBox(start, demo);
        actions.getStyleClass().add("row");
        page.getChildren()
                .addAll(
                        header,
                        Nodes.label(program.summary().in(words.locale()), "lead"),
                        actions,
                        facts(program),
                        Nodes.label(words.get("program.contents"), "section-title"));
        int number = 1;
        for (Block block : program.blocks()) {
            block.title()
                    .ifPresent(title -> page.getChildren().add(Nodes.label(title.in(words.locale()), "block-title")));
            for (Item item : block.items()) {
                page.getChildren().add(exercise(number++, item, program));
            }
        }
        page.getChildren().add(legend());
    }

    private VBox facts(Program program) {
        String equipment = program.allEquipment().stream()
                .map(Equipment::id)
                .map(one -> words.get("equipment." + one))
                .collect(Collectors.joining(", "));
        String time = ProgramCard.minutes(program, services.settings().get().choices(), words);
        return Nodes.card(
                fact(
                        words.get("program.equipment"),
                        equipment.isEmpty() ? words.get("program.equipment.none") : equipment),
                Nodes.label(words.format("program.time", time) + " \u00b7 "
                        + words.format("programs.exercises", program.items().size())),
                Nodes.label(words.get("supervision." + program.supervision().id())),
                Nodes.label(source(program), "muted"));
    }

    private static HBox fact(String name, String value) {
        Label label = new Label(name);
        label.getStyleClass().add("fact-name");
        label.setMinWidth(Region.USE_PREF_SIZE);
        Label text = Nodes.label(value);
        HBox row = new HBox(label, text);
        row.getStyleClass().add("row");
        return row;
    }

    private String source(Program program) {
        return program.source()
                .map(source -> source.work().equals("article")
                        ? words.get("program.source.article")
                        : words.format("program.source.other", source.work()))
                .orElse(words.get("program.source.none"));
    }

    private VBox exercise(int number, Item item, Program program) {
        Exercise exercise = program.exercise(item);
        String name = exercise.name().in(words.locale());
        Label order = new Label(Integer.toString(number));
        order.getStyleClass().add("order");
        order.setMinWidth(Region.USE_PREF_SIZE);
        FlowPane dose = new FlowPane();
        dose.getStyleClass().add("dose");
        for (DoseWords.Part part : doses.parts(item)) {
            Label label = new Label(part.text());
            label.getStyleClass().add(part.given() ? "dose-given" : "dose-assumed");
            label.setAccessibleText(
                    part.text() + ", " + words.get(part.given() ? "program.legend.given" : "program.legend.assumed"));
            dose.getChildren().add(label);
        }
        VBox text = new VBox(Nodes.label(name, "exercise-name"), dose);
        HBox.setHgrow(text, Priority.ALWAYS);
        item.note().ifPresent(note -> text.getChildren().add(Nodes.label(note.in(words.locale()), "muted")));
        Label position = new Label(words.get("position." + exercise.position().id()));
        position.getStyleClass().add("position");
        position.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(order, text, position);
        row.getStyleClass().add("row");
        TitledPane how = new TitledPane(words.get("program.how"), how(exercise, program));
        how.setExpanded(false);
        how.setAnimated(false);
        how.getStyleClass().add("how");
        how.setAccessibleText(words.format("program.steps.show", name));
        VBox card = Nodes.card(row, how);
        card.getStyleClass().add("exercise");
        return card;
    }

    private VBox how(Exercise exercise, Program program) {
        VBox how = new VBox(Nodes.label(exercise.setup().in(words.locale())));
        how.getStyleClass().add("how-text");
        int step = 1;
        for (var line : exercise.steps()) {
            String breath = line.breath()
                    .map(b -> " \u2013 " + words.get("breath." + b.id()))
                    .orElse("");
            how.getChildren().add(Nodes.label(step++ + ". " + line.text().in(words.locale()) + breath));
        }
        exercise.cues().forEach(cue -> how.getChildren().add(Nodes.label(cue.in(words.locale()), "cue")));
        exercise.cautions().forEach(caution -> {
            Label label = Nodes.label(caution.text().in(words.locale()), "caution");
            label.setGraphic(Nodes.icon(Material2MZ.WARNING));
            label.setAccessibleText(words.get("program.cautions") + ": " + label.getText());
            how.getChildren().add(label);
        });
        variant(exercise.easier(), "program.easier", program, how);
        variant(exercise.harder(), "program.harder", program, how);
        return how;
    }

    private void variant(Optional<String> other, String key, Program program, VBox how) {
        other.map(program.exercises()::get)
                .ifPresent(exercise -> how.getChildren()
                        .add(Nodes.label(words.format(key, exercise.name().in(words.locale())), "muted")));
    }

    private HBox legend() {
        Label given = new Label(words.get("program.legend.given"));
        given.getStyleClass().add("dose-given");
        Label assumed = new Label(words.get("program.legend.assumed"));
        assumed.getStyleClass().add("dose-assumed");
        HBox legend = new HBox(given, assumed);
        legend.getStyleClass().addAll("row", "legend");
        return legend;
    }

    private void start(Program program) {
        Optional<CheckIn> said = services.current().checkIn(OffsetDateTime.now(services.clock()));
        if (said.isPresent()) {
            services.current()
                    .play(services.sessions()
                            .begin(program, services.settings().get().choices(), said));
            navigator.go(new Route.Play());
        } else {
            navigator.go(new Route.CheckIn(Optional.of(program.id()), Optional.empty()));
        }
    }

    @Override
    public Region root() {
        return root;
    }
}
