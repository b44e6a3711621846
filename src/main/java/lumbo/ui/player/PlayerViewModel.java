package lumbo.ui.player;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.figure.Motion;
import lumbo.figure.draw.Shot.Moment;
import lumbo.i18n.Messages;
import lumbo.player.Command;
import lumbo.player.Mode;
import lumbo.player.PauseReason;
import lumbo.player.Player;
import lumbo.player.PlayerEvent;
import lumbo.session.ActiveSession;
import lumbo.session.LiveSession;
import lumbo.ui.Navigator;
import lumbo.ui.Route;

/** What the player's screen shows and does. */
public final class PlayerViewModel {

    /** What lies over the screen. */
    enum Overlay {
        NONE,
        HURT,
        STOP
    }

    private final ActiveSession active;
    private final LiveSession session;
    private final Messages words;
    private final Navigator navigator;
    private final PlayerPresenter presenter;
    private final ReadOnlyObjectWrapper<PlayerFrame> frame;
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);
    private final StringProperty pauseText = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final IntegerProperty flashes = new SimpleIntegerProperty();
    private boolean over;

    /** The screen of a session. */
    public PlayerViewModel(ActiveSession active, Messages words, Navigator navigator) {
        this.active = active;
        this.session = active.live();
        this.words = words;
        this.navigator = navigator;
        this.presenter = new PlayerPresenter(words);
        this.frame = new ReadOnlyObjectWrapper<>(presenter.frame(session.player(), pauseText.get()));
        session.listen(this::changed);
        notice.set(active.isKept() ? "" : words.get("player.trouble.none"));
    }

    /** Begins the session; one that goes on waits, paused, for the person. */
    void begin() {
        if (session.player().mode() == Mode.NEW) {
            session.give(Command.START);
        } else if (session.player().mode() == Mode.PAUSED) {
            pauseText.set(words.get("player.resume-hint"));
        }
        refresh();
    }

    /** Brings the screen to the present; called with each frame. */
    void tick() {
        if (!over) {
            session.tick();
            refresh();
        }
    }

    private void changed(Player player, List<PlayerEvent> events) {
        for (PlayerEvent event : events) {
            switch (event) {
                case PlayerEvent.Paused(PauseReason reason, long _) -> {
                    pauseText.set(words.get(reason == PauseReason.GAP ? "player.paused.gap" : "player.paused.hint"));
                }
                case PlayerEvent.Hurt _ -> overlay.set(Overlay.HURT);
                case PlayerEvent.Resumed _ -> overlay.set(Overlay.NONE);
                case PlayerEvent.Finished _, PlayerEvent.Ended _ -> finish();
                default -> {}
            }
        }
        if (active.isKept()) {
            notice.set(session.trouble().isPresent() ? words.get("player.trouble") : "");
        }
        refresh();
    }

    private void finish() {
        if (!over) {
            over = true;
            overlay.set(Overlay.NONE);
            CompletableFuture<Void> _ = active.close();
            navigator.go(new Route.Finish());
        }
    }

    private void refresh() {
        frame.set(presenter.frame(session.player(), pauseText.get()));
    }

    private void give(Command command) {
        session.give(command);
        refresh();
    }

    /** Pauses, or goes on. */
    void toggle() {
        give(session.player().mode() == Mode.RUNNING ? Command.PAUSE : Command.RESUME);
    }

    void next() {
        give(Command.NEXT);
    }

    void back() {
        give(Command.BACK);
    }

    void addTen() {
        give(Command.ADD_TEN);
    }

    void done() {
        give(Command.DONE);
    }

    void hurt() {
        overlay.set(Overlay.NONE);
        give(Command.HURT);
    }

    /** After "it hurts": the pain is kept, then {@code command} is given. */
    void afterHurt(int pain, Command command) {
        CompletableFuture<Void> _ = active.hurt(pain, Optional.empty(), active.exerciseThatHurts());
        overlay.set(Overlay.NONE);
        give(command);
        if (session.player().mode() == Mode.PAUSED) {
            pauseText.set(words.get("player.resume-hint"));
        }
    }

    /** Ends after "it hurts" without a number. */
    void endHurt() {
        give(Command.END);
    }

    /** Asks whether to end; the session stands still meanwhile. */
    void askToStop() {
        if (session.player().mode() == Mode.HURT) {
            return;
        }
        overlay.set(Overlay.STOP);
        if (session.player().mode() == Mode.RUNNING) {
            give(Command.PAUSE);
        }
    }

    void stay() {
        overlay.set(Overlay.NONE);
        give(Command.RESUME);
    }

    void end() {
        give(Command.END);
    }

    /** A cue that can't be heard is to be seen. */
    public void flash() {
        flashes.set(flashes.get() + 1);
    }

    /** The motion of the exercise that is played, or comes next. */
    Optional<String> motion() {
        return FigureCue.motion(session.player());
    }

    /** Where its figure is now. */
    Moment moment(Motion motion) {
        return FigureCue.moment(session.player(), motion);
    }

    ReadOnlyObjectProperty<PlayerFrame> frameProperty() {
        return frame.getReadOnlyProperty();
    }

    ObjectProperty<Overlay> overlayProperty() {
        return overlay;
    }

    ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    IntegerProperty flashesProperty() {
        return flashes;
    }
}
