package lumbo.ui.control;

import lumbo.i18n.Lengths;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.program.Program;

/** Puts the size of a program into words. */
public final class ProgramWords {

    private final Messages words;

    /** Words of one language. */
    public ProgramWords(Messages words) {
        this.words = words;
    }

    /** How many minutes it takes under these choices, at least one. */
    public static long wholeMinutes(Program program, PlanChoices choices) {
        return Lengths.wholeMinutes(SessionPlan.of(program, choices).totalMillis());
    }

    /** How long it takes under these choices. */
    public String minutes(Program program, PlanChoices choices) {
        return minutes(wholeMinutes(program, choices));
    }

    /** So many minutes. */
    public String minutes(long whole) {
        return words.format("programs.minutes", whole);
    }

    /** How many exercises it has. */
    public String exercises(Program program) {
        return words.format("programs.exercises", program.items().size());
    }
}
