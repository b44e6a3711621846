package lumbo.player;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a session is doing, and what may be asked of it then. */
public enum Mode {
    /** Laid out, not begun. */
    NEW,
    RUNNING,
    PAUSED,
    /** Stopped because it hurts. */
    HURT,
    /** Played to its last step. */
    FINISHED,
    /** Ended by the person before its last step. */
    ENDED;

    /** The one table of what may be asked when. */
    private static final Map<Mode, Set<Command>> ALLOWED = Map.of(
            NEW, EnumSet.of(Command.START, Command.END),
            RUNNING,
                    EnumSet.of(
                            Command.PAUSE,
                            Command.NEXT,
                            Command.SKIP_EXERCISE,
                            Command.BACK,
                            Command.ADD_TEN,
                            Command.DONE,
                            Command.HURT,
                            Command.END),
            PAUSED,
                    EnumSet.of(
                            Command.RESUME,
                            Command.NEXT,
                            Command.SKIP_EXERCISE,
                            Command.BACK,
                            Command.ADD_TEN,
                            Command.HURT,
                            Command.END),
            HURT, EnumSet.of(Command.RESUME, Command.SKIP_EXERCISE, Command.EASE, Command.END),
            FINISHED, EnumSet.noneOf(Command.class),
            ENDED, EnumSet.noneOf(Command.class));

    /** Whether {@code command} may be given in this mode at all. */
    public boolean allows(Command command) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(command);
    }

    /** Whether the session is over. */
    public boolean isOver() {
        return this == FINISHED || this == ENDED;
    }
}
