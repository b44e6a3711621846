package lumbo.ui.figure;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.FigureColors;
import lumbo.settings.FigureMovement;
import lumbo.settings.Settings;
import lumbo.ui.LiveSettings;
import lumbo.ui.theme.Themes;

/** How figures look now: what the settings say, following the system where they say so. */
public final class FigureStyle {

    /**
     * A style.
     *
     * @param look whom the figure looks like
     * @param theme its colours
     * @param stills whether it is shown in stills
     */
    public record Style(Appearance look, FigureColors theme, boolean stills) {}

    private final LiveSettings settings;
    private final ReadOnlyObjectWrapper<Style> style;
    private Subscription following = Subscription.EMPTY;

    /** The style by these settings. */
    public FigureStyle(LiveSettings settings) {
        this.settings = settings;
        this.style = new ReadOnlyObjectWrapper<>(wished());
    }

    private Style wished() {
        Settings now = settings.get();
        Platform.Preferences system = Platform.getPreferences();
        boolean stills = now.figures().movement() == FigureMovement.STILL
                || (now.figures().movement() == FigureMovement.SYSTEM && system.isReducedMotion());
        return new Style(
                now.figures().look(),
                now.figures().contrastOn()
                        ? FigureColors.CONTRAST
                        : Themes.isDark(now) ? FigureColors.DARK : FigureColors.LIGHT,
                stills);
    }

    /** Follows the settings and the system from now on. */
    public void follow() {
        Runnable change = () -> style.set(wished());
        change.run();
        following = Subscription.combine(
                settings.property().subscribe(change),
                Platform.getPreferences().colorSchemeProperty().subscribe(change),
                Platform.getPreferences().reducedMotionProperty().subscribe(change));
    }

    /** Follows no longer. */
    public void stop() {
        following.unsubscribe();
    }

    /** The style now, to follow. */
    public ReadOnlyObjectProperty<Style> property() {
        return style.getReadOnlyProperty();
    }
}
