package lumbo.ui.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.i18n.Messages;
import lumbo.safety.DecisionRow;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Reason;
import lumbo.safety.Reason.Subject;
import lumbo.safety.Suitability;

/**
 * Why a program is not for now, and what changes that, in words: each thing once.
 *
 * @param title the main thing in a few words
 * @param lines what speaks against it and what changes it, the main thing first
 * @param allows what a doctor or physiotherapist may do about it
 */
public record ProgramRefusal(String title, List<Line> lines, Clinician allows) {

    /** Keeps a copy of the lines. */
    public ProgramRefusal {
        lines = List.copyOf(lines);
    }

    /** What a doctor or physiotherapist may do. */
    public enum Clinician {
        NOTHING,
        BE_THERE,
        DECIDE
    }

    /**
     * A sentence or two.
     *
     * @param text the words
     * @param done how many of the sessions lie behind that have to go well first
     * @param needed how many these are; 0 where it is not about sessions
     */
    public record Line(String text, int done, int needed) {

        static Line of(String text) {
            return new Line(text, 0, 0);
        }
    }

    /** What is said of a program that may not be played now, or not alone. */
    public static ProgramRefusal of(ProgramAdvice advice, Messages words) {
        boolean together = advice.fit() == Suitability.WITH_CLINICIAN;
        List<Reason> reasons = advice.reasons();
        List<Line> lines = new ArrayList<>();
        conditions(reasons, words).map(Line::of).ifPresent(lines::add);
        if (together) {
            lines.add(Line.of(words.get(
                    reasons.stream().anyMatch(reason -> reason.row() == DecisionRow.STRONG_PAIN)
                            ? "refusal.together.pain"
                            : "refusal.together")));
        } else {
            plain(reasons, words).map(Line::of).forEach(lines::add);
        }
        most(reasons, Subject.PAIN_NOW, ProgramRefusal::stricter)
                .map(reason -> Line.of(words.format("refusal.pain-now", reason.needs(), reason.has())))
                .ifPresent(lines::add);
        most(reasons, Subject.WORST, ProgramRefusal::stricter)
                .map(reason -> Line.of(words.format("refusal.worst", reason.needs(), reason.has())))
                .ifPresent(lines::add);
        most(reasons, Subject.STAGE, (one, other) -> one)
                .map(reason -> Line.of(words.format("refusal.stage", reason.subject())))
                .ifPresent(lines::add);
        most(reasons, Subject.GREENS, (one, other) -> one.needs() < other.needs() ? other : one)
                .map(reason -> new Line(
                        words.format("refusal.greens", reason.needs() - reason.has()), reason.has(), reason.needs()))
                .ifPresent(lines::add);
        return new ProgramRefusal(
                words.get(
                        together
                                ? "refusal.title.together"
                                : isLasting(reasons) ? "refusal.title.lasting" : "refusal.title.today"),
                lines,
                !advice.canBeOverridden() ? Clinician.NOTHING : together ? Clinician.BE_THERE : Clinician.DECIDE);
    }

    private static boolean isLasting(List<Reason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.why() == Subject.CONDITION);
    }

    private static Optional<String> conditions(List<Reason> reasons, Messages words) {
        List<String> sentences = reasons.stream()
                .filter(reason -> reason.why() == Subject.CONDITION)
                .map(reason -> words.format(
                        "refusal.condition",
                        words.get("condition." + reason.subject()),
                        // a choice between words has no hyphens
                        reason.subject().replace('-', '_')))
                .distinct()
                .toList();
        return sentences.isEmpty()
                ? Optional.empty()
                : Optional.of(Stream.concat(sentences.stream(), Stream.of(words.get("refusal.allow")))
                        .collect(Collectors.joining(" ")));
    }

    /** What the rows say that are not about numbers, for these say it better. */
    private static Stream<String> plain(List<Reason> reasons, Messages words) {
        return reasons.stream()
                .filter(reason -> reason.why() == Subject.ROW)
                .map(Reason::row)
                .filter(row -> reasons.stream()
                        .noneMatch(other -> other.row() == row
                                && (other.why() == Subject.PAIN_NOW || other.why() == Subject.WORST)))
                .map(row -> words.get("safety.row." + row.key()))
                .distinct();
    }

    private static Optional<Reason> most(List<Reason> reasons, Subject about, BinaryOperator<Reason> choose) {
        return reasons.stream().filter(reason -> reason.why() == about).reduce(choose);
    }

    private static Reason stricter(Reason one, Reason other) {
        return other.needs() < one.needs() ? other : one;
    }
}
