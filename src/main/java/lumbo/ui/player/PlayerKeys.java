package lumbo.ui.player;

import javafx.event.EventHandler;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import lumbo.ui.input.KeyText;

/** What the keys do while a session is played. */
final class PlayerKeys implements EventHandler<KeyEvent> {

    private final PlayerViewModel model;
    private final CareViewModel care;
    private final CarePanel carePanel;
    private final HurtPanel hurt;
    private final AfterExerciseRow afterExercise;
    private final Runnable fullScreen;
    private final MuteButton mute;

    PlayerKeys(
            PlayerViewModel model,
            CareViewModel care,
            CarePanel carePanel,
            HurtPanel hurt,
            AfterExerciseRow afterExercise,
            Runnable fullScreen,
            MuteButton mute) {
        this.model = model;
        this.care = care;
        this.carePanel = carePanel;
        this.hurt = hurt;
        this.afterExercise = afterExercise;
        this.fullScreen = fullScreen;
        this.mute = mute;
    }

    @Override
    public void handle(KeyEvent event) {
        if (KeyText.isCommand(event)) {
            return;
        }
        boolean handled = switch (model.overlayProperty().get()) {
            case NONE -> playing(event.getCode());
            case STOP -> whileAsking(event.getCode());
            case HURT -> hurt.pressed(event);
        };
        if (handled) {
            event.consume();
        }
    }

    private boolean playing(KeyCode key) {
        switch (key) {
            case SPACE -> model.toggle();
            case RIGHT, PAGE_DOWN -> model.next();
            case LEFT, PAGE_UP -> model.back();
            case UP -> model.addTen();
            case ENTER -> {
                if (isOnButton()) {
                    return false;
                }
                model.done();
            }
            case P, BACK_SPACE -> model.hurt();
            case F -> fullScreen.run();
            case M -> mute.toggle();
            case F1 -> care.toggle();
            case DOWN -> carePanel.turn();
            case ESCAPE -> close();
            default -> {
                return afterExercise.pressed(key);
            }
        }
        return true;
    }

    /** Whether a button has the keyboard, and takes Enter for itself. */
    private boolean isOnButton() {
        Scene scene = carePanel.getScene();
        return scene != null && scene.getFocusOwner() instanceof Button;
    }

    private void close() {
        if (carePanel.isVisible()) {
            care.close();
        } else {
            model.askToStop();
        }
    }

    private boolean whileAsking(KeyCode key) {
        if (key != KeyCode.ESCAPE) {
            return false;
        }
        model.stay();
        return true;
    }
}
