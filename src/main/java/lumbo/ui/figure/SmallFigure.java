package lumbo.ui.figure;

import javafx.animation.AnimationTimer;
import javafx.beans.InvalidationListener;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import org.jspecify.annotations.Nullable;

/**
 * A small figure on a card or in a row: stands at the end of its movement, and moves only while the pointer or the keyboard
 * is on what it belongs to, or all the time where it is the one figure of its screen.
 */
public final class SmallFigure extends Region {

    private static final double PHASE_NANOS = 1.6e9;

    private final LiveFigure figure;
    private final InvalidationListener onAttention = property -> attend();
    private @Nullable Node owner;
    private boolean always;
    private long began = -1;
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            began = began < 0 ? now : began;
            double turn = (now - began) / PHASE_NANOS;
            figure.show(motion -> moment(motion, Phase.after((long) turn), turn % 1));
        }
    };

    /** Makes small figures. */
    @FunctionalInterface
    public interface Maker {

        /** A small figure that shows nothing yet. */
        SmallFigure make();

        /** Makes figures as the settings wish. */
        static Maker of(FigureModel figures, LiveSettings settings) {
            return () -> new SmallFigure(figures, settings);
        }
    }

    private SmallFigure(FigureModel figures, LiveSettings settings) {
        figure = new LiveFigure(figures, settings);
        getStyleClass().add("small-figure");
        setMouseTransparent(true);
        figure.view().setAccessibleRole(AccessibleRole.NODE);
        getChildren().add(figure.view());
        sceneProperty().addListener(property -> {
            if (getScene() == null) {
                timer.stop();
                figure.hidden();
            } else {
                figure.shown();
                rest();
                attend();
            }
        });
        figure.presentProperty().addListener(property -> {
            rest();
            attend();
        });
    }

    /** Shows a motion; nothing where there is none. */
    public SmallFigure motion(@Nullable String motion) {
        figure.motion(motion);
        return this;
    }

    /** Moves while this has the pointer over it, or the keyboard in it. */
    public SmallFigure follow(Node of) {
        owner = of;
        of.hoverProperty().addListener(onAttention);
        of.focusWithinProperty().addListener(onAttention);
        return this;
    }

    /** Moves all the time, slowly, unless figures are to stand still. */
    public SmallFigure moving() {
        always = true;
        attend();
        return this;
    }

    private static Moment moment(Motion motion, Phase phase, double fraction) {
        return new Moment(phase, fraction, BodySide.LEFT, motion.view(), false, Hint.NONE, true, .4);
    }

    private void attend() {
        Node of = owner;
        boolean attended = always || (of != null && (of.isHover() || of.isFocusWithin()));
        boolean wanted = attended && getScene() != null && !figure.isStill();
        if (wanted) {
            began = -1;
            timer.start();
        } else {
            timer.stop();
            rest();
        }
    }

    private void rest() {
        figure.show(motion -> moment(motion, Phase.OUT, 1));
    }

    @Override
    protected void layoutChildren() {
        figure.view().resizeRelocate(0, 0, getWidth(), getHeight());
    }
}
