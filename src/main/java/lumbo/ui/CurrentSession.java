package lumbo.ui;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.safety.CheckIn;
import lumbo.session.ActiveSession;
import lumbo.session.SessionOptions;
import org.jspecify.annotations.Nullable;

/**
 * What the person is in the middle of: the last check-in, what is wished of the next session, and the session under way. Used
 * by the screen's thread.
 */
public final class CurrentSession {

    /** How long a check-in holds for the next session. */
    private static final Duration HOLDS = Duration.ofHours(1);

    private final ReadOnlyObjectWrapper<Map<String, SessionOptions>> wishes = new ReadOnlyObjectWrapper<>(Map.of());
    private @Nullable CheckIn checkIn;
    private @Nullable PainNow painNow;
    private @Nullable ActiveSession active;
    private long asked;

    /** A number that is said by itself, NRS 0 to 10. */
    private record PainNow(OffsetDateTime at, int value) {}

    /** Remembers a check-in. */
    public void checkedIn(CheckIn said) {
        checkIn = said;
        painNow = null;
    }

    /**
     * Remembers how strong the pain is, before the rest of a check-in is answered.
     *
     * @param value NRS 0 to 10
     */
    public void painNow(int value, OffsetDateTime at) {
        painNow = new PainNow(at, value);
    }

    /** The number that was said since the last check-in, for as long as a check-in holds. */
    public Optional<Integer> painNow(OffsetDateTime now) {
        return Optional.ofNullable(painNow)
                .filter(said -> holds(said.at(), now))
                .map(PainNow::value);
    }

    /**
     * The check-in, if there was one within the last hour and on this day: the advice of a day is about its own pain. None that
     * lies after now, as when the clock was set back.
     */
    public Optional<CheckIn> checkIn(OffsetDateTime now) {
        return Optional.ofNullable(checkIn).filter(said -> holds(said.at(), now));
    }

    private static boolean holds(OffsetDateTime said, OffsetDateTime now) {
        return !said.isAfter(now)
                && Duration.between(said, now).compareTo(HOLDS) < 0
                && said.toLocalDate().equals(now.toLocalDate());
    }

    /** A session is asked for; gives a number to tell by whether it was the last time. */
    public long asked() {
        return ++asked;
    }

    /** Whether a session was not asked for, nor begun, since the time with this number. */
    public boolean isLast(long number) {
        return asked == number;
    }

    /** What is wished of the next session of a program. */
    public SessionOptions wish(String program) {
        return wishes.get().getOrDefault(program, SessionOptions.NONE);
    }

    /** Changes what is wished of the next session of a program. */
    public void wish(String program, UnaryOperator<SessionOptions> change) {
        wish(program, change.apply(wish(program)));
    }

    /** Remembers what is wished of the next session of a program, until a session begins. */
    public void wish(String program, SessionOptions wish) {
        Map<String, SessionOptions> all = new HashMap<>(wishes.get());
        all.put(program, wish);
        wishes.set(Map.copyOf(all));
    }

    /** What is wished of the next sessions, by the programs' ids. */
    public Map<String, SessionOptions> wishes() {
        return wishes.get();
    }

    /** What is wished, to follow. */
    public ReadOnlyObjectProperty<Map<String, SessionOptions>> wishesProperty() {
        return wishes.getReadOnlyProperty();
    }

    /** The session under way becomes {@code session}; its check-in and what was wished of it are used up. */
    public void play(ActiveSession session) {
        active = session;
        checkIn = null;
        painNow = null;
        asked++;
        wishes.set(Map.of());
    }

    /** The session under way, or the one that was just played. */
    public Optional<ActiveSession> active() {
        return Optional.ofNullable(active);
    }

    /** Whether a session is being played and not over. */
    public boolean isPlaying() {
        return active != null && !active.live().player().mode().isOver();
    }

    /** Nothing was said and nothing is played: another diary has come. */
    public void forget() {
        checkIn = null;
        painNow = null;
        active = null;
        wishes.set(Map.of());
    }

    /** The session is over and nothing more is said about it. */
    public void clear() {
        active = null;
    }
}
