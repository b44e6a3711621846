package lumbo.safety;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import lumbo.program.Program;
import lumbo.program.Stage;
import lumbo.program.WarmUp;
import org.jspecify.annotations.Nullable;

/**
 * What to do on a day: one program, the others that may be played, and the rest. The same arguments always give the same.
 *
 * @param first the program that is proposed; empty where none may be played alone, or nothing is known of the person
 * @param followed the program that was followed so far, where it can't be played now
 * @param others the ids of the others that may be played, those of the same stage first
 * @param rest the ids of those that need a clinician or do not fit
 */
public record Proposal(@Nullable Proposed first, @Nullable String followed, List<String> others, List<String> rest) {

    public Proposal {
        others = List.copyOf(others);
        rest = List.copyOf(rest);
    }

    /** Why a program is proposed. */
    public enum Ground {
        /** A clinician agreed to it for this day. */
        AGREED,
        /** It was followed last. */
        FOLLOWED,
        /** The person added it. */
        OWN,
        /** It is meant for the highest stage that is open and that the pain allows. */
        STAGE
    }

    /** A program that is proposed, by its id, and why. */
    public record Proposed(String program, Ground why) {}

    /** What to do by this advice, with all programs in their order, and the ids of those that the person added. */
    public static Proposal of(SafetyHistory history, Advice advice, Collection<Program> programs, Set<String> own) {
        Map<String, ProgramAdvice> about = new HashMap<>();
        advice.programs().forEach(one -> about.put(one.program(), one));
        List<Program> open = new ArrayList<>();
        List<Program> rest = new ArrayList<>();
        for (Program program : programs) {
            ProgramAdvice one = about.get(program.id());
            if (one == null || isOpen(one)) {
                open.add(program);
            } else {
                rest.add(program);
            }
        }
        open.sort(Comparator.comparing(Progression::mildest).reversed());
        rest.sort(Comparator.comparing(program -> fit(about, program)));
        Optional<String> followed = followed(history);
        Optional<Proposed> first = choose(open, about, followed.orElse(null), own);
        return new Proposal(
                first.orElse(null),
                followed.filter(id ->
                                rest.stream().anyMatch(program -> program.id().equals(id)))
                        .orElse(null),
                open.stream()
                        .map(Program::id)
                        .filter(id ->
                                first.filter(one -> one.program().equals(id)).isEmpty())
                        .toList(),
                rest.stream().map(Program::id).toList());
    }

    /**
     * The program to do where another is too much today: of those that may be played, one of the nearest milder stage, and there
     * the one that is named after it; empty where none is milder.
     *
     * @param program the id of the program that is too much
     * @param programs all programs in their order
     */
    public Optional<String> easierThan(String program, Collection<Program> programs) {
        Optional<Stage> stage = programs.stream()
                .filter(one -> one.id().equals(program))
                .findFirst()
                .map(Progression::mildest);
        return stage.flatMap(too -> programs.stream()
                .filter(one -> others.contains(one.id()))
                .filter(one -> !one.tags().contains(WarmUp.TAG))
                .filter(one -> Progression.mildest(one).compareTo(too) < 0)
                .min(Comparator.comparing(Progression::mildest).reversed().thenComparing(one -> !isOfItsStage(one)))
                .map(Program::id));
    }

    /** Whether nothing speaks against a program but that something was not asked yet. */
    private static boolean isOpen(ProgramAdvice advice) {
        return advice.fit() == Suitability.FITS
                || advice.fit() == Suitability.ASK
                || (!advice.reasons().isEmpty()
                        && advice.reasons().stream().allMatch(reason -> reason.row() == DecisionRow.QUESTIONS));
    }

    private static Suitability fit(Map<String, ProgramAdvice> about, Program program) {
        ProgramAdvice one = about.get(program.id());
        return one == null ? Suitability.ASK : one.fit();
    }

    /** The program of the last session that was played to its end, else of the last in which anything was done. */
    private static Optional<String> followed(SafetyHistory history) {
        List<SafetySession> plans = history.plans().reversed();
        return plans.stream()
                .filter(SafetySession::finished)
                .findFirst()
                .or(() -> plans.stream().findFirst())
                .map(SafetySession::program);
    }

    private static Optional<Proposed> choose(
            List<Program> open, Map<String, ProgramAdvice> about, @Nullable String followed, Set<String> own) {
        List<Program> plans = open.stream()
                .filter(program -> !program.tags().contains(WarmUp.TAG))
                .toList();
        Predicate<Program> agreed = program -> Optional.ofNullable(about.get(program.id()))
                .map(ProgramAdvice::clinician)
                .isPresent();
        return first(plans, agreed, Ground.AGREED)
                .or(() -> first(plans, program -> program.id().equals(followed), Ground.FOLLOWED))
                .or(() -> first(plans, program -> own.contains(program.id()), Ground.OWN))
                .or(() -> plans.stream()
                        .min(Comparator.comparing(Progression::mildest)
                                .reversed()
                                .thenComparingInt(program -> leftOut(about, program))
                                .thenComparing(program -> !isOfItsStage(program)))
                        .map(program -> new Proposed(program.id(), Ground.STAGE)));
    }

    private static Optional<Proposed> first(List<Program> plans, Predicate<Program> wanted, Ground why) {
        return plans.stream().filter(wanted).findFirst().map(program -> new Proposed(program.id(), why));
    }

    private static int leftOut(Map<String, ProgramAdvice> about, Program program) {
        ProgramAdvice one = about.get(program.id());
        return one == null ? 0 : one.leftOut().size();
    }

    /** Whether a program is the one of its stage: the source names it so, and it is tagged with it. */
    private static boolean isOfItsStage(Program program) {
        return program.tags().contains(Progression.mildest(program).id());
    }
}
