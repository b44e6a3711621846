package lumbo.session;

import java.util.Optional;
import lumbo.program.Coded;

/**
 * What the person wants of the next session of a program; what was not said is as usual.
 *
 * @param length how long it should be
 * @param warmUp whether it begins with a warm-up
 */
public record Wish(Optional<Length> length, Optional<Boolean> warmUp) {

    /** Nothing was said. */
    public static final Wish NONE = new Wish(Optional.empty(), Optional.empty());

    /** How long a session of a long program is. */
    public enum Length implements Coded {
        /** About ten minutes. */
        TEN,
        /** About twenty minutes, which is what the article calls enough. */
        TWENTY,
        /** All of the program. */
        ALL
    }

    /** The same with another length. */
    public Wish with(Length wished) {
        return new Wish(Optional.of(wished), warmUp);
    }

    /** The same with or without a warm-up. */
    public Wish withWarmUp(boolean wished) {
        return new Wish(length, Optional.of(wished));
    }
}
