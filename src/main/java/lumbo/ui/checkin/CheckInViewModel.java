package lumbo.ui.checkin;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.i18n.Messages;
import lumbo.safety.AdviceEngine;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.NextMorning;
import lumbo.safety.PainBands;
import lumbo.safety.SafetySession;
import lumbo.session.PersonRecord;
import lumbo.ui.CurrentSession;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.control.PainScale;
import lumbo.ui.control.ScaleValue;
import lumbo.ui.safety.SessionStart;
import lumbo.ui.words.WorkoutWords;
import org.jspecify.annotations.Nullable;

/** What the check-in asks, and what follows from the answers. */
public final class CheckInViewModel extends ScreenViewModel {

    /** For so many days the morning after a session is remembered well enough to be asked about. */
    private static final int REMEMBERED_DAYS = 7;

    private final LibraryModel library;
    private final CurrentSession current;
    private final Clock clock;
    private final SafetyModel safety;
    private final SessionStart starting;
    private final Route.CheckIn route;
    private final ObjectProperty<@Nullable Integer> now = new ScaleValue();
    private final ObjectProperty<@Nullable Integer> worst = new ScaleValue();
    private final ObjectProperty<@Nullable Integer> morning = new ScaleValue();
    private final ObjectProperty<@Nullable Boolean> settled = new SimpleObjectProperty<>(null);
    private final BooleanProperty leg = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable Boolean> somethingNew = new SimpleObjectProperty<>(null);
    private final ReadOnlyBooleanWrapper asksNow;
    private final ObjectProperty<Missing> missed = new SimpleObjectProperty<>(Missing.NOTHING);
    private final @Nullable LastDay lastDay;
    private boolean accepted;

    /** What has to be answered before a session. */
    enum Asked {
        NOW,
        WORST,
        ANYTHING_NEW
    }

    /** That answers are missing, said at the first of them. */
    private record Missing(@Nullable Asked first, String text) {

        private static final Missing NOTHING = new Missing(null, "");
    }

    /**
     * The last day with a session whose next morning is not known.
     *
     * @param sessions its sessions
     * @param question what is asked about it
     * @param before the least pain before one of them, NRS 0 to 10
     */
    private record LastDay(
            Set<UUID> sessions, String question, @Nullable Integer before) {}

    /** The questions before a session, or on their own. */
    public CheckInViewModel(
            Messages words,
            LibraryModel library,
            CurrentSession current,
            Clock clock,
            SafetyModel safety,
            SessionStart starting,
            Navigator navigator,
            Route.CheckIn route) {
        super(words, navigator);
        this.library = library;
        this.current = current;
        this.clock = clock;
        this.safety = safety;
        this.starting = starting.cameFromToday(route.fromToday());
        this.route = route;
        now.set(route.painNow());
        asksNow = new ReadOnlyBooleanWrapper(route.painNow() == null);
        Stream.of(now, worst, somethingNew)
                .forEach(answer -> answer.addListener((property, before, said) -> missed.set(Missing.NOTHING)));
        lastDay = safety.get().flatMap(this::lastDay).orElse(null);
    }

    private Optional<LastDay> lastDay(State state) {
        LocalDate today = LocalDate.now(clock);
        List<SafetySession> done = state.person().history().sessions().stream()
                .filter(session -> !state.person().deleted().contains(session.id()))
                .filter(session -> session.done() && session.day().isBefore(today))
                .toList();
        if (done.isEmpty() || done.getLast().day().isBefore(today.minusDays(REMEMBERED_DAYS))) {
            return Optional.empty();
        }
        LocalDate last = done.getLast().day();
        List<SafetySession> open = done.stream()
                .filter(session -> session.day().equals(last) && session.morning() == null)
                .toList();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        String day = words.regional().weekday(last.getDayOfWeek());
        return Optional.of(new LastDay(
                open.stream().map(session -> UUID.fromString(session.id())).collect(Collectors.toSet()),
                words.format("checkin.morning", day),
                open.stream()
                        .flatMap(session -> Stream.ofNullable(session.before()))
                        .min(Comparator.naturalOrder())
                        .orElse(null)));
    }

    /** Whether the morning was worse than what was before the session, so that more is asked. */
    private boolean asksSettled() {
        Integer was = morning.get();
        return was != null && lastDay != null && lastDay.before() != null && was > lastDay.before();
    }

    private String hint() {
        PainBands bands =
                safety.get().map(state -> state.person().known().bands()).orElse(PainBands.NARROW);
        DecisionRow row = AdviceEngine.forPain(
                bands, Objects.requireNonNullElse(now.get(), 0), Objects.requireNonNullElse(worst.get(), 0));
        if (isReversed()) {
            return words.get("checkin.order");
        }
        return row == DecisionRow.STRONG_PAIN ? words.get("safety.row.strong-pain") : "";
    }

    private boolean isReversed() {
        Integer atNow = now.get();
        Integer atWorst = worst.get();
        return atNow != null && atWorst != null && atWorst < atNow;
    }

    private List<Asked> missing() {
        return Stream.of(
                        now.get() == null ? Asked.NOW : null,
                        worst.get() == null || isReversed() ? Asked.WORST : null,
                        somethingNew.get() == null ? Asked.ANYTHING_NEW : null)
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Whether anything is new was answered: with nothing else open that was the last answer, and it goes on. So somebody who
     * answers from top to bottom needs no press that says nothing.
     */
    void answered() {
        if (missing().isEmpty()) {
            Optional<Asked> _ = accept();
        }
    }

    /**
     * Keeps the answers, and goes on to the session that they were asked for, or to what comes first; says what is missing
     * where they are not complete.
     *
     * @return the first question that has to be answered yet
     */
    Optional<Asked> accept() {
        Integer atNow = now.get();
        Integer atWorst = worst.get();
        Boolean isNew = somethingNew.get();
        List<Asked> missing = missing();
        if (atNow == null || atWorst == null || isNew == null || !missing.isEmpty()) {
            Optional<Asked> first = missing.stream().findFirst();
            // the worst that is less than now has its own words at its scale
            missed.set(
                    isReversed() && first.equals(Optional.of(Asked.WORST))
                            ? Missing.NOTHING
                            : new Missing(first.orElse(null), words.format("checkin.missing", missing.size())));
            return first;
        }
        if (accepted) {
            return Optional.empty();
        }
        OffsetDateTime at = OffsetDateTime.now(clock);
        CheckIn said = new CheckIn(at, atNow, atWorst, isNew);
        accepted = true;
        current.checkedIn(said);
        List<SafetyLogEntry> entries = new ArrayList<>();
        entries.add(PersonRecord.entry(at, SafetyLogKind.CHECK_IN, null, said));
        Integer was = morning.get();
        if (lastDay != null && was != null) {
            NextMorning answer = new NextMorning(asksSettled() ? settled.get() : null, leg.get());
            lastDay.sessions().forEach(id -> entries.add(PersonRecord.entry(at, SafetyLogKind.MORNING, id, answer)));
            safety.keepMorning(
                    lastDay.sessions(), was, entries, navigator.owner().here(this::goOn));
        } else {
            safety.keep(entries, navigator.owner().here(this::goOn));
        }
        return Optional.empty();
    }

    private void goOn(State state) {
        if (state.advice().due() != null) {
            starting.ask(route.program());
        } else {
            starting.goOn(route.program(), state);
        }
    }

    @Override
    public boolean isHalfWritten() {
        return !accepted
                && (!Objects.equals(route.painNow(), now.get())
                        || worst.get() != null
                        || morning.get() != null
                        || settled.get() != null
                        || somethingNew.get() != null
                        || leg.get());
    }

    /** Back to where the person came from, without an answer. */
    void leave() {
        starting.leave(route.program());
    }

    /** The session that follows, and how long it takes; empty where none does. */
    String session() {
        return Optional.ofNullable(route.program())
                .flatMap(library.get()::program)
                .map(program -> words.format(
                        "checkin.session",
                        program.title().in(words.locale()),
                        new WorkoutWords(words).time(starting.workouts().of(program))))
                .orElse("");
    }

    boolean isBeforeSession() {
        return route.program() != null;
    }

    /** Whether the pain now is asked: not where it was said before, until it is to be changed. */
    ReadOnlyBooleanProperty asksNowProperty() {
        return asksNow.getReadOnlyProperty();
    }

    /** Asks for the pain now after all. */
    void change() {
        asksNow.set(true);
    }

    /** The pain now in words, as it was said before. */
    StringBinding saidProperty() {
        return Bindings.createStringBinding(
                () -> {
                    Integer said = now.get();
                    return said == null ? "" : words.format("checkin.said", said, PainScale.inWords(words, said));
                },
                now);
    }

    /** Pain now, NRS 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> nowProperty() {
        return now;
    }

    /** The worst pain of the last 24 hours, NRS 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> worstProperty() {
        return worst;
    }

    /** What is asked about the morning after the last session; empty where nothing is. */
    Optional<String> morningQuestion() {
        return lastDay == null ? Optional.empty() : Optional.of(lastDay.question());
    }

    /** Pain on the morning after the last session, NRS 0 to 10; null where it was not said. */
    ObjectProperty<@Nullable Integer> morningProperty() {
        return morning;
    }

    /** Whether that had settled within a day; null where it was not said. */
    ObjectProperty<@Nullable Boolean> settledProperty() {
        return settled;
    }

    /** Whether pain went further down a leg. */
    BooleanProperty legProperty() {
        return leg;
    }

    /** Whether that morning was worse than the time before the session. */
    BooleanBinding worseProperty() {
        return Bindings.createBooleanBinding(this::asksSettled, morning);
    }

    /** What the answers call for; empty for most. */
    StringBinding hintProperty() {
        return Bindings.createStringBinding(this::hint, now, worst);
    }

    /** Whether anything is new or worrying since last time; null until it is answered. */
    ObjectProperty<@Nullable Boolean> somethingNewProperty() {
        return somethingNew;
    }

    /** What is said at a question that has to be answered first, once it was missed; empty for nothing. */
    ObservableValue<String> missingAt(Asked asked) {
        return missed.map(missing -> missing.first() == asked ? missing.text() : "");
    }
}
