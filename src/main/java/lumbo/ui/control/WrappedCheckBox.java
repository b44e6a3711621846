package lumbo.ui.control;

import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.skin.CheckBoxSkin;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A box to tick, with words that wrap beside it. Those that the toolkit can't wrap stand in a label that can. */
final class WrappedCheckBox extends CheckBox {

    WrappedCheckBox(String text) {
        setMaxWidth(Double.MAX_VALUE);
        setMinHeight(Region.USE_PREF_SIZE);
        setMnemonicParsing(false);
        // before the skin hears of the text: laid out once while it wraps, it would do the harm already
        textProperty().addListener(property -> setWrapText(!isBrokenHere()));
        setWrapText(true);
        setText(text);
    }

    private boolean isBrokenHere() {
        String text = getText();
        return text != null && LineBreaks.needs(text);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new OwnLinesSkin(this);
    }

    /** Shows a tick as the toolkit does, but for words that it can't wrap. */
    private static final class OwnLinesSkin extends CheckBoxSkin {

        private final WrappedCheckBox tick;

        /** Null while the toolkit's own constructor runs. */
        private final @Nullable Label words;

        OwnLinesSkin(WrappedCheckBox tick) {
            super(tick);
            this.tick = tick;
            Label label = new WrappedLabel("");
            label.setManaged(false);
            label.setMouseTransparent(true);
            label.textProperty().bind(tick.textProperty());
            label.fontProperty().bind(tick.fontProperty());
            label.textFillProperty().bind(tick.textFillProperty());
            this.words = label;
            getChildren().add(label);
        }

        @Override
        protected void updateChildren() {
            super.updateChildren();
            Label label = words;
            if (label != null) {
                getChildren().add(label);
            }
        }

        /** How much of the width the words don't have: the box, and the padding around it and them. */
        private double beside() {
            return tick.prefWidth(-1) - new LineBreaks(tick.getFont()).width(tick.getText());
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            double one = super.computePrefHeight(width, top, right, bottom, left);
            Label label = words;
            return tick.isBrokenHere() && width >= 0 && label != null
                    ? Math.max(one, top + bottom + label.prefHeight(Math.max(1, width - beside())))
                    : one;
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            boolean own = tick.isBrokenHere();
            getChildren().stream().filter(Text.class::isInstance).forEach(text -> text.setVisible(!own));
            super.layoutChildren(x, y, width, height);
            Label label = words;
            if (label != null) {
                label.setVisible(own);
                double room = Math.max(1, tick.getWidth() - beside());
                label.resizeRelocate(Math.floor(x + width - room), y, own ? room : 0, own ? height : 0);
            }
        }
    }
}
