package lumbo.diary;

import java.time.OffsetDateTime;

/** For tests that ask for all that is in a diary. */
public final class Ever {

    /** After all that any test writes. */
    public static final OffsetDateTime END = OffsetDateTime.parse("9999-12-30T00:00:00Z");

    private Ever() {}
}
