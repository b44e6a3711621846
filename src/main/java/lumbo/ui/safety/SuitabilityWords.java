package lumbo.ui.safety;

import java.util.IntSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lumbo.i18n.Messages;
import lumbo.safety.AdviceEngine;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.PainBands;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Reason;
import lumbo.safety.Suitability;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.control.SuitabilityLabel;
import org.jspecify.annotations.Nullable;

/** Says in a few words whether programs fit today. */
public record SuitabilityWords(Messages words) {

    /** What to say of a program; nothing while nothing is known that speaks for or against it. */
    public Optional<SuitabilityLabel> line(@Nullable State state, String program) {
        return known(state, program).map(advice -> label(advice, state));
    }

    /** What to say of each program of which there is something to say, by its id. */
    public Map<String, SuitabilityLabel> lines(@Nullable State state) {
        return Optional.ofNullable(state).stream()
                .flatMap(all -> all.advice().programs().stream())
                .filter(SuitabilityWords::isKnown)
                .collect(Collectors.toMap(ProgramAdvice::program, advice -> label(advice, state)));
    }

    private SuitabilityLabel label(ProgramAdvice advice, @Nullable State state) {
        return new SuitabilityLabel(advice.fit(), text(advice, state));
    }

    private static Optional<ProgramAdvice> known(@Nullable State state, String program) {
        return Optional.ofNullable(state)
                .flatMap(all -> all.advice().of(program))
                .filter(SuitabilityWords::isKnown);
    }

    /** Whether it is known if it fits: not before the questions are answered and the pain was asked. */
    private static boolean isKnown(ProgramAdvice advice) {
        return advice.fit() != Suitability.ASK
                && advice.reasons().stream().noneMatch(reason -> reason.row() == DecisionRow.QUESTIONS);
    }

    /** Why a program is not for now, in a few words; empty where nothing is known against it. */
    public Optional<String> why(@Nullable State state, String program) {
        return known(state, program).flatMap(advice -> switch (advice.fit()) {
            case WITH_CLINICIAN -> Optional.of(words.get("safety.brief.with-clinician"));
            case NOT_TODAY -> advice.reasons().stream().findFirst().map(this::brief);
            case FITS, ASK -> Optional.empty();
        });
    }

    private String text(ProgramAdvice advice, @Nullable State state) {
        return switch (advice.fit()) {
            case FITS ->
                advice.clinician() == null ? fits(state) : words.format("safety.fit.agreed", advice.clinician());
            case WITH_CLINICIAN -> words.get("safety.fit.with-clinician");
            case ASK -> words.get("safety.fit.ask");
            case NOT_TODAY ->
                words.format(
                        "safety.fit.not-today",
                        advice.reasons().stream().findFirst().map(this::brief).orElse(""));
        };
    }

    /** That it fits, with the pain that it fits to: the one of now, or where that is lower, the worst of a day. */
    private String fits(@Nullable State state) {
        CheckIn said = state == null ? null : state.said();
        if (state == null || said == null) {
            return words.get("safety.fit.fits");
        }
        PainBands bands = state.person().known().bands();
        DecisionRow row = AdviceEngine.forPain(bands, said.now(), said.worst());
        return AdviceEngine.forPain(bands, said.now(), 0) == row
                ? words.format("safety.fit.pain", range(pain -> AdviceEngine.forPain(bands, pain, 0) == row))
                : words.format("safety.fit.worst", range(pain -> AdviceEngine.forPain(bands, 0, pain) == row));
    }

    private static String range(IntPredicate isIn) {
        IntSummaryStatistics all = IntStream.rangeClosed(0, 10).filter(isIn).summaryStatistics();
        return all.getMin() == all.getMax() ? "" + all.getMin() : all.getMin() + "\u2013" + all.getMax();
    }

    private String brief(Reason reason) {
        return reason.why() == Reason.Subject.CONDITION
                ? words.format("safety.brief.condition", words.get("condition." + reason.subject()))
                : reason.why() == Reason.Subject.GREENS
                        ? words.format("safety.brief.greens", reason.needs())
                        : words.get("safety.brief." + reason.row().key());
    }
}
