package lumbo.safety;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import lumbo.program.Stage;

/**
 * All that was kept of a person, each list by time.
 *
 * @param screenings the questions, as they were answered in full
 * @param checkIns what was said before sessions
 * @param sessions the sessions that are over
 * @param decisions what became of offers
 * @param words what clinicians decided
 */
public record SafetyHistory(
        List<Screening> screenings,
        List<CheckIn> checkIns,
        List<SafetySession> sessions,
        List<OfferDecision> decisions,
        List<ClinicianDecision> words) {

    public static final SafetyHistory NONE = new SafetyHistory(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Keeps copies, sorted by time; what is of the same instant so that the stricter comes last. */
    public SafetyHistory {
        screenings = sorted(screenings, Comparator.comparing(Screening::at));
        checkIns = sorted(checkIns, Comparator.comparing(CheckIn::at));
        sessions = sorted(sessions, Comparator.comparing(SafetySession::start));
        decisions = sorted(
                decisions,
                Comparator.comparing(OfferDecision::at)
                        .thenComparing(decision -> decision.answer() != OfferDecision.Answer.DECLINED)
                        .thenComparing(decision -> decision.answer() == OfferDecision.Answer.UNDONE));
        words = sorted(
                words,
                Comparator.comparing(ClinicianDecision::at)
                        .thenComparing(
                                word -> word.stage() == null ? Stage.REMISSION : word.stage(),
                                Comparator.reverseOrder()));
    }

    /** This history without what lies after an instant. */
    public SafetyHistory until(OffsetDateTime now) {
        return new SafetyHistory(
                until(screenings, Screening::at, now),
                until(checkIns, CheckIn::at, now),
                until(sessions, SafetySession::start, now),
                until(decisions, OfferDecision::at, now),
                until(words, ClinicianDecision::at, now));
    }

    private static <T> List<T> until(List<T> list, Function<T, OffsetDateTime> at, OffsetDateTime now) {
        return list.stream().filter(one -> !at.apply(one).isAfter(now)).toList();
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order.thenComparing(Object::toString)).toList();
    }

    /** The answers that hold: the last ones, and all that are of the same instant. */
    public Optional<Screening> screening() {
        if (screenings.isEmpty()) {
            return Optional.empty();
        }
        Screening last = screenings.getLast();
        Set<String> yes = new HashSet<>();
        screenings.stream()
                .filter(screening -> screening.at().isEqual(last.at()))
                .forEach(screening -> yes.addAll(screening.yes()));
        return Optional.of(new Screening(last.at(), yes));
    }

    /** The sessions in which anything was done, warm-ups left out. */
    List<SafetySession> plans() {
        return sessions.stream().filter(SafetySession::isPlan).toList();
    }

    /** The {@linkplain #plans() plans}, and whatever session a sign ended. */
    List<SafetySession> counted() {
        return sessions.stream()
                .filter(session -> session.isPlan() || session.isSign())
                .toList();
    }
}
