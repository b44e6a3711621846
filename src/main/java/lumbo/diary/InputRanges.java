package lumbo.diary;

import java.util.Optional;

/** Checks of the numbers that a person enters. */
final class InputRanges {

    private InputRanges() {}

    /** A number on a scale of 0 to 10: pain or effort. */
    static void zeroToTen(String name, int value) {
        within(name, value, 0, 10);
    }

    static void zeroToTen(String name, Optional<Integer> value) {
        value.ifPresent(number -> zeroToTen(name, number));
    }

    /** A heart rate in beats per minute. */
    static void heartRate(String name, Optional<Integer> value) {
        value.ifPresent(number -> within(name, number, 30, 240));
    }

    static void notNegative(String name, long value) {
        if (value < 0) {
            throw new IllegalArgumentException(name + " is " + value + ", below 0");
        }
    }

    private static void within(String name, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " is " + value + ", not " + min + " to " + max);
        }
    }
}
