package lumbo.ui.trend;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
import lumbo.ui.Route;
import lumbo.ui.control.ChoiceButtons;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2AL;

/** How pain, sessions, doses, heart rate and questionnaires went. */
public final class TrendsView extends ModelView<TrendsViewModel, ScrollPane> {

    private static final double LEAST_TITLE = 9;
    private static final double TITLE_GAP = 12;

    private final ChartPictures pictures;
    private final FlowPane spans;
    private final VBox cards = Nodes.column("trend-cards");

    /** The trends. */
    public TrendsView(TrendsViewModel model, ChartPictures pictures, Messages words) {
        VBox page = new VBox();
        super(model, words, Nodes.page(page));
        Label month = Nodes.told(
                model.shownProperty()
                        .map(shown -> shown == null || shown.isEmpty() ? "" : shown.month())
                        .orElse(""),
                "lead");
        this.pictures = pictures;
        this.spans = ChoiceButtons.telling(model.spanProperty().get(), model::choose)
                .chips(
                        TimeSpan.values(),
                        span -> words.get("trends.span."
                                + span.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        spans.setAccessibleText(words.get("trends.span"));
        page.getStyleClass().addAll("narrow", "trends");
        page.getChildren()
                .addAll(
                        new ResponsiveColumns(
                                LEAST_TITLE,
                                TITLE_GAP,
                                Nodes.label(words.get("trends.title"), "page-title"),
                                Nodes.button(Material2AL.DESCRIPTION, words.get("trends.report"), model::report)),
                        month,
                        spans,
                        Nodes.told(model.saidProperty(), "trend-said"),
                        cards);
        model.shownProperty().addListener((property, before, now) -> {
            if (now != null) {
                show(now);
            }
        });
    }

    private void show(TrendsViewModel.Shown shown) {
        double at = root.getVvalue();
        if (shown.isEmpty()) {
            cards.getChildren().setAll(empty());
            return;
        }
        List<Node> all = new ArrayList<>();
        for (Trend card : shown.all().cards()) {
            all.add(new TrendCard(card, null, pictures, words, model::say));
            if (card.topic() == Trend.Subject.MINUTES && shown.dose() != null) {
                all.add(new TrendCard(shown.dose(), choice(shown), pictures, words, model::say));
            }
        }
        cards.getChildren().setAll(all);
        root.setVvalue(at);
    }

    private VBox empty() {
        return Nodes.column(
                "stack",
                Nodes.label(words.get("trends.empty.title"), "section-title"),
                Nodes.label(words.get("trends.empty.text"), "muted"),
                Nodes.button(words.get("diary.empty.button"), () -> model.go(new Route.Programs()), "accent", "big"));
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
    public boolean takeFocus() {
        spans.getChildren().stream()
                .filter(one -> one instanceof ToggleButton chip && chip.isSelected())
                .forEach(Node::requestFocus);
        return true;
    }
}
