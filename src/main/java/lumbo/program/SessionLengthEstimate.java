package lumbo.program;

import java.util.Optional;

/** How long a session of a program takes, estimated without laying it out. */
final class SessionLengthEstimate {

    /** No repetition is shorter, in seconds. */
    private static final double SHORTEST_REP = 0.5;

    private SessionLengthEstimate() {}

    /** An upper bound for the steps of a session, with every band at its low end. */
    static long steps(Program program) {
        long steps = 0;
        for (Block block : program.blocks()) {
            long rounds = block.rounds().map(Band::least).orElse(1);
            for (Item item : block.items()) {
                steps += rounds * steps(item.wholeDose());
            }
        }
        return steps;
    }

    private static long steps(Dose dose) {
        long sets = dose.sets().map(Band::least).orElse(1);
        long reps = dose.reps().map(Band::least).orElseGet(() -> filling(dose));
        long sides = dose.sides().orElse(SideOrder.BOTH) == SideOrder.BOTH || dose.isShared() ? 1 : 2;
        long begin = isOwn(dose) && dose.seconds().isPresent() ? 1 : 0;
        return 2 + sets * (2 + begin + sides * reps * stepsOfRep(dose));
    }

    /** A repetition, the way into it where it is held at one's own pace, the rest and the change of sides after it. */
    private static long stepsOfRep(Dose dose) {
        boolean inTurn = dose.sides().equals(Optional.of(SideOrder.ALTERNATE));
        long hold = isOwn(dose) && dose.hold().isPresent() ? 1 : 0;
        long rest = dose.restBetweenReps().orElse(0.0) > 0 ? 1 : 0;
        long change = inTurn && dose.restBetweenSides().orElse(0.0) > 0 ? 1 : 0;
        return 1 + hold + rest + change;
    }

    private static boolean isOwn(Dose dose) {
        return dose.pace().equals(Optional.of(Pacing.OWN));
    }

    /** How many repetitions fill a time, where the dose says what one is like; 1 for other work. */
    private static int filling(Dose dose) {
        int seconds = dose.seconds().map(Band::least).orElse(1);
        boolean described = dose.tempo().isPresent()
                || dose.hold().isPresent()
                || dose.restBetweenReps().isPresent();
        Tempo tempo = dose.tempo().orElse(Tempo.SLOW);
        double hold = dose.hold().map(band -> (double) band.least()).orElse(tempo.end());
        double length = tempo.out() + hold + tempo.back() + tempo.start();
        return described ? (int) Math.ceil(seconds / Math.max(SHORTEST_REP, length)) : 1;
    }
}
