package lumbo.ui.trend;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import lumbo.diary.stats.DoneExercise;
import lumbo.i18n.Messages;
import lumbo.trend.TimeSpan;
import lumbo.trend.Trend;
import lumbo.ui.Screen;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.Nodes;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** How pain, sessions, doses, heart rate and questionnaires went. */
public final class TrendsView implements Screen {

    private final TrendsViewModel model;
    private final ChartPictures pictures;
    private final Messages words;
    private final Map<TimeSpan, ToggleButton> spans = new EnumMap<>(TimeSpan.class);
    private final VBox cards = new VBox();
    private final VBox page;
    private final ScrollPane root;

    /** The trends. */
    public TrendsView(TrendsViewModel model, ChartPictures pictures, Messages words) {
        this.model = model;
        this.pictures = pictures;
        this.words = words;
        Label said = Nodes.label("", "trend-said");
        said.textProperty().bind(model.saidProperty());
        said.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.managedProperty().bind(said.visibleProperty());
        cards.getStyleClass().add("trend-cards");
        page = new VBox(Nodes.label(words.get("trends.title"), "page-title"), spans(), said, cards);
        page.getStyleClass().addAll("narrow", "trends");
        root = Nodes.page(page);
        model.shownProperty().addListener((property, before, now) -> now.ifPresent(this::show));
    }

    private Node spans() {
        FlowPane row = new FlowPane();
        row.getStyleClass().add("chips");
        ChoiceButtons<TimeSpan> chosen =
                ChoiceButtons.telling(model.spanProperty().get(), model::choose);
        for (TimeSpan span : TimeSpan.values()) {
            ToggleButton button = new ToggleButton(words.get(
                    "trends.span." + span.name().toLowerCase(Locale.ROOT).replace('_', '-')));
            button.getStyleClass().add("chip");
            spans.put(span, button);
            row.getChildren().add(chosen.add(button, span));
        }
        row.setAccessibleText(words.get("trends.span"));
        return row;
    }

    private void show(TrendsViewModel.Shown shown) {
        double at = root.getVvalue();
        if (shown.isEmpty()) {
            cards.getChildren().setAll(empty());
            return;
        }
        List<Node> all = new java.util.ArrayList<>();
        for (Trend card : shown.all().cards()) {
            all.add(new TrendCard(card, null, pictures, words, model::say));
            if (card.topic() == Trend.Subject.MINUTES) {
                model.doseProperty()
                        .get()
                        .ifPresent(dose -> all.add(new TrendCard(dose, choice(shown), pictures, words, model::say)));
            }
        }
        all.add(Nodes.button(Material2AL.DESCRIPTION, words.get("trends.report"), model::report));
        cards.getChildren().setAll(all);
        root.setVvalue(at);
    }

    private VBox empty() {
        VBox empty = new VBox(
                Nodes.label(words.get("trends.empty.title"), "section-title"),
                Nodes.label(words.get("trends.empty.text"), "muted"),
                Nodes.button(words.get("diary.empty.button"), model::choosePrograms, "accent", "big"));
        empty.getStyleClass().add("stack");
        return empty;
    }

    private Node choice(TrendsViewModel.Shown shown) {
        ComboBox<DoneExercise> choice = new ComboBox<>();
        choice.setAccessibleText(words.get("trends.dose.which"));
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable DoneExercise exercise) {
                return exercise == null ? "" : exercise.name().in(words.locale());
            }

            @Override
            public DoneExercise fromString(String name) {
                throw new UnsupportedOperationException("nothing is written into it");
            }
        });
        choice.getItems().setAll(shown.all().exercises());
        if (shown.exercise() != null) {
            choice.setValue(shown.exercise());
        }
        choice.setMaxWidth(Region.USE_PREF_SIZE);
        choice.valueProperty().addListener((property, before, now) -> model.choose(now));
        return choice;
    }

    @Override
    public Region root() {
        return root;
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
    public boolean takeFocus() {
        spans.values().stream().filter(ToggleButton::isSelected).findFirst().ifPresent(Node::requestFocus);
        return true;
    }
}
