package lumbo.ui.figure;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.FigureColors;
import lumbo.settings.FigureMovement;
import lumbo.settings.Settings;
import lumbo.ui.LiveSettings;

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
    private final InvalidationListener onChange = property -> change();

    /** The style by these settings. */
    public FigureStyle(LiveSettings settings) {
        this.settings = settings;
        this.style = new ReadOnlyObjectWrapper<>(wished());
    }

    private void change() {
        style.set(wished());
    }

    private Style wished() {
        Settings now = settings.get();
        Platform.Preferences system = Platform.getPreferences();
        boolean dark = now.theme() == lumbo.settings.Theme.DARK
                || (now.theme() == lumbo.settings.Theme.SYSTEM && system.getColorScheme() == ColorScheme.DARK);
        boolean stills = now.figures().movement() == FigureMovement.STILL
                || (now.figures().movement() == FigureMovement.SYSTEM && system.isReducedMotion());
        return new Style(
                now.figures().look(),
                now.figures().contrastOn() ? FigureColors.CONTRAST : dark ? FigureColors.DARK : FigureColors.LIGHT,
                stills);
    }

    /** Follows the settings and the system from now on. */
    public void follow() {
        change();
        settings.property().addListener(onChange);
        Platform.getPreferences().colorSchemeProperty().addListener(onChange);
        Platform.getPreferences().reducedMotionProperty().addListener(onChange);
    }

    /** Follows no longer. */
    public void stop() {
        settings.property().removeListener(onChange);
        Platform.getPreferences().colorSchemeProperty().removeListener(onChange);
        Platform.getPreferences().reducedMotionProperty().removeListener(onChange);
    }

    /** The style now, to follow. */
    public ReadOnlyObjectProperty<Style> property() {
        return style.getReadOnlyProperty();
    }
}
