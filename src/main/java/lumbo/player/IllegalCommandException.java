package lumbo.player;

/** A command was given that the table of {@link Mode} does not allow: an error of the caller, never of the person. */
public final class IllegalCommandException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IllegalCommandException(Command command, Mode mode) {
        super(command + " is not possible while " + mode);
    }
}
