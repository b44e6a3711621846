package lumbo.time;

/** A source of elapsed time. Only differences of its instants mean anything. */
@FunctionalInterface
public interface Ticker {

    /** The instant now, in nanoseconds; never earlier than one it has given before. */
    long now();
}
