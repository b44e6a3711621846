package lumbo.figure;

/** A constant that stands at a place of its own in arrays which have an element for each. */
public interface Indexed {

    /** The place of the constant among all. */
    int ordinal();

    /** Its index in arrays that have an element for each. */
    default int index() {
        return ordinal();
    }
}
