package lumbo.safety;

import java.time.OffsetDateTime;
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

    /** Keeps copies, sorted by time. */
    public History {
        screenings = sorted(screenings, Comparator.comparing(Screening::at, OffsetDateTime.timeLineOrder()));
        checkIns = sorted(checkIns, Comparator.comparing(CheckIn::at, OffsetDateTime.timeLineOrder()));
        sessions = sorted(sessions, Comparator.comparing(Session::start, OffsetDateTime.timeLineOrder()));
        decisions = sorted(decisions, Comparator.comparing(Decision::at, OffsetDateTime.timeLineOrder()));
        words = sorted(words, Comparator.comparing(ClinicianWord::at, OffsetDateTime.timeLineOrder()));
    }

    private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
        return list.stream().sorted(order).toList();
    }

    /** The answers that hold. */
    public Optional<Screening> screening() {
        return screenings.isEmpty() ? Optional.empty() : Optional.of(screenings.getLast());
    }

    /** The sessions in which anything was done, warm-ups left out. */
    List<Session> plans() {
        return sessions.stream()
                .filter(session -> session.done() && !session.warmUp())
                .toList();
    }
}
