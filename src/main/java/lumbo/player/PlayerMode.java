package lumbo.player;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What a session is doing, and what may be asked of it then. */
public enum PlayerMode {
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
    private static final Map<PlayerMode, Set<PlayerCommand>> ALLOWED = Map.of(
            NEW, EnumSet.of(PlayerCommand.START, PlayerCommand.END),
            RUNNING,
                    EnumSet.of(
                            PlayerCommand.PAUSE,
                            PlayerCommand.NEXT,
                            PlayerCommand.SKIP_EXERCISE,
                            PlayerCommand.BACK,
                            PlayerCommand.ADD_TEN,
                            PlayerCommand.DONE,
                            PlayerCommand.HURT,
                            PlayerCommand.END),
            PAUSED,
                    EnumSet.of(
                            PlayerCommand.RESUME,
                            PlayerCommand.NEXT,
                            PlayerCommand.SKIP_EXERCISE,
                            PlayerCommand.BACK,
                            PlayerCommand.ADD_TEN,
                            PlayerCommand.HURT,
                            PlayerCommand.END),
            HURT, EnumSet.of(PlayerCommand.RESUME, PlayerCommand.SKIP_EXERCISE, PlayerCommand.EASE, PlayerCommand.END),
            FINISHED, EnumSet.noneOf(PlayerCommand.class),
            ENDED, EnumSet.noneOf(PlayerCommand.class));

    /** Whether {@code command} may be given in this mode at all. */
    public boolean allows(PlayerCommand command) {
        return ALLOWED.getOrDefault(this, Set.of()).contains(command);
    }

    /** Whether the session is over. */
    public boolean isOver() {
        return this == FINISHED || this == ENDED;
    }
}
