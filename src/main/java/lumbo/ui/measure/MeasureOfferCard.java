package lumbo.ui.measure;

import java.util.Optional;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import org.kordamp.ikonli.material2.Material2MZ;

/** A small card that offers a questionnaire; not there where none is due. */
public final class MeasureOfferCard extends VBox {

    private final MeasureOffer model;
    private final Messages words;

    /** A card for an offer. */
    public MeasureOfferCard(MeasureOffer model, Messages words) {
        this.model = model;
        this.words = words;
        getStyleClass().addAll("lumbo-card", "measure-offer");
        managedProperty().bind(visibleProperty());
        model.shownProperty().subscribe(this::show);
    }

    private void show(Optional<MeasureOffer.Shown> shown) {
        setVisible(shown.isPresent());
        getChildren().clear();
        shown.ifPresent(one -> {
            if (one.isDeclined()) {
                getChildren()
                        .add(new ResponsiveColumns(
                                14,
                                10,
                                Nodes.label(one.text()),
                                Nodes.button(Material2MZ.UNDO, words.get("measure.offer.undo"), model::undo)));
                return;
            }
            FlowPane buttons = new FlowPane(
                    Nodes.button(words.get("measure.offer.answer"), model::answer),
                    Nodes.button(words.get("measure.offer.later"), model::later),
                    Nodes.button(words.get("measure.offer.never"), model::never));
            buttons.getStyleClass().add("own-buttons");
            getChildren()
                    .addAll(
                            Nodes.label(words.get("measure.offer.title"), "card-title"),
                            Nodes.label(one.text()),
                            buttons);
        });
    }
}
