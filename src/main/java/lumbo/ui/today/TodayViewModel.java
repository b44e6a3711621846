package lumbo.ui.today;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import lumbo.diary.Diary;
import lumbo.diary.InterruptedSession;
import lumbo.diary.SessionState;
import lumbo.diary.SessionSummary;
import lumbo.i18n.Messages;
import lumbo.player.PlanChoices;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.safety.CheckIn;
import lumbo.session.ActiveSession;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.Services;
import org.jspecify.annotations.Nullable;

/** What Today shows and does. */
public final class TodayViewModel {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    /**
     * The week so far.
     *
     * @param sessions how many sessions there were that are over
     * @param counted that number in words
     * @param last the last session of all in words
     */
    record Week(int sessions, String counted, String last) {}

    private final Services services;
    private final Messages words;
    private final Navigator navigator;
    private final String greeting;
    private final String date;
    private final ObjectProperty<@Nullable Integer> pain = new SimpleObjectProperty<>(null);
    private final ReadOnlyStringWrapper checkedIn = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Week> week;
    private final ReadOnlyObjectWrapper<List<InterruptedCard>> interrupted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Program>> programs = new ReadOnlyObjectWrapper<>(List.of());
    private final InvalidationListener onLibrary = property -> showPrograms();
    private final InvalidationListener onDiary = property -> readDiary();

    /** Today, at the hour that it is made. */
    public TodayViewModel(Services services, Navigator navigator) {
        this.services = services;
        this.words = services.words();
        this.navigator = navigator;
        OffsetDateTime now = now();
        int hour = now.getHour();
        String part = hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
        this.greeting = words.get("today.greeting." + part);
        this.date = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(words.locale())
                .format(now);
        this.week = new ReadOnlyObjectWrapper<>(week(0, Optional.empty()));
    }

    /** Follows library and diary from now on. */
    void shown() {
        services.library().property().addListener(onLibrary);
        services.diary().openProperty().addListener(onDiary);
        showCheckIn();
        showPrograms();
        readDiary();
    }

    /** Follows nothing any more. */
    void hidden() {
        services.library().property().removeListener(onLibrary);
        services.diary().openProperty().removeListener(onDiary);
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(services.clock());
    }

    private void showCheckIn() {
        Optional<CheckIn> said = services.current().checkIn(now());
        said.ifPresent(check -> pain.set(check.now()));
        checkedIn.set(
                said.map(check -> words.format("today.check-in.done", time(check.at()), check.now(), check.worst()))
                        .orElse(""));
    }

    private String time(OffsetDateTime at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(at);
    }

    private void showPrograms() {
        programs.set(services.library().get().programs());
    }

    private void readDiary() {
        LocalDate today = LocalDate.now(services.clock());
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        services.diary().read(diary -> readWeek(diary, monday, today), week::set);
        if (!services.current().isPlaying()) {
            services.diary()
                    .read(
                            Diary::interrupted,
                            sessions -> interrupted.set(
                                    sessions.stream().map(this::card).toList()));
        }
    }

    private Week readWeek(Diary diary, LocalDate monday, LocalDate today) {
        long over = diary.sessions(monday, today).stream()
                .filter(session -> session.state() != SessionState.RUNNING)
                .count();
        return week(Math.toIntExact(over), diary.lastSession());
    }

    private Week week(int sessions, Optional<SessionSummary> last) {
        String before = last.map(session -> words.format(
                        "today.week.last",
                        session.title().in(words.locale()),
                        DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                                .withLocale(words.locale())
                                .format(session.startedAt())))
                .orElse(words.get("today.week.none"));
        return new Week(sessions, words.format("today.week.sessions", sessions), before);
    }

    private InterruptedCard card(InterruptedSession session) {
        String begun = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(words.locale())
                .format(session.startedAt());
        return new InterruptedCard(
                session,
                words.format("today.interrupted.title", session.title().in(words.locale())),
                words.format("today.interrupted.text", begun, session.done(), session.planned()));
    }

    /** Goes on with an interrupted session; says so where it can only be closed. */
    void resume(InterruptedCard card) {
        Optional<ActiveSession> active = services.sessions().resume(card.session(), new ProgramReader());
        if (active.isPresent()) {
            services.current().play(active.get());
            navigator.go(new Route.Play());
        } else {
            card.say(words.get("today.interrupted.changed"));
        }
    }

    /** Closes an interrupted session as it is; says so where that can't be written. */
    void close(InterruptedCard card) {
        InterruptedSession session = card.session();
        services.diary().get().ifPresent(diary -> {
            CompletableFuture<Void> _ = diary.closeInterrupted(session.id(), session.savedAt())
                    .whenCompleteAsync(
                            (_, failure) -> {
                                if (failure == null) {
                                    readDiary();
                                } else {
                                    card.say(services.diary().sentence(failure));
                                }
                            },
                            services.background().screen());
        });
    }

    /** Goes on to the questions of the check-in with what is chosen here already. */
    void checkIn() {
        navigator.go(new Route.CheckIn(Optional.empty(), Optional.ofNullable(pain.get())));
    }

    void open(Program program) {
        navigator.go(new Route.ProgramPage(program.id()));
    }

    /** What is chosen for all sessions; the length of a program depends on it. */
    PlanChoices choices() {
        return services.settings().get().choices();
    }

    String greeting() {
        return greeting;
    }

    String date() {
        return date;
    }

    /** Pain now, NRS 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> painProperty() {
        return pain;
    }

    /** What the last check-in said; empty when it no longer holds. */
    ReadOnlyStringProperty checkedInProperty() {
        return checkedIn.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Week> weekProperty() {
        return week.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<InterruptedCard>> interruptedProperty() {
        return interrupted.getReadOnlyProperty();
    }

    /** All programs; none while the library is being read. */
    ReadOnlyObjectProperty<List<Program>> programsProperty() {
        return programs.getReadOnlyProperty();
    }
}
