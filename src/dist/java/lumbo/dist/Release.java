package lumbo.dist;

import java.time.Instant;

/**
 * Which Lumbo is packed.
 *
 * @param version as the build has it: {@code 0.1.0}, or {@code 0.1.0-SNAPSHOT} between two releases
 * @param time what every file of the package is stamped with, in whole seconds
 */
record Release(String version, Instant time) {

    private static final String SNAPSHOT = "-SNAPSHOT";

    /** Only numbers, as jpackage and Windows want it. */
    String numbers() {
        return version.replace(SNAPSHOT, "");
    }

    /** Debian's: what comes before a release sorts before it, so that the release replaces it. */
    String debian() {
        return version.replace(SNAPSHOT, "~snapshot");
    }

    /** A macOS bundle's, whose first number may not be 0: it is one ahead, so that it always grows. */
    String bundle() {
        String numbers = numbers();
        int dot = numbers.indexOf('.');
        return (Integer.parseInt(numbers.substring(0, dot)) + 1) + numbers.substring(dot);
    }

    /** The number that jpackage is given. */
    String of(Target target) {
        return target == Target.MACOS ? bundle() : numbers();
    }
}
