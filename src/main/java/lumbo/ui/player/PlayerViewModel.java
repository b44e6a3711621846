package lumbo.ui.player;

import java.time.Clock;
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
import javafx.util.Subscription;
import lumbo.figure.Motion;
import lumbo.figure.draw.Shot.Moment;
import lumbo.i18n.Messages;
import lumbo.outbox.Outbox;
import lumbo.player.PauseReason;
import lumbo.player.Player;
import lumbo.player.PlayerCommand;
import lumbo.player.PlayerEvent;
import lumbo.player.PlayerMode;
import lumbo.safety.DecisionRow;
import lumbo.session.ActiveSession;
import lumbo.session.SessionRecorder;
import lumbo.time.Ticker;
import lumbo.ui.Background;
import lumbo.ui.DiaryModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.ScreenViewModel;

/** What the player's screen shows and does. */
public final class PlayerViewModel extends ScreenViewModel {

    /** What lies over the screen. */
    enum Overlay {
        NONE,
        HURT,
        STOP
    }

    private final ActiveSession active;
    private final SessionRecorder session;
    private final PlayerPresenter presenter;
    private final HurtViewModel hurting;
    private final AfterExerciseViewModel afterExercise;
    private final ReadOnlyObjectWrapper<PlayerFrame> frame;
    private final ObjectProperty<Overlay> overlay = new SimpleObjectProperty<>(Overlay.NONE);
    private final StringProperty pauseText = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private final IntegerProperty flashes = new SimpleIntegerProperty();
    private final DiaryModel diary;
    private final Subscription unkept;
    private boolean over;
    private boolean isLeft;
    private boolean settingUp;

    /** The screen of a session. */
    public PlayerViewModel(
            ActiveSession active,
            Messages words,
            LibraryModel library,
            DiaryModel diary,
            Ticker ticker,
            Clock clock,
            Background background,
            SafetyModel safety,
            Navigator navigator) {
        super(words, navigator);
        this.active = active;
        this.session = active.live();
        this.presenter = new PlayerPresenter(words);
        this.frame = new ReadOnlyObjectWrapper<>(presenter.frame(session.player(), pauseText.get(), settingUp));
        this.hurting = new HurtViewModel(
                active,
                words,
                library,
                ticker,
                clock,
                background,
                safety,
                this::give,
                this::leave,
                () -> askAgain(safety));
        this.afterExercise = new AfterExerciseViewModel(session, ticker, this::after);
        session.listen(this::changed);
        this.diary = diary;
        this.unkept = diary.unkeptProperty().subscribe(this::notice);
    }

    /** Begins the session; one that goes on waits, paused, for the person. */
    @Override
    public void shown() {
        hurting.prepare();
        if (session.player().mode() == PlayerMode.NEW) {
            session.give(PlayerCommand.START);
        } else if (session.player().mode() == PlayerMode.PAUSED) {
            pauseText.set(words.get("player.resume-hint"));
        } else if (session.player().mode() == PlayerMode.HURT) {
            overlay.set(Overlay.HURT);
            hurting.ask();
        }
        refresh();
    }

    /** Brings the screen to the present; called with each frame. */
    void tick() {
        if (!over) {
            session.tick();
            refresh();
        }
        if (!over) {
            afterExercise.follow();
            hurting.follow();
        }
    }

    private void changed(Player player, List<PlayerEvent> events) {
        if (isLeft) {
            // the session goes on on another screen
            return;
        }
        for (PlayerEvent event : events) {
            switch (event) {
                case PlayerEvent.Paused(PauseReason reason, long _) -> {
                    pauseText.set(words.get(reason == PauseReason.GAP ? "player.paused.gap" : "player.paused.hint"));
                }
                case PlayerEvent.Hurt _ -> {
                    overlay.set(Overlay.HURT);
                    hurting.ask();
                }
                case PlayerEvent.Eased _ -> {
                    settingUp = true;
                    pauseText.set(words.get("player.eased"));
                }
                case PlayerEvent.Resumed _ -> {
                    settingUp = false;
                    overlay.set(Overlay.NONE);
                }
                case PlayerEvent.StepsSkipped _, PlayerEvent.WentBack _ -> {
                    settingUp = false;
                    if (overlay.get() == Overlay.HURT) {
                        pauseText.set(words.get("player.resume-hint"));
                    }
                }
                case PlayerEvent.Finished _, PlayerEvent.Ended _ -> finish();
                default -> {}
            }
        }
        // told without an event, a repetition was kept, maybe before what led to the pause is told
        if (!events.isEmpty() && overlay.get() == Overlay.HURT && player.mode() == PlayerMode.PAUSED) {
            overlay.set(Overlay.NONE);
        }
        refresh();
    }

    private void notice(Outbox.State state) {
        String key = diary.get().isPresent() ? "player.trouble" : "player.trouble.none";
        notice.set(state.trouble() == null ? "" : words.get(key));
    }

    private void finish() {
        if (!over) {
            over = true;
            CompletableFuture<Void> _ = active.close();
            if (!hurting.isEnding()) {
                leave();
            }
        }
    }

    private void askAgain(SafetyModel safety) {
        overlay.set(Overlay.NONE);
        safety.over(active);
        navigator.go(new Route.Questions(null));
    }

    private void leave() {
        overlay.set(Overlay.NONE);
        navigator.go(new Route.Finish());
    }

    /** Shows what is; what is left of a session that is over stays as it was. */
    private void refresh() {
        if (!over) {
            frame.set(presenter.frame(session.player(), pauseText.get(), settingUp));
        }
    }

    void give(PlayerCommand command) {
        session.give(command);
        refresh();
    }

    void toggle() {
        give(session.player().mode() == PlayerMode.RUNNING ? PlayerCommand.PAUSE : PlayerCommand.RESUME);
    }

    void hurt() {
        overlay.set(Overlay.NONE);
        afterExercise.forget();
        give(PlayerCommand.HURT);
    }

    /** The exercise before hurt a bit: the person is asked how much, and has ten seconds more for it. */
    void hurtABit() {
        afterExercise.ask();
        if (session.allows(PlayerCommand.ADD_TEN)) {
            give(PlayerCommand.ADD_TEN);
        }
    }

    /** An exercise was as the person says; where that asks for more than to go on, the session stands still. */
    private void after(int pain, int exercise) {
        if (hurting.rowOf(pain) == DecisionRow.GO_ON || !session.allows(PlayerCommand.HURT)) {
            hurting.keep(pain, exercise);
        } else {
            give(PlayerCommand.HURT);
            hurting.tellOf(pain, exercise);
            afterExercise.forget();
        }
    }

    @Override
    public void hidden() {
        unkept.unsubscribe();
        if (!over) {
            afterExercise.accept();
            hurting.count();
        }
        isLeft = true;
    }

    /** Asks whether to end; the session stands still meanwhile. */
    void askToStop() {
        if (session.player().mode() == PlayerMode.HURT) {
            return;
        }
        overlay.set(Overlay.STOP);
        if (session.player().mode() == PlayerMode.RUNNING) {
            give(PlayerCommand.PAUSE);
        }
    }

    void stay() {
        overlay.set(Overlay.NONE);
        give(PlayerCommand.RESUME);
    }

    /** A cue that can't be heard is to be seen. */
    public void flash() {
        flashes.set(flashes.get() + 1);
    }

    /** What the session says at its longest. */
    PlayerTexts texts() {
        return presenter.texts(session.plan());
    }

    Optional<String> motion() {
        return FigureCue.motion(session.player());
    }

    Moment moment(Motion motion) {
        return FigureCue.moment(session.player(), motion);
    }

    HurtViewModel hurting() {
        return hurting;
    }

    AfterExerciseViewModel afterExercise() {
        return afterExercise;
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
