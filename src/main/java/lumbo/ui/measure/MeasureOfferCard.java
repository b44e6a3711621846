package lumbo.ui.measure;

import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;
import lumbo.ui.control.ResponsiveColumns;
import org.jspecify.annotations.Nullable;
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

    private void show(MeasureOffer.@Nullable Shown shown) {
        setVisible(shown != null);
        getChildren().clear();
        if (shown != null && shown.isDeclined()) {
            getChildren()
                    .add(new ResponsiveColumns(
                            14,
                            10,
                            Nodes.label(shown.text()),
                            Nodes.button(Material2MZ.UNDO, words.get("measure.offer.undo"), model::undo)));
        } else if (shown != null) {
            getChildren()
                    .addAll(
                            Nodes.label(words.get("measure.offer.title"), "card-title"),
                            Nodes.label(shown.text()),
                            Nodes.buttons(
                                    Nodes.button(words.get("measure.offer.answer"), model::answer),
                                    Nodes.button(words.get("measure.offer.later"), model::later),
                                    Nodes.button(words.get("measure.offer.never"), model::never)));
        }
    }
}
