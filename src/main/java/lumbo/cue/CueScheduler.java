package lumbo.cue;

import java.util.ArrayList;
import java.util.List;
import lumbo.player.Cursor;
import lumbo.player.Player;
import lumbo.player.PlayerMode;
import lumbo.time.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * Gives the cues of one session at their exact instants, however late the screen's thread is.
 *
 * <p>It plans a running session up to its {@link #HORIZON} on a {@link CueTimer}, and goes on planning before that is
 * reached. Whatever changes the player's course cancels what is planned and plans anew. A session that stops has
 * its {@link Cue#PAUSED} at once.
 *
 * <p>No cue is given twice. Cues are told apart by session time, which stands still in a pause: up to the last cue
 * given, everything counts as given. The half of timed work is given once, even when the work is made longer after it.
 * Only when the session turns out to have stood still since an instant long past, because the computer slept or hung,
 * does what was given after that instant come again, together with the time itself.
 *
 * <p>Thread-safe.
 */
public final class CueScheduler {

    /** How far ahead it plans, in nanoseconds. */
    public static final long HORIZON = 20_000_000_000L;

    /** A cue that would be later than this, in nanoseconds, is not given any more. */
    public static final long LATE = 250_000_000L;

    /** How long before the planned time is over it plans on, in nanoseconds. */
    private static final long MARGIN = 5_000_000_000L;

    private final Ticker ticker;
    private final CueTimer timer;
    private final Tones tones;
    private final CueListener listener;
    private final List<CueTimer.Planned> planned = new ArrayList<>();
    /** Grows with each cancelling, so that a task that could not be cancelled any more finds itself out of date. */
    private long generation;

    private @Nullable Player player;
    private boolean upToDate;
    private boolean stopped;
    /** The instant at which session time would be 0 if nothing had been paused. */
    private long anchor;

    private long plannedUntil;
    /**
     * The session time, in nanoseconds, of the last cue given. The cues that were given are not remembered one by one: when
     * the person goes back, the same steps come again and have to sound again. Instants would not do either, as a pause moves
     * all that is to come. Session time stands still in a pause, and goes on when the person goes back.
     */
    private long givenThrough = Long.MIN_VALUE;
    /**
     * The step whose half was given last, and the session time of that. This one cue needs a memory of its own: when work is
     * made longer its half lies later, so that {@link #givenThrough} would let it sound once more.
     */
    private int halvedStep = -1;

    private long halvedAt;

    /**
     * A scheduler for one session; it gives nothing until {@link #playerChanged} is called.
     *
     * @param ticker the one that the player's instants come from
     */
    public CueScheduler(Ticker ticker, CueTimer timer, Tones tones, CueListener listener) {
        this.ticker = ticker;
        this.timer = timer;
        this.tones = tones;
        this.listener = listener;
    }

    /**
     * Takes over the player's new state. May be called with every frame: a state that changes nothing about what is to
     * come costs next to nothing.
     */
    public void playerChanged(Player next) {
        List<TimedCue> due;
        synchronized (this) {
            due = stopped ? List.of() : accept(next);
        }
        due.forEach(this::give);
    }

    /** Cancels everything, for good. */
    public synchronized void stop() {
        stopped = true;
        cancelPlanned();
    }

    private List<TimedCue> accept(Player next) {
        Player before = player;
        if (before != null && upToDate && isSameCourse(before, next)) {
            return List.of();
        }
        cancelPlanned();
        player = next;
        upToDate = true;
        Cursor cursor = next.cursor();
        anchor = next.beganAt() + cursor.stepNanos() - cursor.activeNanos();
        long now = ticker.now();
        if (next.mode() == PlayerMode.PAUSED || next.mode() == PlayerMode.HURT) {
            forgetAfter(cursor.activeNanos());
            boolean stopsNow = before != null && before.mode() == PlayerMode.RUNNING;
            return stopsNow ? List.of(new TimedCue(now, Cue.PAUSED, next.step())) : List.of();
        }
        plannedUntil = now - LATE;
        return planOn(next, now);
    }

    private static boolean isSameCourse(Player a, Player b) {
        return a.mode() == b.mode()
                && a.plan() == b.plan()
                && a.index() == b.index()
                && a.beganAt() == b.beganAt()
                && a.lengthMillis() == b.lengthMillis();
    }

    private void forgetAfter(long sessionNanos) {
        if (givenThrough > sessionNanos + LATE) {
            givenThrough = sessionNanos;
        }
        if (halvedAt > sessionNanos + LATE) {
            halvedStep = -1;
        }
    }

    /** Plans from where planning ended to the horizon, and returns what is due already. */
    private List<TimedCue> planOn(Player playing, long now) {
        List<TimedCue> due = new ArrayList<>();
        long until = now + HORIZON;
        for (TimedCue cue : CuePolicy.upcoming(playing, plannedUntil, until - plannedUntil)) {
            if (isGiven(cue, playing)) {
                continue;
            }
            if (cue.at() - now <= 0) {
                remember(cue);
                due.add(cue);
            } else {
                long expected = generation;
                planned.add(timer.schedule(cue.at() - now, () -> fire(cue, expected)));
            }
        }
        plannedUntil = until;
        if (playing.mode() == PlayerMode.RUNNING) {
            long expected = generation;
            planned.add(timer.schedule(HORIZON - MARGIN, () -> continuePlanning(until - MARGIN, expected)));
        }
        return due;
    }

    private void continuePlanning(long dueAt, long expected) {
        List<TimedCue> due;
        synchronized (this) {
            Player playing = player;
            if (expected != generation || playing == null || hasSlept(dueAt)) {
                return;
            }
            due = planOn(playing, ticker.now());
        }
        due.forEach(this::give);
    }

    private void fire(TimedCue cue, long expected) {
        synchronized (this) {
            if (expected != generation || hasSlept(cue.at()) || ticker.now() - cue.at() > LATE) {
                return;
            }
            remember(cue);
        }
        give(cue);
    }

    /** Whether a task comes so late that the player will find itself paused; then all waits until it says so. */
    private boolean hasSlept(long dueAt) {
        if (ticker.now() - dueAt <= Player.GAP) {
            return false;
        }
        cancelPlanned();
        upToDate = false;
        return true;
    }

    private boolean isGiven(TimedCue cue, Player playing) {
        boolean halvedInThisStep = cue.cue() == Cue.HALF_TIME
                && cue.step().index() == halvedStep
                && playing.index() == halvedStep
                && halvedAt >= playing.beganAt() - anchor;
        return halvedInThisStep || cue.at() - anchor <= givenThrough;
    }

    private void remember(TimedCue cue) {
        givenThrough = Math.max(givenThrough, cue.at() - anchor);
        if (cue.cue() == Cue.HALF_TIME) {
            halvedStep = cue.step().index();
            halvedAt = cue.at() - anchor;
        }
    }

    private void give(TimedCue cue) {
        tones.play(cue.cue());
        listener.given(cue);
    }

    private void cancelPlanned() {
        generation++;
        planned.forEach(CueTimer.Planned::cancel);
        planned.clear();
    }
}
