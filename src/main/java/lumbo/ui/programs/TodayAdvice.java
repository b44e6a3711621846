package lumbo.ui.programs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lumbo.i18n.Messages;
import lumbo.program.Amount;
import lumbo.program.Band;
import lumbo.program.Dose;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.safety.DecisionRow;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Reason;
import lumbo.safety.Suitability;
import lumbo.session.Workout;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.control.SuitabilityLabel;
import lumbo.ui.safety.Alternative;
import lumbo.ui.safety.ProgramRefusal;
import lumbo.ui.safety.ReasonWords;
import lumbo.ui.safety.SuitabilityWords;
import org.jspecify.annotations.Nullable;

/**
 * What is advised about a program today, in words.
 *
 * @param fit whether it fits; empty while there is nothing to say for or against it
 * @param refusal why it may not be played now, and what changes that; empty where it may
 * @param instead what can be played instead
 * @param notes what is worth a word, and forbids nothing
 * @param lines what is special about its lines today, by their keys
 */
record TodayAdvice(
        @Nullable SuitabilityLabel fit,
        @Nullable ProgramRefusal refusal,
        @Nullable Alternative instead,
        List<String> notes,
        Map<String, Line> lines) {

    /**
     * A line today.
     *
     * @param amount how much of it is played, where its dose leaves a choice
     * @param leftOut why it is not played; empty when it is
     */
    record Line(@Nullable String amount, List<String> leftOut) {}

    /** How long a session is enough by the article's R123, minutes. */
    private static final int ENOUGH_MINUTES = 20;

    static final TodayAdvice NONE = new TodayAdvice(null, null, null, List.of(), Map.of());

    /** Whether it may not be played now. */
    boolean isRefused() {
        return refusal != null;
    }

    /**
     * What is advised about a program.
     *
     * @param workout what would be played of it
     * @param instead what can be played instead of it
     */
    static TodayAdvice of(
            State state,
            Program program,
            ProgramAdvice advice,
            Workout workout,
            @Nullable Alternative instead,
            Messages words) {
        ReasonWords says = new ReasonWords(words);
        Optional<SuitabilityLabel> fit = new SuitabilityWords(words).line(state, program.id());
        boolean isRefused = fit.filter(
                        one -> one.fit() == Suitability.NOT_TODAY || one.fit() == Suitability.WITH_CLINICIAN)
                .isPresent();
        return new TodayAdvice(
                fit.orElse(null),
                isRefused ? ProgramRefusal.of(advice, words) : null,
                isRefused ? instead : null,
                notes(program, advice, workout, says, words),
                lines(program, advice, workout, says, words));
    }

    private static List<String> notes(
            Program program, ProgramAdvice advice, Workout workout, ReasonWords says, Messages words) {
        List<String> notes = new ArrayList<>();
        for (DecisionRow row : advice.notes()) {
            long played = program.items().stream().filter(workout::plays).count();
            if (row == DecisionRow.FIRST_TIME && workout.part() != null) {
                notes.add(words.format(
                        "program.first-time", played, program.items().size(), workout.minutes()));
            } else if (row != DecisionRow.FIRST_TIME) {
                notes.add(says.row(row));
            }
        }
        boolean isPlayed = advice.fit() != Suitability.NOT_TODAY
                && !advice.notes().contains(DecisionRow.FIRST_TIME)
                && program.items().stream().anyMatch(workout::plays);
        if (isPlayed && workout.part() == null && workout.minutes() > ENOUGH_MINUTES) {
            notes.add(words.format("program.long", workout.minutes()));
        }
        return notes;
    }

    private static Map<String, Line> lines(
            Program program, ProgramAdvice advice, Workout workout, ReasonWords says, Messages words) {
        Map<String, Line> lines = new HashMap<>();
        for (Item item : program.items()) {
            List<Reason> against = advice.leftOut().getOrDefault(item.key(), List.of());
            List<String> leftOut = !against.isEmpty()
                    ? says.all(against)
                    : workout.plays(item)
                            ? List.of()
                            : List.of(words.get(
                                    advice.notes().contains(DecisionRow.FIRST_TIME)
                                            ? "program.next-time"
                                            : "program.other-part"));
            Amount amount = workout.choices().amountOf(item);
            lines.put(
                    item.key(),
                    leftOut.isEmpty()
                            ? new Line(amount(item.wholeDose(), amount, words), leftOut)
                            : new Line(null, leftOut));
        }
        return lines;
    }

    /** How much it is today, where that is not just what the dose says. */
    private static @Nullable String amount(Dose dose, Amount amount, Messages words) {
        List<String> parts = new ArrayList<>();
        differs(dose.sets(), amount.sets()).ifPresent(sets -> parts.add(words.format("dose.sets", sets)));
        differs(dose.reps(), amount.reps()).ifPresent(reps -> parts.add(words.format("dose.reps", reps)));
        differs(dose.seconds(), amount.seconds()).ifPresent(s -> parts.add(words.format("dose.seconds", s)));
        differs(dose.hold(), amount.hold()).ifPresent(hold -> parts.add(words.format("dose.hold", hold)));
        return parts.isEmpty() ? null : words.format("program.today", String.join(" \u00b7 ", parts));
    }

    private static Optional<Integer> differs(@Nullable Band band, @Nullable Integer now) {
        return band == null || now == null || band.equals(Band.exactly(now)) ? Optional.empty() : Optional.of(now);
    }
}
