package lumbo.program;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Problems that only follow from another one, which is reported: correcting that one corrects these too. */
final class FollowUpProblems {

    private static final String NEAR = "problem.unknown-key-near";
    private static final String MISSING = "problem.missing";
    private static final String NO_DOSE = "problem.no-dose";
    private static final String NOT_AN_ID = "problem.not-an-id";

    /** Fields without which it may seem that a line has no dose. */
    private static final Set<String> OF_A_DOSE = Set.of("dose", "assumed", "reps", "seconds", "pace");

    private FollowUpProblems() {}

    static List<Problem> without(List<Problem> all) {
        Set<String> meant = new HashSet<>();
        Set<String> dosed = new HashSet<>();
        Set<String> noExercise = new HashSet<>();
        for (Problem problem : all) {
            if (problem.key().equals(NEAR)) {
                String parent = problem.pointer().substring(0, problem.pointer().lastIndexOf('/'));
                String near = String.valueOf(problem.arguments().getLast());
                meant.add(parent + "/" + near);
                if (OF_A_DOSE.contains(near)) {
                    dosed.add(parent);
                    dosed.add(parent.substring(0, Math.max(0, parent.lastIndexOf('/'))));
                }
            } else if (problem.key().startsWith("problem.unknown-exercise")) {
                noExercise.add(problem.pointer());
            }
        }
        return all.stream()
                .filter(problem -> !(problem.key().equals(MISSING)
                        && meant.contains(
                                problem.pointer() + "/" + problem.arguments().getFirst())))
                .filter(problem -> !(problem.key().equals(NO_DOSE) && dosed.contains(problem.pointer())))
                .filter(problem -> !(problem.key().equals(NOT_AN_ID) && noExercise.contains(problem.pointer())))
                .toList();
    }
}
