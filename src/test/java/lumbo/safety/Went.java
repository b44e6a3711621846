package lumbo.safety;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import lumbo.program.Program;
import lumbo.program.Stage;

/**
 * How a session of a test went.
 *
 * @param session the session so far
 */
record Went(SafetySession session) {

    /** Played to its end, with no pain at all. */
    static Went green(String program, int daysAgo) {
        Set<Stage> stages = Story.BUILT_IN.stream()
                .filter(one -> one.id().equals(program))
                .findFirst()
                .map(Program::stages)
                .<Set<Stage>>map(Set::copyOf)
                .orElse(Set.of(Stage.SUBACUTE));
        return new Went(new SafetySession(
                program + "-" + daysAgo,
                Story.time(daysAgo, 10),
                program,
                stages,
                false,
                true,
                true,
                0,
                0,
                0,
                null,
                false,
                false,
                List.of(),
                null));
    }

    Went before(int pain) {
        return pains(Optional.of(pain), Optional.ofNullable(session.after()), Optional.ofNullable(session.morning()));
    }

    Went after(int pain) {
        return pains(Optional.ofNullable(session.before()), Optional.of(pain), Optional.ofNullable(session.morning()));
    }

    Went morning(int pain) {
        return pains(Optional.ofNullable(session.before()), Optional.ofNullable(session.after()), Optional.of(pain));
    }

    Went pains(Optional<Integer> before, Optional<Integer> after, Optional<Integer> morning) {
        return new Went(new SafetySession(
                session.id(),
                session.start(),
                session.program(),
                session.stages(),
                session.warmUp(),
                session.finished(),
                session.done(),
                before.orElse(null),
                after.orElse(null),
                morning.orElse(null),
                session.settled(),
                session.leg(),
                session.stopped(),
                session.exercises(),
                null));
    }

    Went stages(Stage... stages) {
        return new Went(new SafetySession(
                session.id(),
                session.start(),
                session.program(),
                Set.of(stages),
                session.warmUp(),
                session.finished(),
                session.done(),
                session.before(),
                session.after(),
                session.morning(),
                session.settled(),
                session.leg(),
                session.stopped(),
                session.exercises(),
                null));
    }

    Went settled(boolean settled) {
        return flags(session.warmUp(), session.finished(), session.done(), Optional.of(settled), session.leg(), false);
    }

    Went leg() {
        return flags(
                session.warmUp(),
                session.finished(),
                session.done(),
                Optional.ofNullable(session.settled()),
                true,
                false);
    }

    Went stopped() {
        return flags(
                session.warmUp(), false, session.done(), Optional.ofNullable(session.settled()), session.leg(), true);
    }

    Went unfinished() {
        return flags(
                session.warmUp(),
                false,
                session.done(),
                Optional.ofNullable(session.settled()),
                session.leg(),
                session.stopped());
    }

    Went undone() {
        return flags(
                session.warmUp(),
                false,
                false,
                Optional.ofNullable(session.settled()),
                session.leg(),
                session.stopped());
    }

    Went warmUp() {
        return flags(
                true,
                session.finished(),
                session.done(),
                Optional.ofNullable(session.settled()),
                session.leg(),
                session.stopped());
    }

    private Went flags(
            boolean warmUp, boolean finished, boolean done, Optional<Boolean> settled, boolean leg, boolean stopped) {
        return new Went(new SafetySession(
                session.id(),
                session.start(),
                session.program(),
                session.stages(),
                warmUp,
                finished,
                done,
                session.before(),
                session.after(),
                session.morning(),
                settled.orElse(null),
                leg,
                stopped,
                session.exercises(),
                null));
    }

    /** Pain during a line. */
    Went pain(String key, Integer... pain) {
        return new Went(new SafetySession(
                session.id(),
                session.start(),
                session.program(),
                session.stages(),
                session.warmUp(),
                session.finished(),
                session.done(),
                session.before(),
                session.after(),
                session.morning(),
                session.settled(),
                session.leg(),
                session.stopped(),
                List.of(new ExerciseResult(key, null, List.of(pain))),
                null));
    }
}
