package lumbo.ui.diary;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.diary.SessionSummary;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Services;

/** The sessions of the diary, and the one that is looked at. */
public final class DiaryViewModel {

    private static final LocalDate FIRST_DAY = LocalDate.of(1970, 1, 1);

    /**
     * The list of sessions.
     *
     * @param rows the sessions, newest first
     * @param first the one to look at; absent when there is none
     */
    record Sessions(List<SessionRow> rows, Optional<SessionRow> first) {

        boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    private final Services services;
    private final Navigator navigator;
    private final SessionWords sessionWords;
    private final ReadOnlyObjectWrapper<Optional<Sessions>> sessions = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<SessionPage>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final InvalidationListener onDiary = property -> read();
    private Optional<UUID> wanted;

    /** The diary, at the session with this id if one is given. */
    public DiaryViewModel(Services services, Navigator navigator, Optional<String> session) {
        this.services = services;
        this.navigator = navigator;
        this.sessionWords = new SessionWords(services.words());
        this.wanted = session.map(UUID::fromString);
    }

    /** Follows the diary from now on. */
    void shown() {
        services.diary().openProperty().addListener(onDiary);
        read();
    }

    /** Follows nothing any more. */
    void hidden() {
        services.diary().openProperty().removeListener(onDiary);
    }

    private void read() {
        LocalDate tomorrow = LocalDate.now(services.clock()).plusDays(1);
        services.diary().read(diary -> diary.sessions(FIRST_DAY, tomorrow), this::show);
    }

    private void show(List<SessionSummary> found) {
        List<SessionRow> rows = found.stream()
                .sorted(Comparator.comparing(SessionSummary::startedAt).reversed())
                .map(sessionWords::row)
                .toList();
        Optional<SessionRow> first = rows.stream()
                .filter(row -> wanted.filter(row.id()::equals).isPresent())
                .findFirst()
                .or(() -> rows.stream().findFirst());
        sessions.set(Optional.of(new Sessions(rows, first)));
    }

    /** Looks at a session, or at none. */
    void choose(Optional<SessionRow> row) {
        if (row.isEmpty()) {
            page.set(Optional.empty());
            return;
        }
        UUID id = row.get().id();
        wanted = Optional.of(id);
        services.diary()
                .read(
                        diary -> diary.session(id).map(sessionWords::page),
                        found -> found.filter(one -> wanted.filter(id::equals).isPresent())
                                .ifPresent(one -> page.set(Optional.of(one))));
    }

    /** To the programs, from a diary that is empty. */
    void choosePrograms() {
        navigator.go(new Route.Programs());
    }

    /** The sessions; absent until they are read. */
    ReadOnlyObjectProperty<Optional<Sessions>> sessionsProperty() {
        return sessions.getReadOnlyProperty();
    }

    /** The session that is looked at. */
    ReadOnlyObjectProperty<Optional<SessionPage>> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
