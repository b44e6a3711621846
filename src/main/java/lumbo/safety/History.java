package lumbo.safety;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All that was kept of a person, each list by time.
 *
 * @param screenings the questions, as they were answered in full
 * @param checkIns what was said before sessions
 * @param sessions the sessions that are over
 * @param decisions what became of offers
 * @param words what clinicians decided
 */
public record History(
        List<Screening> screenings,
        List<CheckIn> checkIns,
        List<Session> sessions,
        List<Decision> decisions,
        List<ClinicianWord> words) {

    /** Nothing yet. */
    public static final History NONE = new History(List.of(), List.of(), List.of(), List.of(), List.of());

    /** Keeps copies, sorted by time; what is of the same instant in an order that depends on nothing else. */
    public History {
        screenings = sorted(
                screenings,
                Comparator.comparing(Screening::at)
                        .thenComparingInt(screening -> screening.yes().size()));
        checkIns = sorted(checkIns, Comparator.comparing(CheckIn::at));
        sessions = sorted(sessions, Comparator.comparing(Session::start));
        decisions = sorted(decisions, Comparator.comparing(Decision::at));
        words = sorted(words, Comparator.comparing(ClinicianWord::at));
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order.thenComparing(Object::toString)).toList();
    }

    /** The answers that hold. */
    public Optional<Screening> screening() {
        return screenings.isEmpty() ? Optional.empty() : Optional.of(screenings.getLast());
    }

    /** The sessions in which anything was done, warm-ups left out. */
    List<Session> plans() {
        return sessions.stream().filter(Session::isPlan).toList();
    }

    /** The {@linkplain #plans() plans}, and whatever session a sign ended. */
    List<Session> counted() {
        return sessions.stream()
                .filter(session -> session.isPlan() || session.isSign())
                .toList();
    }
}
