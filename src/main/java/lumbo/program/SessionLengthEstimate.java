package lumbo.program;

/** How long a session of a program takes, estimated without laying it out. */
final class SessionLengthEstimate {

    /** No repetition is shorter, in seconds. */
    private static final double SHORTEST_REP = 0.5;

    /** No side has less of a time that both share, in seconds. */
    private static final double SHORTEST_TIME = 1;

    private SessionLengthEstimate() {}

    /** An upper bound for the steps of a session, with every band at its low end. */
    static long steps(Program program) {
        long steps = 0;
        for (Block block : program.blocks()) {
            long rounds = block.rounds() == null ? 1 : block.rounds().least();
            for (Item item : block.items()) {
                steps += rounds * steps(item.wholeDose());
            }
        }
        return steps;
    }

    private static long steps(Dose dose) {
        long sets = dose.sets() == null ? 1 : dose.sets().least();
        long begin = isOwn(dose) && dose.seconds() != null ? 1 : 0;
        return 2 + sets * (2 + begin + work(dose) * stepsOfRep(dose));
    }

    /** How often something is done in a set, on both sides together: so many repetitions, or so many that fill the time. */
    private static long work(Dose dose) {
        boolean oneSide = dose.sides() == null || dose.sides() == SideOrder.BOTH;
        if (dose.reps() != null) {
            int reps = dose.reps().least();
            return oneSide || dose.isShared() ? reps : 2L * reps;
        }
        return oneSide ? filling(dose) : 2L * filling(dose);
    }

    /** A repetition, the way into it where it is held at one's own pace, the rest and the change of sides after it. */
    private static long stepsOfRep(Dose dose) {
        boolean inTurn = dose.sides() == SideOrder.ALTERNATE;
        long hold = isOwn(dose) && dose.hold() != null ? 1 : 0;
        long rest = dose.restBetweenReps() != null && dose.restBetweenReps() > 0 ? 1 : 0;
        long change = inTurn && dose.restBetweenSides() != null && dose.restBetweenSides() > 0 ? 1 : 0;
        return 1 + hold + rest + change;
    }

    private static boolean isOwn(Dose dose) {
        return dose.pace() == Pacing.OWN;
    }

    /** How many repetitions fill the time of a side, where the dose says what one is like; 1 for other work. */
    private static int filling(Dose dose) {
        int all = dose.seconds() == null ? 1 : dose.seconds().least();
        double seconds = dose.isShared() ? Math.max(SHORTEST_TIME, all / 2.0) : all;
        boolean described = dose.tempo() != null || dose.hold() != null || dose.restBetweenReps() != null;
        Tempo tempo = dose.tempo() == null ? Tempo.SLOW : dose.tempo();
        double hold = dose.hold() == null ? tempo.end() : (double) dose.hold().min();
        double length = tempo.out() + hold + tempo.back() + tempo.start();
        return described ? (int) Math.ceil(seconds / Math.max(SHORTEST_REP, length)) : 1;
    }
}
