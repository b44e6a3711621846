package lumbo.session;

import java.util.List;
import lumbo.i18n.DurationWords;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.session.SessionOptions.SessionLength;
import org.jspecify.annotations.Nullable;

/**
 * What would be played of a program on a day, and what can be chosen about that.
 *
 * @param program the program, with the warm-up before it where that is played
 * @param choices how it is played
 * @param part which of the program's exercises, where they are not all that is advised
 * @param lengths the lengths that can be chosen; none where the program is not long
 * @param length the length that is chosen
 * @param warmUp what is chosen about a warm-up
 * @param warmUpMinutes how many minutes the warm-up takes of these, or would; 0 where there is none
 */
public record Workout(
        Program program,
        PlanChoices choices,
        @Nullable ProgramPart part,
        List<SessionLength> lengths,
        SessionLength length,
        WarmUpChoice warmUp,
        long warmUpMinutes) {

    /** What is chosen about a warm-up. */
    public enum WarmUpChoice {
        /** The program asks for none, or none can be played. */
        NONE,
        /** It begins with one. */
        ON,
        /** It could begin with one; the person does not want it. */
        OFF
    }

    public Workout {
        lengths = List.copyOf(lengths);
    }

    /** A program as it is. */
    public static Workout whole(Program program, PlanChoices choices) {
        return new Workout(program, choices, null, List.of(), SessionLength.ALL, WarmUpChoice.NONE, 0);
    }

    /** Every step of it. */
    public SessionPlan plan() {
        return SessionPlan.of(program, choices);
    }

    /** How long it takes, in whole minutes, at least one. Every screen says this number. */
    public long minutes() {
        return DurationWords.wholeMinutes(plan().totalMillis());
    }

    /** Whether a line of the program is played. */
    public boolean plays(Item item) {
        return choices.plays(item);
    }
}
