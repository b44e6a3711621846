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
import lumbo.ui.safety.ReasonWords;
import lumbo.ui.safety.SuitabilityWords;
import org.jspecify.annotations.Nullable;

/**
 * What is advised about a program today, in words.
 *
 * @param fit whether it fits; empty while there is nothing to say for or against it
 * @param reasons what speaks against it
 * @param lifts what would change that
 * @param notes what is worth a word, and forbids nothing
 * @param forClinicians whether a clinician may decide otherwise, or be there
 * @param lines what is special about its lines today, by their keys
 */
record TodayAdvice(
        @Nullable SuitabilityLabel fit,
        List<String> reasons,
        List<String> lifts,
        List<String> notes,
        boolean forClinicians,
        Map<String, Line> lines) {

    /**
     * A line today.
     *
     * @param amount how much of it is played, where its dose leaves a choice
     * @param share how far that is between the low end and the high end, 0 to 1
     * @param leftOut why it is not played; empty when it is
     */
    record Line(@Nullable String amount, @Nullable Double share, List<String> leftOut) {}

    /** How long a session is enough by the article's R123, minutes. */
    private static final int ENOUGH_MINUTES = 20;

    static final TodayAdvice NONE = new TodayAdvice(null, List.of(), List.of(), List.of(), false, Map.of());

    /** Whether it may not be played now. */
    boolean isRefused() {
        return fit != null && (fit.fit() == Suitability.NOT_TODAY || fit.fit() == Suitability.WITH_CLINICIAN);
    }

    /**
     * What is advised about a program.
     *
     * @param workout what would be played of it
     */
    static TodayAdvice of(State state, Program program, ProgramAdvice advice, Workout workout, Messages words) {
        ReasonWords says =
                new ReasonWords(words, state.questions(), state.person().known().bands());
        boolean isOpen = advice.clinician() != null
                || advice.reasons().stream().anyMatch(reason -> reason.row() == DecisionRow.QUESTIONS);
        List<Reason> reasons = isOpen ? List.of() : advice.reasons();
        return new TodayAdvice(
                new SuitabilityWords(words).line(state, program.id()).orElse(null),
                says.all(reasons),
                reasons.stream()
                        .map(reason -> says.lift(reason, program))
                        .filter(lift -> !lift.isEmpty())
                        .distinct()
                        .toList(),
                notes(program, advice, workout, says, words),
                advice.canBeOverridden(),
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
                            ? new Line(amount(item.wholeDose(), amount, words), share(item.room(), amount), leftOut)
                            : new Line(null, null, leftOut));
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

    private static @Nullable Double share(Dose dose, Amount amount) {
        Band band = dose.reps() != null ? dose.reps() : dose.seconds();
        Integer now = amount.reps() != null ? amount.reps() : amount.seconds();
        return band == null || now == null || band.isExact()
                ? null
                : Double.valueOf(Math.clamp((now - band.least()) / (double) (band.max() - band.least()), 0, 1));
    }
}
