package lumbo.ui.settings;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.figure.draw.Appearance;
import lumbo.i18n.Messages;
import lumbo.settings.FigureMovement;
import lumbo.settings.Settings;
import lumbo.settings.Theme;
import lumbo.ui.Screen;
import lumbo.ui.control.AboutLumbo;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import lumbo.ui.figure.SmallFigure;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The settings. Every change holds at once and is kept by itself. */
public final class SettingsView implements Screen {

    private final SettingsViewModel model;
    private final Messages words;
    private final SmallFigure example;
    private final ScrollPane root;

    /**
     * The settings.
     *
     * @param example a figure as it is drawn now
     */
    public SettingsView(SettingsViewModel model, Messages words, SmallFigure example) {
        this.model = model;
        this.words = words;
        this.example = example;
        VBox page = new VBox(
                Nodes.label(words.get("settings.title"), "page-title"),
                notice(new ReadOnlyStringWrapper(model.setAside())),
                notice(model.notKeptProperty()),
                you(),
                look(),
                figure(),
                sessions(),
                sound(),
                measures(),
                files(),
                about());
        page.getStyleClass().add("narrow");
        root = Nodes.page(page);
        example.follow(root);
    }

    private static Label notice(ReadOnlyStringProperty sentence) {
        Label notice = Nodes.label("", "caution");
        notice.setGraphic(Nodes.icon(Material2MZ.WARNING));
        notice.textProperty().bind(sentence);
        notice.visibleProperty().bind(notice.textProperty().isNotEmpty());
        notice.managedProperty().bind(notice.visibleProperty());
        return notice;
    }

    private Node you() {
        Label text = Nodes.label(words.get("settings.you.text"));
        return Nodes.card(
                Nodes.label(words.get("you.title"), "card-title"),
                new ResponsiveColumns(
                        14,
                        10,
                        text,
                        Nodes.button(Material2MZ.PERSON_OUTLINE, words.get("you.title"), model::aboutYou)));
    }

    private Node look() {
        Settings now = model.now();
        FlowPane themes = new FlowPane();
        themes.getStyleClass().add("chips");
        ChoiceButtons<Theme> chosen = ChoiceButtons.telling(now.theme(), model::theme);
        for (Theme theme : Theme.values()) {
            String label = words.get("settings.theme." + theme.name().toLowerCase(Locale.ROOT));
            themes.getChildren().add(chosen.add(choice(label), theme));
        }
        return section(
                "settings.look",
                row("settings.theme", themes),
                slider(
                        "settings.text",
                        "settings.percent",
                        SettingsViewModel.TEXT,
                        now.reading().textPercent(),
                        model::text),
                slider(
                        "settings.distance",
                        "settings.metres",
                        SettingsViewModel.DISTANCE,
                        now.reading().distanceMetres(),
                        model::distance));
    }

    private Node figure() {
        Settings now = model.now();
        FlowPane looks = new FlowPane();
        looks.getStyleClass().add("chips");
        ChoiceButtons<Appearance> chosen = ChoiceButtons.telling(now.figures().look(), model::look);
        for (Appearance look : Appearance.values()) {
            String label = words.get("settings.figure.look." + look.id());
            looks.getChildren().add(chosen.add(choice(label), look));
        }
        FlowPane movements = new FlowPane();
        movements.getStyleClass().add("chips");
        ChoiceButtons<FigureMovement> moves =
                ChoiceButtons.telling(now.figures().movement(), model::movement);
        for (FigureMovement movement : FigureMovement.values()) {
            String label =
                    words.get("settings.figure.movement." + movement.name().toLowerCase(Locale.ROOT));
            movements.getChildren().add(moves.add(choice(label), movement));
        }
        return section(
                "settings.figure",
                example,
                row("settings.figure.look", looks),
                row("settings.figure.movement", movements),
                row("settings.figure.contrast", onOff(now.figures().contrastOn(), model::contrast)));
    }

    private Node sessions() {
        Settings now = model.now();
        return section(
                "settings.session",
                slider(
                        "settings.ready",
                        "settings.seconds",
                        SettingsViewModel.READY,
                        now.pace().readySeconds(),
                        model::ready),
                row("settings.rests", onOff(now.pace().restsOn(), model::rests)),
                slider(
                        "settings.rest",
                        "settings.seconds",
                        SettingsViewModel.REST,
                        now.pace().restSeconds(),
                        model::rest));
    }

    private Node sound() {
        Settings now = model.now();
        Label none = Nodes.label("", "caution");
        none.setGraphic(Nodes.icon(Material2MZ.VOLUME_OFF));
        none.textProperty().bind(model.noSoundProperty());
        HBox trouble = new HBox(none, Nodes.button(words.get("settings.no-sound.retry"), model::lookForSound));
        trouble.getStyleClass().add("row");
        trouble.visibleProperty().bind(none.textProperty().isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        HBox.setHgrow(none, Priority.ALWAYS);
        HBox test = new HBox(Nodes.button(Material2MZ.PLAY_ARROW, words.get("settings.test"), model::test));
        return section(
                "settings.sound",
                row("settings.tones", onOff(now.sound().tonesOn(), model::tones)),
                slider(
                        "settings.volume",
                        "settings.percent",
                        SettingsViewModel.VOLUME,
                        now.sound().volume(),
                        model::volume),
                test,
                trouble);
    }

    private Node measures() {
        return section(
                "settings.measures",
                Nodes.label(words.get("settings.measures.text"), "muted"),
                row("settings.measures.offered", onOff(model.now().measures().offered(), model::measures)));
    }

    private Node files() {
        return section(
                "settings.files",
                path("settings.files.diary", model.diary()),
                new HBox(Nodes.button(Material2MZ.SAVE_ALT, words.get("keeping.open"), model::keeping)),
                path("settings.files.programs", model.programs()),
                path("settings.log", model.log()),
                Nodes.label(words.get("settings.log.text"), "muted"),
                logButtons(),
                Nodes.told(model.saidOfLogProperty(), "notice"));
    }

    private Node logButtons() {
        FlowPane buttons = new FlowPane(
                Nodes.button(Material2AL.FOLDER_OPEN, words.get("settings.log.show"), model::showLog),
                Nodes.button(Material2AL.CONTENT_COPY, words.get("settings.log.copy"), model::copyLog));
        buttons.getStyleClass().add("chips");
        return buttons;
    }

    private Node path(String key, String path) {
        TextField field = new TextField(path);
        field.setEditable(false);
        field.setAccessibleText(words.get(key));
        field.getStyleClass().add("path");
        return new VBox(Nodes.label(words.get(key), "muted"), field);
    }

    private Node about() {
        return section("settings.about", AboutLumbo.node(words));
    }

    private VBox section(String key, Node... rows) {
        VBox card = Nodes.card(Nodes.label(words.get(key), "card-title"));
        card.getChildren().addAll(rows);
        return card;
    }

    private Region row(String key, Region control) {
        Label label = Nodes.label(words.get(key), "setting-name");
        label.setLabelFor(control);
        return new ResponsiveColumns(14, 10, label, control);
    }

    private Region slider(String key, String unit, SettingValues steps, int value, IntConsumer change) {
        Slider slider = new Slider(steps.min(), steps.max(), value);
        slider.setBlockIncrement(steps.step());
        slider.setMajorTickUnit(steps.step());
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(words.get(key));
        Label said = new Label(words.format(unit, value));
        said.getStyleClass().add("setting-value");
        slider.valueProperty().addListener((property, before, now) -> {
            int rounded = steps.nearest(now.doubleValue());
            said.setText(words.format(unit, rounded));
            change.accept(rounded);
        });
        HBox both = new HBox(slider, said);
        both.getStyleClass().add("row");
        return row(key, both);
    }

    private Region onOff(boolean on, Consumer<Boolean> change) {
        ChoiceButtons<Boolean> chosen = ChoiceButtons.telling(on, change);
        HBox both = new HBox(
                chosen.add(choice(words.get("settings.on")), true),
                chosen.add(choice(words.get("settings.off")), false));
        both.getStyleClass().add("chips");
        return both;
    }

    private static ToggleButton choice(String label) {
        ToggleButton button = new ToggleButton(label);
        button.getStyleClass().add("chip");
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
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
