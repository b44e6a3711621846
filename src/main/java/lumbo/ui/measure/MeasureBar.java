package lumbo.ui.measure;

import javafx.scene.layout.Region;
import lumbo.ui.control.Nodes;

/** A number as a bar from 0 to the highest, with a notch where it was the time before. The words beside it say the same. */
final class MeasureBar extends Region {

    private static final double NOTCH = 4;

    private final MeasureResult.Bar bar;
    private final Region filled = Nodes.styled(new Region(), "measure-filled");
    private final Region notch = Nodes.styled(new Region(), "measure-notch");

    MeasureBar(MeasureResult.Bar bar) {
        this.bar = bar;
        getStyleClass().add("measure-bar");
        getChildren().addAll(filled, notch);
        notch.setVisible(bar.before() != null);
    }

    @Override
    protected void layoutChildren() {
        double each = getWidth() / bar.most();
        filled.resizeRelocate(0, 0, bar.now() * each, getHeight());
        double before = bar.before() == null ? 0 : bar.before() * each;
        notch.resizeRelocate(Math.clamp(before - NOTCH / 2, 0, Math.max(0, getWidth() - NOTCH)), 0, NOTCH, getHeight());
    }
}
