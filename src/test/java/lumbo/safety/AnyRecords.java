package lumbo.safety;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lumbo.program.Amount;
import lumbo.program.Condition;
import lumbo.program.Stage;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;

/** Any records at all, whether they make sense together or not. */
final class AnyRecords {

    private AnyRecords() {}

    static Arbitrary<OffsetDateTime> times() {
        Arbitrary<ZoneOffset> offsets = Arbitraries.integers()
                .between(-14 * 60, 14 * 60)
                .map(minutes -> ZoneOffset.ofTotalSeconds(minutes * 60));
        return Combinators.combine(
                        Arbitraries.longs().between(0, 4_000_000_000L),
                        Arbitraries.integers().between(0, 999_999_999),
                        offsets)
                .as((seconds, nanos, offset) -> OffsetDateTime.of(1970, 1, 1, 0, 0, 0, nanos, ZoneOffset.UTC)
                        .plusSeconds(seconds)
                        .withOffsetSameInstant(offset));
    }

    static Arbitrary<LocalDate> dates() {
        return times().map(OffsetDateTime::toLocalDate);
    }

    static Arbitrary<String> words() {
        return Arbitraries.strings().ofMaxLength(12);
    }

    static Arbitrary<String> names() {
        return words().filter(word -> !word.isBlank());
    }

    static Arbitrary<Integer> pain() {
        return Arbitraries.integers().between(0, 10);
    }

    static Arbitrary<Stage> stages() {
        return Arbitraries.of(Stage.class);
    }

    static Arbitrary<Set<Condition>> conditions() {
        return Arbitraries.of(Condition.class).set();
    }

    static Arbitrary<Clearance> clearances() {
        return Combinators.combine(words(), names(), dates()).as(Clearance::new);
    }

    static Arbitrary<Profile> profiles() {
        return Combinators.combine(
                        Arbitraries.integers().between(1900, 2100).injectNull(0.05),
                        conditions(),
                        clearances().list().ofMaxSize(3),
                        Arbitraries.of(PainBands.class),
                        Arbitraries.integers().between(1, 14),
                        stages())
                .as(Profile::new);
    }

    static Arbitrary<Screening> screenings() {
        return Combinators.combine(times(), words().set().ofMaxSize(3)).as(Screening::new);
    }

    static Arbitrary<CheckIn> checkIns() {
        return Combinators.combine(times(), pain(), pain(), Arbitraries.of(true, false))
                .as(CheckIn::new);
    }

    static Arbitrary<ExerciseResult> played() {
        return Combinators.combine(
                        words(),
                        Arbitraries.of(true, false).injectNull(0.05),
                        pain().list().ofMaxSize(3))
                .as(ExerciseResult::new);
    }

    static Arbitrary<SafetySession> sessions() {
        Arbitrary<List<Boolean>> truths = Arbitraries.of(true, false).list().ofSize(5);
        Arbitrary<List<@Nullable Integer>> pains =
                pain().injectNull(0.05).list().ofSize(3);
        return Combinators.combine(
                        words(),
                        times(),
                        words(),
                        stages().set(),
                        truths,
                        pains,
                        Arbitraries.of(true, false).injectNull(0.05),
                        Combinators.combine(
                                        played().list().ofMaxSize(3),
                                        words().set().ofMaxSize(3).optional())
                                .as(Map::entry))
                .as((id, start, program, stages, truth, pain, settled, lines) -> new SafetySession(
                        id,
                        start,
                        program,
                        stages,
                        truth.get(0),
                        truth.get(1),
                        truth.get(2),
                        pain.get(0),
                        pain.get(1),
                        pain.get(2),
                        settled,
                        truth.get(3),
                        truth.get(4),
                        lines.getKey(),
                        lines.getValue().orElse(null)));
    }

    static Arbitrary<Amount> amounts() {
        Arbitrary<@Nullable Integer> number =
                Arbitraries.integers().between(1, 200).injectNull(0.05);
        return Combinators.combine(number, number, number, number).as(Amount::new);
    }

    static Arbitrary<Offer> offers() {
        Arbitrary<Map<String, Amount>> to = Arbitraries.maps(words(), amounts()).ofMaxSize(3);
        return Combinators.combine(
                        Arbitraries.of(DecisionRow.class),
                        Arbitraries.of(Offer.Kind.class),
                        words(),
                        words(),
                        to,
                        stages().injectNull(0.05))
                .as(Offer::new);
    }

    static Arbitrary<OfferDecision> decisions() {
        return Combinators.combine(times(), Arbitraries.of(OfferDecision.Answer.class), offers())
                .as(OfferDecision::new);
    }

    static Arbitrary<ClinicianDecision> clinicianWords() {
        return Arbitraries.oneOf(
                Combinators.combine(times(), names(), words())
                        .as((at, who, program) -> new ClinicianDecision(at, who, program, null)),
                Combinators.combine(times(), names(), stages())
                        .as((at, who, stage) -> new ClinicianDecision(at, who, null, stage)));
    }

    static Arbitrary<SafetyHistory> histories() {
        return Combinators.combine(
                        screenings().list().ofMaxSize(3),
                        checkIns().list().ofMaxSize(3),
                        sessions().list().ofMaxSize(3),
                        decisions().list().ofMaxSize(3),
                        clinicianWords().list().ofMaxSize(3))
                .as(SafetyHistory::new);
    }

    static Arbitrary<Reason> reasons() {
        return Combinators.combine(
                        Arbitraries.of(DecisionRow.class),
                        Arbitraries.of(Reason.Subject.class),
                        words(),
                        Arbitraries.integers(),
                        Arbitraries.integers())
                .as(Reason::new);
    }

    static Arbitrary<ProgramAdvice> programAdvice() {
        return Combinators.combine(
                        words(),
                        Arbitraries.of(Suitability.class),
                        reasons().list().ofMaxSize(3),
                        Arbitraries.maps(words(), reasons().list().ofMaxSize(2)).ofMaxSize(2),
                        Arbitraries.maps(words(), amounts()).ofMaxSize(2),
                        Arbitraries.of(DecisionRow.class).list().ofMaxSize(2),
                        names().injectNull(0.05))
                .as(ProgramAdvice::new);
    }

    static Arbitrary<Advice> advice() {
        return Combinators.combine(
                        Arbitraries.of(DecisionRow.class).injectNull(0.05),
                        reasons().list().ofMaxSize(2),
                        Arbitraries.of(Screening.Due.class).injectNull(0.05),
                        stages(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        programAdvice().list().ofMaxSize(2),
                        offers().list().ofMaxSize(2))
                .as(Advice::new);
    }

    /** A record of any of the kinds that are written and read. */
    static Arbitrary<Record> records() {
        return Arbitraries.oneOf(List.<Arbitrary<Record>>of(
                profiles().map(Record.class::cast),
                screenings().map(Record.class::cast),
                checkIns().map(Record.class::cast),
                sessions().map(Record.class::cast),
                decisions().map(Record.class::cast),
                clinicianWords().map(Record.class::cast),
                histories().map(Record.class::cast),
                advice().map(Record.class::cast)));
    }
}
