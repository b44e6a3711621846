package lumbo.player;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lumbo.program.Exercise;
import lumbo.program.Programs;

/**
 * A session that a test plays: it keeps the state, the time and everything that happened.
 *
 * <p>Seconds count from the instant at which the session was laid out, which is an odd one on purpose.
 */
public final class Playing {

    private static final long ORIGIN = 7_654_321_987_654L;
    private static final long GLANCE = 100_000_000L;

    /** The exercise that takes the place of one that hurts. */
    public static final Exercise EASIER = Programs.exercise("easier");

    private final List<PlayerEvent> events = new ArrayList<>();
    private Player player;
    private long now;
    private int taken;

    private Playing(Player player, long now) {
        this.player = player;
        this.now = now;
    }

    /** A session of this plan that has not begun. */
    public static Playing of(SessionPlan plan) {
        return new Playing(Player.of(plan), ORIGIN);
    }

    /** A session of this plan that has just begun; its first events count as taken. */
    public static Playing started(SessionPlan plan) {
        Playing playing = of(plan).on(PlayerCommand.START);
        playing.taken();
        return playing;
    }

    /** The session that is restored from this one's cursor, at the same instant. */
    public Playing restored() {
        return new Playing(Player.restore(player.plan(), player.cursor()), now);
    }

    /** Gives a command now. */
    public Playing on(PlayerCommand command) {
        return keep(asked(player, command, now));
    }

    /** What a player answers to a command; to {@link PlayerCommand#EASE}, with {@link #EASIER}. */
    public static PlayerUpdate asked(Player player, PlayerCommand command, long now) {
        return command == PlayerCommand.EASE ? player.ease(EASIER, now) : player.on(command, now);
    }

    /** Lets time pass and looks ten times a second, as a screen does. */
    public Playing after(double seconds) {
        long until = now + nanos(seconds);
        while (now < until) {
            now = Math.min(now + GLANCE, until);
            keep(player.at(now));
        }
        return this;
    }

    /** Lets time pass, or go back, and looks once. */
    public Playing jump(double seconds) {
        now += nanos(seconds);
        return keep(player.at(now));
    }

    /** Lets time pass without a look at it. */
    public Playing unseen(double seconds) {
        now += nanos(seconds);
        return this;
    }

    private Playing keep(PlayerUpdate turn) {
        player = turn.player();
        events.addAll(turn.events());
        return this;
    }

    /** The state. */
    public Player player() {
        return player;
    }

    /** The instant of this session's ticker. */
    public long now() {
        return now;
    }

    /** All that happened. */
    public List<PlayerEvent> events() {
        return List.copyOf(events);
    }

    /** What happened since this was last asked, in a few words each: seconds, what, and the steps. */
    public List<String> taken() {
        List<String> told =
                events.subList(taken, events.size()).stream().map(Playing::told).toList();
        taken = events.size();
        return told;
    }

    private static String told(PlayerEvent event) {
        String what = switch (event) {
            case PlayerEvent.Started e -> "started";
            case PlayerEvent.StepBegan e -> "began " + e.step().index();
            case PlayerEvent.StepDone e ->
                (e.again() ? "again " : "done ") + e.step().index();
            case PlayerEvent.StepsSkipped e -> "skipped " + e.from() + "-" + e.to();
            case PlayerEvent.WentBack e -> "back " + e.from() + "-" + e.to();
            case PlayerEvent.Extended e -> "extended " + e.step().index() + " by " + e.byMillis();
            case PlayerEvent.Paused e -> "paused " + e.reason();
            case PlayerEvent.Resumed e -> "resumed";
            case PlayerEvent.Hurt e -> "hurt " + e.step().index();
            case PlayerEvent.Eased e -> "eased " + e.unit() + " to " + e.exercise();
            case PlayerEvent.Finished e -> "finished";
            case PlayerEvent.Ended e -> "ended";
        };
        return String.format(Locale.ROOT, "%.3f %s", (event.at() - ORIGIN) / 1e9, what);
    }

    private static long nanos(double seconds) {
        return Math.round(seconds * 1e9);
    }
}
