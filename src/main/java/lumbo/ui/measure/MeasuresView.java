package lumbo.ui.measure;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Screen;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;

/** The questionnaires as cards, to choose one. */
public final class MeasuresView implements Screen {

    private final MeasuresViewModel model;
    private final Messages words;
    private final VBox cards = new VBox();
    private final ScrollPane root;

    /** The questionnaires. */
    public MeasuresView(MeasuresViewModel model, Messages words) {
        this.model = model;
        this.words = words;
        cards.getStyleClass().add("stack");
        FlowPane back = new FlowPane(Nodes.button(Material2AL.ARROW_BACK, words.get("measures.back"), model::back));
        VBox page = new VBox(
                back,
                Nodes.label(words.get("measures.title"), "page-title"),
                Nodes.label(words.get("measures.text")),
                cards);
        page.getStyleClass().add("narrow");
        root = Nodes.page(page);
        model.cardsProperty().subscribe(this::show);
    }

    private void show(List<MeasuresViewModel.Card> shown) {
        cards.getChildren().setAll(shown.stream().map(this::card).toList());
    }

    private VBox card(MeasuresViewModel.Card one) {
        Button answer = Nodes.button(words.get("measures.answer"), () -> model.answer(one.kind()), "accent");
        answer.setAccessibleText(words.get("measures.answer") + ": " + one.title());
        return Nodes.card(
                Nodes.label(one.title(), "card-title"),
                Nodes.label(one.about()),
                Nodes.label(one.last(), "muted"),
                new FlowPane(answer));
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
