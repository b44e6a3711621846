package lumbo.guidance;

import lumbo.program.ReadResult;

/** The guidance that comes with Lumbo, for tests. */
public final class BuiltIn {

    private BuiltIn() {}

    /** The guidance, which must be sound. */
    public static Guidance guidance() {
        return switch (GuidanceReader.builtIn()) {
            case ReadResult.Valid<Guidance> sound -> sound.value();
            case ReadResult.Invalid<Guidance> broken -> throw new AssertionError(broken.problems());
        };
    }
}
