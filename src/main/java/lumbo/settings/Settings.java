package lumbo.settings;

import java.util.Optional;
import lumbo.figure.draw.Look;
import lumbo.player.PlanChoices;
import lumbo.player.Side;

/**
 * What the person has chosen for all sessions.
 *
 * @param theme the colours of the window
 * @param textPercent the size of all text in percent, 100 to 200
 * @param distanceMetres how far the screen is while exercising, 1 to 4
 * @param readySeconds time to get into position, 3 to 60
 * @param restsOn whether rests are played
 * @param restSeconds rest between exercises, 0 to 120
 * @param tonesOn whether tones sound
 * @param volume how loud, 0 to 100
 * @param look whom the figure looks like
 * @param movement whether the figure moves
 * @param contrastOn whether the figure is drawn with strong contrast
 */
public record Settings(
        Theme theme,
        int textPercent,
        int distanceMetres,
        int readySeconds,
        boolean restsOn,
        int restSeconds,
        boolean tonesOn,
        int volume,
        Look look,
        Movement movement,
        boolean contrastOn) {

    /** What holds until the person chooses otherwise. */
    public static final Settings DEFAULT =
            new Settings(Theme.SYSTEM, 100, 2, 10, true, 10, true, 70, Look.ANNA, Movement.SYSTEM, false);

    /** Brings each number into its range. */
    public Settings {
        textPercent = Math.clamp(textPercent, 100, 200);
        distanceMetres = Math.clamp(distanceMetres, 1, 4);
        readySeconds = Math.clamp(readySeconds, 3, 60);
        restSeconds = Math.clamp(restSeconds, 0, 120);
        volume = Math.clamp(volume, 0, 100);
    }

    /** These settings as the choices for a session's plan. */
    public PlanChoices choices() {
        return new PlanChoices(
                readySeconds, restSeconds, PlanChoices.DEFAULT.switchSeconds(), restsOn, Side.LEFT, Optional.empty());
    }

    /** These settings with another theme. */
    public Settings withTheme(Theme other) {
        return new Settings(
                other,
                textPercent,
                distanceMetres,
                readySeconds,
                restsOn,
                restSeconds,
                tonesOn,
                volume,
                look,
                movement,
                contrastOn);
    }

    /** These settings with another size of text, in percent. */
    public Settings withTextPercent(int percent) {
        return new Settings(
                theme,
                percent,
                distanceMetres,
                readySeconds,
                restsOn,
                restSeconds,
                tonesOn,
                volume,
                look,
                movement,
                contrastOn);
    }

    /** These settings with another distance, in metres. */
    public Settings withDistanceMetres(int metres) {
        return new Settings(
                theme,
                textPercent,
                metres,
                readySeconds,
                restsOn,
                restSeconds,
                tonesOn,
                volume,
                look,
                movement,
                contrastOn);
    }

    /** These settings with another time to get ready, in seconds. */
    public Settings withReadySeconds(int seconds) {
        return new Settings(
                theme,
                textPercent,
                distanceMetres,
                seconds,
                restsOn,
                restSeconds,
                tonesOn,
                volume,
                look,
                movement,
                contrastOn);
    }

    /** These settings with rests or without. */
    public Settings withRestsOn(boolean on) {
        return new Settings(
                theme,
                textPercent,
                distanceMetres,
                readySeconds,
                on,
                restSeconds,
                tonesOn,
                volume,
                look,
                movement,
                contrastOn);
    }

    /** These settings with another rest between exercises, in seconds. */
    public Settings withRestSeconds(int seconds) {
        return new Settings(
                theme,
                textPercent,
                distanceMetres,
                readySeconds,
                restsOn,
                seconds,
                tonesOn,
                volume,
                look,
                movement,
                contrastOn);
    }

    /** These settings with tones or without. */
    public Settings withTonesOn(boolean on) {
        return new Settings(
                theme,
                textPercent,
                distanceMetres,
                readySeconds,
                restsOn,
                restSeconds,
                on,
                volume,
                look,
                movement,
                contrastOn);
    }

    /** These settings with another volume, 0 to 100. */
    public Settings withVolume(int other) {
        return new Settings(
                theme,
                textPercent,
                distanceMetres,
                readySeconds,
                restsOn,
                restSeconds,
                tonesOn,
                other,
                look,
                movement,
                contrastOn);
    }

    /** These settings with another figure. */
    public Settings withLook(Look other) {
        return new Settings(
                theme,
                textPercent,
                distanceMetres,
                readySeconds,
                restsOn,
                restSeconds,
                tonesOn,
                volume,
                other,
                movement,
                contrastOn);
    }

    /** These settings with a figure that moves, or does not. */
    public Settings withMovement(Movement other) {
        return new Settings(
                theme,
                textPercent,
                distanceMetres,
                readySeconds,
                restsOn,
                restSeconds,
                tonesOn,
                volume,
                look,
                other,
                contrastOn);
    }

    /** These settings with strong contrast for the figure, or without. */
    public Settings withContrastOn(boolean on) {
        return new Settings(
                theme,
                textPercent,
                distanceMetres,
                readySeconds,
                restsOn,
                restSeconds,
                tonesOn,
                volume,
                look,
                movement,
                on);
    }
}
