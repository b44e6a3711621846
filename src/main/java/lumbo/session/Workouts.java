package lumbo.session;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.safety.Advice;
import lumbo.safety.ProgramAdvice;

/** What is played of a program when advice is followed. */
public final class Workouts {

    private static final long MILLIS_A_MINUTE = 60_000;

    private Workouts() {}

    /**
     * Choices for a session as it is advised: its amounts, without the lines that are not advised; and the first session
     * of all without its last lines where it would be longer than {@value Advice#FIRST_MINUTES} minutes. At least one
     * line stays, unless none is advised.
     *
     * @param usual what the person has chosen for all sessions
     */
    public static PlanChoices choices(Program program, PlanChoices usual, ProgramAdvice advice, boolean first) {
        PlanChoices advised =
                usual.withAmounts(advice.amounts()).withLeftOut(advice.leftOut().keySet());
        return first ? shortened(program, advised) : advised;
    }

    /**
     * These choices for the next session of a program: where the two sides share an odd number, the one that was second in
     * its last session begins.
     */
    public static PlanChoices next(Program program, PlanChoices choices, Person person) {
        return Optional.ofNullable(person.oddFirst().get(program.id()))
                .map(last -> choices.withOddFirst(last.other()))
                .orElse(choices);
    }

    private static PlanChoices shortened(Program program, PlanChoices choices) {
        Set<String> leftOut = new LinkedHashSet<>(choices.leftOut());
        List<String> played = program.items().stream()
                .map(Item::key)
                .distinct()
                .filter(key -> !leftOut.contains(key))
                .toList();
        PlanChoices now = choices;
        for (int i = played.size() - 1; i > 0 && isTooLong(program, now); i--) {
            leftOut.add(played.get(i));
            now = choices.withLeftOut(leftOut);
        }
        return now;
    }

    private static boolean isTooLong(Program program, PlanChoices choices) {
        return SessionPlan.of(program, choices).totalMillis() > Advice.FIRST_MINUTES * MILLIS_A_MINUTE;
    }
}
