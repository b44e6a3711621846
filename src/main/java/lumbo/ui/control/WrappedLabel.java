package lumbo.ui.control;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.LabelSkin;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * A label of several lines for words of any language. A text that the toolkit can't wrap is broken into lines here, see
 * {@link LineBreaks}.
 */
final class WrappedLabel extends Label {

    private final int most;

    WrappedLabel(String text) {
        this(text, Integer.MAX_VALUE);
    }

    /**
     * A label of a bounded height.
     *
     * @param most how many lines it may have
     */
    WrappedLabel(String text, int most) {
        super(text);
        this.most = most;
        setWrapText(true);
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new OwnLinesSkin(this, most);
    }

    /** Shows a label as the toolkit does, but for texts that it can't wrap. */
    private static final class OwnLinesSkin extends LabelSkin {

        private final Label label;
        private final int most;
        private final Text shown = new Text();
        private @Nullable Tooltip whole;
        private @Nullable Wanted last;
        private List<String> lines = List.of();

        OwnLinesSkin(Label label, int most) {
            super(label);
            this.label = label;
            this.most = most;
            shown.getStyleClass().add("text");
            shown.setManaged(false);
            shown.setTextOrigin(VPos.TOP);
            shown.fontProperty().bind(label.fontProperty());
            shown.fillProperty().bind(label.textFillProperty());
            shown.textAlignmentProperty().bind(label.textAlignmentProperty());
            shown.lineSpacingProperty().bind(label.lineSpacingProperty());
            shown.underlineProperty().bind(label.underlineProperty());
        }

        private boolean isBrokenHere() {
            String text = label.getText();
            return text != null
                    && label.isWrapText()
                    && label.getContentDisplay() != ContentDisplay.GRAPHIC_ONLY
                    && LineBreaks.needs(text);
        }

        @Override
        protected double computePrefHeight(double width, double top, double right, double bottom, double left) {
            if (!isBrokenHere()) {
                double wish = super.computePrefHeight(width, top, right, bottom, left);
                return most == Integer.MAX_VALUE ? wish : Math.min(wish, top + bottom + theirLineHeight() * most);
            }
            double room = width < 0 ? Double.MAX_VALUE : width - left - right - beside();
            double words = height(Math.min(most, lines(room, most).size()));
            Insets padding = label.getLabelPadding();
            return top
                    + padding.getTop()
                    + Math.max(words, besides() == null ? 0 : besides().prefHeight(-1))
                    + padding.getBottom()
                    + bottom;
        }

        /** The toolkit gives a line more than its letters are high; with less for each the last one would be cut. */
        private double theirLineHeight() {
            long lines = Math.max(1, label.getText().lines().count());
            return Math.ceil(super.computePrefHeight(-1, 0, 0, 0, 0) / lines);
        }

        @Override
        protected void layoutChildren(double x, double y, double width, double height) {
            if (isBrokenHere()) {
                theirs().forEach(text -> {
                    text.setText("");
                    text.setVisible(false);
                });
                if (!getChildren().contains(shown)) {
                    getChildren().add(shown);
                }
                place(x, y, width, height);
            } else {
                theirs().forEach(text -> text.setVisible(true));
                getChildren().remove(shown);
                super.layoutChildren(x, y, width, height);
                tellWhole(label.isTextTruncated());
            }
        }

        /** Whoever points at words that are cut is shown all of them. */
        private void tellWhole(boolean isCut) {
            Tooltip tip = label.getTooltip();
            boolean isOurs = tip == null || tip.equals(whole);
            if (isCut && isOurs && (tip == null || !label.getText().equals(tip.getText()))) {
                whole = Nodes.tip(label.getText());
                label.setTooltip(whole);
            } else if (!isCut && isOurs && tip != null) {
                label.setTooltip(null);
            }
        }

        private List<Text> theirs() {
            return getChildren().stream()
                    .filter(node -> node instanceof Text && !shown.equals(node) && !node.equals(label.getGraphic()))
                    .map(Text.class::cast)
                    .toList();
        }

        private void place(double x, double y, double width, double height) {
            Insets padding = label.getLabelPadding();
            double high = height - padding.getTop() - padding.getBottom();
            int have = (int) Math.max(
                    1, Math.floor((high + label.getLineSpacing() + 1) / (lineHeight() + label.getLineSpacing())));
            double room = width - beside();
            List<String> shownLines = lines(room, have);
            shown.setText(String.join("\n", shownLines));
            tellWhole(shownLines.getLast().endsWith(LineBreaks.ELLIPSIS)
                    && !label.getText().stripTrailing().endsWith(LineBreaks.ELLIPSIS));
            double start = x + padding.getLeft();
            Node graphic = besides();
            if (graphic != null) {
                graphic.autosize();
                double down = spare(height - graphic.getLayoutBounds().getHeight());
                graphic.relocate(snapPositionX(start), snapPositionY(y + down));
                start += graphic.getLayoutBounds().getWidth() + label.getGraphicTextGap();
            }
            double free = Math.max(0, room - shown.getLayoutBounds().getWidth());
            HPos align = label.getAlignment().getHpos();
            double right = align == HPos.CENTER ? free / 2 : align == HPos.RIGHT ? free : 0;
            double down =
                    padding.getTop() + spare(high - shown.getLayoutBounds().getHeight());
            shown.relocate(snapPositionX(start + right), snapPositionY(y + down));
        }

        /** How much of what is left stands above. */
        private double spare(double left) {
            return switch (label.getAlignment().getVpos()) {
                case TOP, BASELINE -> 0;
                case CENTER -> Math.max(0, left) / 2;
                case BOTTOM -> Math.max(0, left);
            };
        }

        /** What stands before the words, if anything. */
        private @Nullable Node besides() {
            Node graphic = label.getGraphic();
            return graphic != null && graphic.isManaged() && label.getContentDisplay() != ContentDisplay.TEXT_ONLY
                    ? graphic
                    : null;
        }

        /** How much of the width the words don't have. */
        private double beside() {
            Insets padding = label.getLabelPadding();
            Node graphic = besides();
            return padding.getLeft()
                    + padding.getRight()
                    + (graphic == null ? 0 : graphic.prefWidth(-1) + label.getGraphicTextGap());
        }

        /** Asked several times for each layout, mostly for the same. */
        private List<String> lines(double room, int most) {
            Wanted wanted = new Wanted(label.getText(), label.getFont(), room, most);
            if (!wanted.equals(last)) {
                last = wanted;
                lines = new LineBreaks(label.getFont()).lines(label.getText(), room, most);
            }
            return lines;
        }

        /** What lines are broken for. */
        private record Wanted(String text, Font font, double room, int most) {}

        private double height(int lines) {
            return lines * lineHeight() + (lines - 1) * label.getLineSpacing();
        }

        private double lineHeight() {
            return new LineBreaks(label.getFont()).height();
        }
    }
}
