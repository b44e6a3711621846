package lumbo.ui.player;

import javafx.scene.control.Button;
import lumbo.i18n.Messages;
import lumbo.settings.Settings.Sound;
import lumbo.ui.LiveSettings;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2MZ;

/** Turns tones off, and on again. */
final class MuteButton {

    private final LiveSettings settings;
    private final Messages words;
    private final Button button;

    MuteButton(LiveSettings settings, Messages words) {
        this.settings = settings;
        this.words = words;
        this.button = Nodes.iconButton(Material2MZ.VOLUME_UP, words.get("player.mute"), this::toggle);
        show();
    }

    Button node() {
        return button;
    }

    void toggle() {
        settings.change(
                now -> now.with(new Sound(!now.sound().tonesOn(), now.sound().volume())));
        show();
    }

    private void show() {
        boolean on = settings.get().sound().tonesOn();
        ((FontIcon) button.getGraphic()).setIconCode(on ? Material2MZ.VOLUME_UP : Material2MZ.VOLUME_OFF);
        button.setAccessibleText(words.get(on ? "player.mute" : "player.unmute"));
    }
}
