package lumbo.packed;

/** What follows in packed bytes. */
enum Tag {
    NULL,
    /** The number of a text or record that came before. */
    AGAIN,
    TEXT,
    INTEGER,
    LONG,
    DOUBLE,
    TRUE,
    FALSE,
    LIST,
    MAP,
    SET,
    DAY,
    /** Something or nothing. */
    OPTIONAL,
    ENUM,
    RECORD;

    private static final Tag[] ALL = values();

    static Tag of(int code) {
        return ALL[code];
    }

    int code() {
        return ordinal();
    }
}
