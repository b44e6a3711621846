package lumbo.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.util.Subscription;
import lumbo.settings.Settings;
import lumbo.settings.Theme;
import lumbo.ui.LiveSettings;

/** Colours and the size of text: what the settings say, following the system where they say so. */
public final class Themes {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");
    private static final double LETTERS = 15;

    private final Scene scene;
    private final LiveSettings settings;
    private Subscription following = Subscription.EMPTY;

    /** The look of one window. */
    public Themes(Scene scene, LiveSettings settings) {
        this.scene = scene;
        this.settings = settings;
        String sheet = Themes.class.getResource("/lumbo/theme/lumbo.css").toExternalForm();
        scene.getStylesheets().setAll(sheet, icons(LETTERS));
    }

    /** Applies the settings now and whenever they or the system's colours change. */
    public void follow() {
        apply();
        following = Subscription.combine(
                settings.property().subscribe(this::apply),
                Platform.getPreferences().colorSchemeProperty().subscribe(this::apply));
    }

    /**
     * Gives the toolkit the style sheet below ours. To be called before the first control is made: the toolkit would read one
     * of its own for it else.
     */
    public static void begin(Settings now) {
        String base =
                isDark(now) ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!base.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(base);
        }
    }

    /** Follows no longer. */
    public void stop() {
        following.unsubscribe();
    }

    /** Whether it is dark by these settings, and by the system where they follow it. */
    public static boolean isDark(Settings now) {
        return now.theme() == Theme.DARK
                || (now.theme() == Theme.SYSTEM && Platform.getPreferences().getColorScheme() == ColorScheme.DARK);
    }

    private void apply() {
        Settings now = settings.get();
        begin(now);
        scene.getRoot().pseudoClassStateChanged(DARK, isDark(now));
        double letters = LETTERS * now.reading().textPercent() / 100.0;
        if (!scene.getStylesheets().getLast().equals(icons(letters))) {
            scene.getStylesheets().set(scene.getStylesheets().size() - 1, icons(letters));
        }
        scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.2fpx;", letters));
    }

    /** A style sheet for icons beside letters of a size in pixels: an icon is a letter of its own font, so a size in em would feed on itself. */
    public static String icons(double letters) {
        return icons("", letters);
    }

    /** The same for the icons within what a selector names. */
    public static String icons(String within, double letters) {
        String css =
                String.format(Locale.ROOT, "%s .ikonli-font-icon { -fx-icon-size: %.0fpx; }", within, letters * 1.4);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
