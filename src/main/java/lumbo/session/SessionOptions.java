package lumbo.session;

import lumbo.program.CodedEnum;
import org.jspecify.annotations.Nullable;

/**
 * What the person wants of the next session of a program; what was not said is as usual.
 *
 * @param length how long it should be
 * @param warmUp whether it begins with a warm-up
 */
public record SessionOptions(
        @Nullable SessionLength length, @Nullable Boolean warmUp) {

    public static final SessionOptions NONE = new SessionOptions(null, null);

    /** How long a session of a long program is. */
    public enum SessionLength implements CodedEnum {
        /** About ten minutes. */
        TEN,
        /** About twenty minutes, which is what the article calls enough. */
        TWENTY,
        /** All of the program. */
        ALL
    }

    /** The same with another length. */
    public SessionOptions with(SessionLength wished) {
        return new SessionOptions(wished, warmUp);
    }

    /** The same with or without a warm-up. */
    public SessionOptions withWarmUp(boolean wished) {
        return new SessionOptions(length, wished);
    }
}
