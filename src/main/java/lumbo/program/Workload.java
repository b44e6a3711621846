package lumbo.program;

/** How long a session a program makes, reckoned without laying it out. */
final class Workload {

    private Workload() {}

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
        long reps = dose.reps().map(Band::least).orElse(1);
        long sides = dose.sides().orElse(Sides.BOTH) == Sides.BOTH || dose.isShared() ? 1 : 2;
        long rests = dose.restBetweenReps().orElse(0.0) > 0 ? 2 : 1;
        return 2 + sets * (2 + sides * reps * rests);
    }
}
