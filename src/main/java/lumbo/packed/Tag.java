package lumbo.packed;

/** What follows in packed bytes. */
enum Tag {
    NULL(0),
    /** The number of a text or record that came before. */
    AGAIN(1),
    TEXT(2),
    INTEGER(3),
    LONG(4),
    DOUBLE(5),
    TRUE(6),
    FALSE(7),
    LIST(8),
    MAP(9),
    SET(10),
    DAY(11),
    /** Something or nothing. */
    OPTIONAL(12),
    ENUM(13),
    RECORD(14);

    private static final Tag[] ALL = values();

    private final int code;

    Tag(int code) {
        this.code = code;
    }

    /** The tag of a code: they are numbered as they stand here. */
    static Tag of(int code) {
        return ALL[code];
    }

    int code() {
        return code;
    }
}
