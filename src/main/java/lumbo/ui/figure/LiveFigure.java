package lumbo.ui.figure;

import java.util.Objects;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.util.Subscription;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Moment;
import lumbo.settings.FigureMovement;
import lumbo.settings.Settings;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.theme.Themes;
import org.jspecify.annotations.Nullable;

/** A figure whose motion changes now and then, prepared off the screen's thread and drawn as the settings wish. */
public final class LiveFigure {

    private final FigureModel figures;
    private final LiveSettings settings;
    private final FigureView view = new FigureView();
    private final ReadOnlyBooleanWrapper present = new ReadOnlyBooleanWrapper();
    private Style style;
    private Subscription following = Subscription.EMPTY;
    private @Nullable String motion;
    private int asked;
    private Function<Motion, Moment> last = shown -> Moment.of(shown, Phase.OUT, 0, BodySide.LEFT);

    /** Whom the figure looks like, its colours, and whether it is shown in stills. */
    private record Style(Appearance look, FigureColors colors, boolean stills) {

        /** What the settings say, following the system where they say so. */
        static Style of(Settings now) {
            boolean stills = now.figures().movement() == FigureMovement.STILL
                    || (now.figures().movement() == FigureMovement.SYSTEM
                            && Platform.getPreferences().isReducedMotion());
            boolean dark = Themes.isDark(now);
            FigureColors plain = dark ? FigureColors.DARK : FigureColors.LIGHT;
            FigureColors strong = dark ? FigureColors.CONTRAST_DARK : FigureColors.CONTRAST;
            return new Style(now.figures().look(), now.figures().contrastOn() ? strong : plain, stills);
        }
    }

    /** A figure without a motion. */
    public LiveFigure(FigureModel figures, LiveSettings settings) {
        this.figures = figures;
        this.settings = settings;
        this.style = Style.of(settings.get());
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

    private void restyle() {
        Style now = Style.of(settings.get());
        if (!now.equals(style)) {
            style = now;
            prepare();
        }
    }

    private void prepare() {
        int mine = ++asked;
        view.stills(style.stills());
        figures.shot(motion, style.look(), style.colors(), shot -> {
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
        return style.stills();
    }

    /** Follows settings and system; call when it comes onto the screen. */
    public void shown() {
        restyle();
        following = Subscription.combine(
                settings.property().subscribe(this::restyle),
                Platform.getPreferences().colorSchemeProperty().subscribe(this::restyle),
                Platform.getPreferences().reducedMotionProperty().subscribe(this::restyle));
    }

    /** Follows nothing any more. */
    public void hidden() {
        following.unsubscribe();
    }
}
