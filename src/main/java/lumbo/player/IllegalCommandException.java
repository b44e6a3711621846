package lumbo.player;

/** A command was given that the table of {@link PlayerMode} does not allow: an error of the caller, never of the person. */
public final class IllegalCommandException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IllegalCommandException(PlayerCommand command, PlayerMode mode) {
        super(command + " is not possible while " + mode);
    }
}
