package lumbo.ui.measure;

import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.ModelView;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.material2.Material2AL;

/** The questionnaires as cards, to choose one. */
public final class MeasuresView extends ModelView<MeasuresViewModel, ScrollPane> {

    /** The questionnaires. */
    public MeasuresView(MeasuresViewModel model, Messages words) {
        VBox cards = Nodes.column("stack");
        VBox page = Nodes.column(
                "narrow",
                new FlowPane(Nodes.button(Material2AL.ARROW_BACK, words.get("measures.back"), model::back)),
                Nodes.label(words.get("measures.title"), "page-title"),
                Nodes.label(words.get("measures.text")),
                cards);
        super(model, words, Nodes.page(page));
        model.cardsProperty()
                .subscribe(shown -> cards.getChildren()
                        .setAll(shown.stream().map(this::card).toList()));
    }

    private VBox card(MeasuresViewModel.Card one) {
        Button answer = Nodes.button(words.get("measures.answer"), () -> model.answer(one.kind()));
        answer.setAccessibleText(words.get("measures.answer") + ": " + one.title());
        return Nodes.card(
                one.title(), Nodes.label(one.about()), Nodes.label(one.last(), "muted"), new FlowPane(answer));
    }
}
