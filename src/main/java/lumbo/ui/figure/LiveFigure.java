package lumbo.ui.figure;

import java.util.Objects;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Moment;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.figure.FigureStyle.Style;
import org.jspecify.annotations.Nullable;

/** A figure whose motion changes now and then, prepared off the screen's thread and drawn as the settings wish. */
public final class LiveFigure {

    private final FigureModel figures;
    private final FigureStyle style;
    private final FigureView view = new FigureView();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private Subscription following = Subscription.EMPTY;
    private @Nullable String motion;
    private int asked;
    private Function<Motion, Moment> last = shown -> Moment.of(shown, Phase.OUT, 0, BodySide.LEFT);

    /** A figure without a motion. */
    public LiveFigure(FigureModel figures, LiveSettings settings) {
        this.figures = figures;
        this.style = new FigureStyle(settings);
    }

    /** Where it is shown. */
    public FigureView view() {
        return view;
    }

    /** Whether there is a motion to show, to follow. */
    public ReadOnlyBooleanProperty presentProperty() {
        return present.getReadOnlyProperty();
    }

    /** Shows another motion as soon as it is ready; empty shows none. */
    public void motion(@Nullable String id) {
        if (!Objects.equals(id, motion)) {
            motion = id;
            prepare();
        }
    }

    private void prepare() {
        int mine = ++asked;
        Style now = style.property().get();
        view.stills(now.stills());
        figures.shot(motion, now.look(), now.theme(), shot -> {
            if (mine == asked) {
                show(shot.orElse(null));
            }
        });
    }

    private void show(@Nullable Shot shot) {
        view.shoot(shot);
        present.set(shot != null);
        show(last);
    }

    /** Shows a moment of the motion, if it is there. */
    public void show(Function<Motion, Moment> moment) {
        last = moment;
        view.motion()
                .filter(shown -> motion != null && motion.equals(shown.id()))
                .ifPresent(shown -> view.show(moment.apply(shown)));
    }

    /** Whether stills are shown. */
    public boolean isStill() {
        return style.property().get().stills();
    }

    /** Follows settings and system; call when it comes onto the screen. */
    public void shown() {
        following = style.property().subscribe((_, _) -> prepare());
        style.follow();
    }

    /** Follows nothing any more. */
    public void hidden() {
        style.stop();
        following.unsubscribe();
    }
}
