package lumbo.ui.shell;

import java.time.Duration;
import lumbo.cue.Availability;
import lumbo.cue.CueScheduler;
import lumbo.player.PlayerCommand;
import lumbo.session.ActiveSession;
import org.jspecify.annotations.Nullable;

/** Plays the session that is on the screen: its cues, and its time where no frame comes. Pauses it when it is left. */
final class SessionRunner {

    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final Services services;
    private @Nullable Running running;
    private Runnable flash = () -> {};
    private Runnable noMoreBeat = () -> {};

    private record Running(ActiveSession session, CueScheduler cues) {}

    SessionRunner(Services services) {
        this.services = services;
    }

    /** Shows a cue that can't be heard by {@code flash}. */
    void flashes(Runnable flash) {
        this.flash = flash;
    }

    /** The session under way is on the screen. */
    void start() {
        services.current().active().ifPresent(this::start);
    }

    private void start(ActiveSession session) {
        services.sound().retry();
        CueScheduler cues = new CueScheduler(
                services.ticker(),
                services.cueTimer(),
                services.sound(),
                cue -> services.background().screen().execute(this::flashIfUnheard));
        Running now = new Running(session, cues);
        running = now;
        session.live().listen((player, events) -> {
            if (!events.isEmpty() && now.equals(running)) {
                cues.playerChanged(player);
            }
        });
        beat();
    }

    private void beat() {
        noMoreBeat = services.background().after(HEARTBEAT, () -> {
            if (running != null) {
                running.session().live().tick();
                beat();
            }
        });
    }

    private void flashIfUnheard() {
        boolean heard = services.settings().get().sound().tonesOn()
                && !(services.sound().availability() instanceof Availability.None);
        if (!heard) {
            flash.run();
        }
    }

    /** The session is about to leave the screen: one that is not over stands still until one comes back to it. */
    void pause() {
        if (running != null) {
            running.session().live().give(PlayerCommand.PAUSE);
        }
    }

    /** The session has left the screen. */
    void stop() {
        if (running != null) {
            running.cues().stop();
        }
        running = null;
        noMoreBeat.run();
    }
}
