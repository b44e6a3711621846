package lumbo.ui.settings;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.cue.Availability;
import lumbo.cue.Cue;
import lumbo.i18n.Messages;
import lumbo.settings.Settings;
import lumbo.settings.Theme;
import lumbo.ui.LiveSettings;
import lumbo.ui.Screen;
import lumbo.ui.Services;
import lumbo.ui.control.Columns;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2MZ;

/** The settings. Every change holds at once and is kept by itself. */
public final class SettingsView implements Screen {

    private final Services services;
    private final Messages words;
    private final LiveSettings settings;
    private final StringProperty noSound = new SimpleStringProperty("");
    private final ScrollPane root;
    private final Consumer<Availability> onSound = this::soundChanged;

    /** The settings. */
    public SettingsView(Services services) {
        this.services = services;
        this.words = services.words();
        this.settings = services.settings();
        VBox page = new VBox(
                Nodes.label(words.get("settings.title"), "page-title"), look(), sessions(), sound(), files(), about());
        page.getStyleClass().add("narrow");
        root = Nodes.page(page);
    }

    private Node look() {
        Settings now = settings.get();
        FlowPane themes = new FlowPane();
        themes.getStyleClass().add("chips");
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            String label = words.get("settings.theme." + theme.name().toLowerCase(Locale.ROOT));
            themes.getChildren()
                    .add(choice(
                            group, label, now.theme() == theme, () -> settings.change(old -> old.withTheme(theme))));
        }
        return section(
                "settings.look",
                row("settings.theme", themes),
                slider(
                        "settings.text",
                        "settings.percent",
                        100,
                        200,
                        25,
                        now.textPercent(),
                        value -> settings.change(old -> old.withTextPercent(value))),
                slider(
                        "settings.distance",
                        "settings.metres",
                        1,
                        4,
                        1,
                        now.distanceMetres(),
                        value -> settings.change(old -> old.withDistanceMetres(value))));
    }

    private Node sessions() {
        Settings now = settings.get();
        return section(
                "settings.session",
                slider(
                        "settings.ready",
                        "settings.seconds",
                        5,
                        60,
                        5,
                        now.readySeconds(),
                        value -> settings.change(old -> old.withReadySeconds(value))),
                row("settings.rests", onOff(now.restsOn(), on -> settings.change(old -> old.withRestsOn(on)))),
                slider(
                        "settings.rest",
                        "settings.seconds",
                        0,
                        120,
                        5,
                        now.restSeconds(),
                        value -> settings.change(old -> old.withRestSeconds(value))));
    }

    private Node sound() {
        Settings now = settings.get();
        Label none = Nodes.label("", "caution");
        none.setGraphic(Nodes.icon(Material2MZ.VOLUME_OFF));
        none.textProperty().bind(noSound);
        HBox trouble = new HBox(
                none,
                Nodes.button(
                        words.get("settings.no-sound.retry"),
                        () -> services.sound().retry()));
        trouble.getStyleClass().add("row");
        trouble.visibleProperty().bind(noSound.isNotEmpty());
        trouble.managedProperty().bind(trouble.visibleProperty());
        HBox.setHgrow(none, Priority.ALWAYS);
        HBox test = new HBox(Nodes.button(
                Material2MZ.PLAY_ARROW,
                words.get("settings.test"),
                () -> services.sound().play(Cue.GO)));
        return section(
                "settings.sound",
                row("settings.tones", onOff(now.tonesOn(), on -> settings.change(old -> old.withTonesOn(on)))),
                slider(
                        "settings.volume",
                        "settings.percent",
                        0,
                        100,
                        10,
                        now.volume(),
                        value -> settings.change(old -> old.withVolume(value))),
                test,
                trouble);
    }

    private Node files() {
        return section(
                "settings.files",
                path("settings.files.diary", services.folders().diary().toString()),
                path("settings.files.programs", services.folders().programs().toString()));
    }

    private Node path(String key, String path) {
        TextField field = new TextField(path);
        field.setEditable(false);
        field.setAccessibleText(words.get(key));
        field.getStyleClass().add("path");
        return new VBox(Nodes.label(words.get(key), "muted"), field);
    }

    private Node about() {
        return section("settings.about", Nodes.label(words.get("settings.about.text")));
    }

    private VBox section(String key, Node... rows) {
        VBox card = Nodes.card(Nodes.label(words.get(key), "card-title"));
        card.getChildren().addAll(rows);
        return card;
    }

    private Region row(String key, Region control) {
        Label label = Nodes.label(words.get(key), "setting-name");
        label.setLabelFor(control);
        return new Columns(14, 10, label, control);
    }

    private Region slider(String key, String unit, int min, int max, int step, int value, IntConsumer change) {
        Slider slider = new Slider(min, max, value);
        slider.setBlockIncrement(step);
        slider.setMajorTickUnit(step);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setAccessibleText(words.get(key));
        Label said = new Label(words.format(unit, value));
        said.getStyleClass().add("setting-value");
        slider.valueProperty().addListener((property, before, now) -> {
            int rounded = min + Math.toIntExact(Math.round((now.doubleValue() - min) / step)) * step;
            said.setText(words.format(unit, rounded));
            change.accept(rounded);
        });
        HBox both = new HBox(slider, said);
        both.getStyleClass().add("row");
        return row(key, both);
    }

    private Region onOff(boolean on, Consumer<Boolean> change) {
        ToggleGroup group = new ToggleGroup();
        HBox both = new HBox(
                choice(group, words.get("settings.on"), on, () -> change.accept(true)),
                choice(group, words.get("settings.off"), !on, () -> change.accept(false)));
        both.getStyleClass().add("chips");
        return both;
    }

    private static ToggleButton choice(ToggleGroup group, String label, boolean selected, Runnable chosen) {
        ToggleButton button = new ToggleButton(label);
        button.getStyleClass().add("chip");
        button.setToggleGroup(group);
        button.setSelected(selected);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> {
            button.setSelected(true);
            chosen.run();
        });
        return button;
    }

    private void soundChanged(Availability available) {
        Platform.runLater(() -> showSound(available));
    }

    private void showSound(Availability available) {
        noSound.set(available instanceof Availability.None ? words.get("settings.no-sound") : "");
    }

    @Override
    public void shown() {
        services.sound().addListener(onSound);
        showSound(services.sound().availability());
    }

    @Override
    public void hidden() {
        services.sound().removeListener(onSound);
    }

    @Override
    public Region root() {
        return root;
    }
}
