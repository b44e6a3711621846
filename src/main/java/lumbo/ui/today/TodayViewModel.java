package lumbo.ui.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import lumbo.diary.Diary;
import lumbo.diary.InterruptedSession;
import lumbo.diary.SessionSummary;
import lumbo.i18n.Messages;
import lumbo.player.SessionPlan;
import lumbo.program.Amount;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Stage;
import lumbo.safety.Advice;
import lumbo.safety.CheckIn;
import lumbo.safety.DecisionRow;
import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.safety.Profile;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Proposal;
import lumbo.session.ActiveSession;
import lumbo.session.ResumePoint;
import lumbo.session.SessionOptions;
import lumbo.session.SessionStarter;
import lumbo.session.WorkoutPlanner;
import lumbo.ui.Background;
import lumbo.ui.CurrentSession;
import lumbo.ui.DiaryModel;
import lumbo.ui.EmergencyModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.SingleRequest;
import lumbo.ui.control.ProgramTile;
import lumbo.ui.control.ScaleValue;
import lumbo.ui.control.SuitabilityLabel;
import lumbo.ui.emergency.Emergency;
import lumbo.ui.measure.MeasureOffer;
import lumbo.ui.safety.OfferWords;
import lumbo.ui.safety.OfferWords.OfferText;
import lumbo.ui.safety.ReasonWords;
import lumbo.ui.safety.SessionStart;
import lumbo.ui.safety.SuitabilityWords;
import org.jspecify.annotations.Nullable;

/** What Today shows and does. */
public final class TodayViewModel extends ScreenViewModel {

    private static final int NOON = 12;
    private static final int EVENING = 18;

    /**
     * The week so far.
     *
     * @param sessions how many sessions there were that are over
     * @param counted that number in words
     * @param goal how many there should be
     * @param last the last session of all in words
     */
    record Week(int sessions, String counted, int goal, String last) {}

    /**
     * What there is to do.
     *
     * @param proposed the program that is proposed
     * @param instead what is said in its place where there is none; empty where there is one, or while nothing is read
     * @param others the other programs that may be played
     * @param rest those that need a clinician or do not fit
     */
    record TodayActions(
            @Nullable ProposedProgram proposed, String instead, List<ProgramTile> others, List<ProgramTile> rest) {

        static final TodayActions NONE = new TodayActions(null, "", List.of(), List.of());
    }

    /** The session under way, from which the person went away: which it is, and how far it came. */
    record Paused(String title, String text) {}

    /**
     * What is advised today, whatever the program.
     *
     * @param text the words; empty where nothing has to be said
     * @param isUrgent whether somebody should be called, or seen today
     * @param asks whether the questions can be answered, or answered again
     * @param explains whether there is a page that says why
     */
    record TodayMessage(String text, boolean isUrgent, boolean asks, boolean explains) {

        static final TodayMessage NONE = new TodayMessage("", false, false, false);
    }

    /**
     * An offer on a card, open or just answered.
     *
     * @param offer the offer
     * @param said the words
     * @param answer what the person said; empty while it is open
     */
    record OfferCard(Offer offer, OfferText said, OfferDecision.@Nullable Answer answer) {

        static OfferCard open(Offer offer, OfferText said) {
            return new OfferCard(offer, said, null);
        }

        OfferCard answered(OfferDecision.Answer given) {
            return new OfferCard(offer, said, given);
        }

        boolean isAbout(Offer other) {
            return offer.id().equals(other.id());
        }
    }

    /**
     * An interrupted session as Today offers it.
     *
     * @param title which it is
     * @param text how far it came; after a press of a button that could not be obeyed, why not
     */
    record InterruptedCard(InterruptedSession session, String title, StringProperty text) {}

    private final LibraryModel library;
    private final DiaryModel diary;
    private final SessionStarter sessions;
    private final CurrentSession current;
    private final Clock clock;
    private final Background background;
    private final SafetyModel safety;
    private final SessionStart starting;
    private final String greeting;
    private final String date;
    private final ObjectProperty<@Nullable Integer> pain = new ScaleValue();
    private final ReadOnlyStringWrapper checkedIn = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Week> week;
    private final ReadOnlyObjectWrapper<List<InterruptedCard>> interrupted = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Paused>> paused = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<TodayActions> choice = new ReadOnlyObjectWrapper<>(TodayActions.NONE);
    private final ReadOnlyObjectWrapper<TodayMessage> word = new ReadOnlyObjectWrapper<>(TodayMessage.NONE);
    private final ReadOnlyObjectWrapper<Optional<Emergency>> emergency = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<OfferCard>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private List<OfferCard> answered = List.of();
    private final MeasureOffer measures;
    private final SingleRequest closing = new SingleRequest();
    private boolean resuming;

    /** Today, at the hour that it is made. */
    public TodayViewModel(
            Messages words,
            LiveSettings settings,
            LibraryModel library,
            DiaryModel diary,
            SessionStarter sessions,
            CurrentSession current,
            Clock clock,
            Background background,
            SafetyModel safety,
            SessionStart starting,
            Navigator navigator) {
        super(words, navigator);
        this.library = library;
        this.diary = diary;
        this.sessions = sessions;
        this.current = current;
        this.clock = clock;
        this.background = background;
        this.safety = safety;
        this.starting = starting;
        OffsetDateTime now = now();
        int hour = now.getHour();
        String part = hour < NOON ? "morning" : hour < EVENING ? "afternoon" : "evening";
        pain.addListener((property, before, said) -> remember(said));
        this.greeting = words.get("today.greeting." + part);
        this.date = words.regional().date(now, FormatStyle.FULL);
        this.week = new ReadOnlyObjectWrapper<>(week(0, null));
        this.measures = new MeasureOffer(words, settings, diary, current, clock, safety, navigator);
    }

    @Override
    protected Subscription follow() {
        Subscription all = Subscription.combine(
                library.property().subscribe(this::showPrograms),
                current.wishesProperty().subscribe(this::showPrograms),
                safety.property().subscribe(this::showAdvice),
                diary.openProperty().subscribe(this::readDiary),
                diary.caughtUpProperty().subscribe(this::readDiary));
        showCheckIn();
        showAdvice();
        readDiary();
        safety.computeAdvice(told -> {});
        return all;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private void showCheckIn() {
        Optional<CheckIn> said = current.checkIn(now());
        current.painNow(now()).or(() -> said.map(CheckIn::now)).ifPresent(pain::set);
        checkedIn.set(
                said.map(check -> words.format("today.check-in.done", time(check.at()), check.now(), check.worst()))
                        .orElse(""));
    }

    /** A number is not lost on the way to other screens, and back. */
    private void remember(@Nullable Integer said) {
        if (said != null && !isCheckedIn(said)) {
            current.painNow(said, now());
        }
    }

    private boolean isCheckedIn(int said) {
        return current.checkIn(now()).filter(check -> check.now() == said).isPresent();
    }

    @Override
    public boolean isLostByClosing() {
        return current.painNow(now()).isPresent();
    }

    private String time(OffsetDateTime at) {
        return words.regional().time(at);
    }

    private void showAdvice() {
        showPrograms();
        showWord();
        showOffers();
        Week now = week.get();
        week.set(new Week(now.sessions(), counted(now.sessions()), goal(), now.last()));
    }

    /** One program is proposed; then come the others that may be played, and last the rest. */
    private void showPrograms() {
        Library library = this.library.get();
        Optional<State> state = safety.get();
        if (library.entries().isEmpty() || state.isEmpty()) {
            choice.set(TodayActions.NONE);
            return;
        }
        boolean isNew = state.get().person().profile() == null;
        Proposal proposal = isNew
                ? new Proposal(
                        null, null, library.programs().stream().map(Program::id).toList(), List.of())
                : starting.proposal(state.get());
        WorkoutPlanner workouts = starting.workouts();
        Map<String, SuitabilityLabel> lines = new SuitabilityWords(words).lines(state.orElse(null));
        Function<String, Optional<ProgramTile>> tile = id -> library.entry(id)
                .map(entry -> ProgramTile.of(entry, workouts.of(entry.program()), words)
                        .fitting(lines.get(id)));
        Optional<ProposedProgram> proposed = Optional.ofNullable(proposal.first())
                .flatMap(first -> library.program(first.program())
                        .map(program -> ProposedProgram.of(
                                program, workouts.of(program), why(first, proposal, program, state.get()), words)));
        choice.set(new TodayActions(
                proposed.orElse(null),
                proposed.isPresent() ? "" : instead(state.get(), isNew),
                proposal.others().stream()
                        .flatMap(id -> tile.apply(id).stream())
                        .toList(),
                proposal.rest().stream().flatMap(id -> tile.apply(id).stream()).toList()));
    }

    private String instead(State state, boolean isNew) {
        return words.get(
                isNew
                        ? "today.nothing.new"
                        : state.advice().isNobody() ? "today.nothing.nobody" : "today.nothing.alone");
    }

    private String why(Proposal.Proposed first, Proposal proposal, Program program, State state) {
        String reason = switch (first.why()) {
            case AGREED ->
                words.format(
                        "today.proposed.agreed",
                        state.advice()
                                .of(program.id())
                                .map(ProgramAdvice::clinician)
                                .orElse(""));
            case FOLLOWED -> words.format("today.proposed.followed", last(program, state));
            case OWN -> words.get("today.proposed.own");
            case STAGE ->
                words.format(
                        "today.proposed.stage",
                        program.stages().stream()
                                .findFirst()
                                .orElse(Stage.REMISSION)
                                .id());
        };
        return Optional.ofNullable(proposal.followed())
                .filter(id -> first.why() != Proposal.Ground.AGREED)
                .flatMap(id -> this.library.get().program(id))
                .map(followed -> words.format(
                        "today.proposed.instead",
                        followed.title().in(words.locale()),
                        new SuitabilityWords(words).why(state, followed.id()).orElse("")))
                .orElse(reason);
    }

    private String last(Program program, State state) {
        return state.person().history().sessions().reversed().stream()
                .filter(session -> session.done() && session.program().equals(program.id()))
                .findFirst()
                .map(session -> words.regional().date(session.start(), FormatStyle.MEDIUM))
                .orElse("");
    }

    private void showWord() {
        emergency.set(safety.get().flatMap(state -> Emergency.of(state, words)));
        word.set(safety.get().map(this::word).orElse(TodayMessage.NONE));
    }

    private TodayMessage word(State state) {
        Advice advice = state.advice();
        ReasonWords says =
                new ReasonWords(words, state.questions(), state.person().known().bands());
        if (advice.due() != null) {
            return new TodayMessage(says.row(DecisionRow.QUESTIONS), false, true, false);
        }
        if (advice.held() && !advice.isNobody()) {
            return new TodayMessage(says.row(DecisionRow.NO_PROGRESS), false, false, false);
        }
        return advice.row() != null && advice.row() != DecisionRow.LITTLE_PAIN
                ? new TodayMessage(
                        says.row(advice.row()),
                        advice.row() == DecisionRow.EMERGENCY || advice.row() == DecisionRow.DOCTOR_TODAY,
                        advice.isNobody(),
                        advice.isNobody())
                : TodayMessage.NONE;
    }

    private void showOffers() {
        Optional<State> state = safety.get();
        List<OfferCard> open = state.stream()
                .flatMap(known -> known.advice().offers().stream())
                .flatMap(offer -> this.library.get().program(offer.program()).stream()
                        .map(program -> OfferCard.open(
                                offer,
                                new OfferWords(words).of(offer, program, standing(state.orElse(null), program)))))
                .filter(card -> answered.stream().noneMatch(done -> done.isAbout(card.offer())))
                .toList();
        offers.set(Stream.concat(open.stream(), answered.stream()).toList());
    }

    private static Map<String, Amount> standing(@Nullable State state, Program program) {
        return Optional.ofNullable(state)
                .flatMap(known -> known.advice().of(program.id()))
                .map(ProgramAdvice::amounts)
                .orElse(Map.of());
    }

    /** Keeps what the person says to an offer; it stays here to be taken back until this screen is left. */
    void answer(OfferCard card, OfferDecision.Answer answer) {
        if (isAnswered(card)) {
            return;
        }
        answered = Stream.concat(
                        answered.stream().filter(done -> !done.isAbout(card.offer())), Stream.of(card.answered(answer)))
                .toList();
        safety.decide(new OfferDecision(now(), answer, card.offer()));
        showOffers();
    }

    private boolean isAnswered(OfferCard card) {
        return answered.stream().anyMatch(done -> done.isAbout(card.offer()));
    }

    void undo(OfferCard card) {
        if (!isAnswered(card)) {
            return;
        }
        answered = answered.stream().filter(done -> !done.isAbout(card.offer())).toList();
        safety.decide(new OfferDecision(now(), OfferDecision.Answer.UNDONE, card.offer()));
        showOffers();
    }

    void ask() {
        boolean isNew =
                safety.get().filter(state -> state.person().profile() == null).isPresent();
        navigator.go(isNew ? new Route.Welcome() : new Route.Questions(null));
    }

    private int goal() {
        return safety.get().map(state -> state.person().known().weeklyGoal()).orElse(Profile.UNKNOWN.weeklyGoal());
    }

    private String counted(int sessions) {
        return words.format("today.week.sessions", sessions, goal());
    }

    private void readDiary() {
        OffsetDateTime at = now();
        this.diary.read(diary -> readWeek(diary, at), week::set);
        measures.read();
        paused.set(current.active().filter(one -> current.isPlaying()).map(this::paused));
        if (!current.isPlaying()) {
            this.diary.read(
                    Diary::interrupted,
                    sessions -> interrupted.set(sessions.stream()
                            .filter(session -> !isOnItsWay(session.id()))
                            .map(this::card)
                            .toList()));
        }
    }

    /** Whether more of a session is known than the diary tells of it, such as its end. */
    private boolean isOnItsWay(UUID session) {
        return this.diary.outbox().state().isAbout(session);
    }

    private Week readWeek(Diary diary, OffsetDateTime at) {
        LocalDate today = at.toLocalDate();
        long done = diary
                .sessions(
                        today.with(TemporalAdjusters.previousOrSame(
                                words.regional().firstDayOfWeek())),
                        today)
                .stream()
                .filter(session -> session.counts(at))
                .count();
        return week(Math.toIntExact(done), diary.lastSession(at).orElse(null));
    }

    private Week week(int sessions, @Nullable SessionSummary last) {
        String before = last == null
                ? words.get("today.week.none")
                : words.format(
                        "today.week.last",
                        last.title().in(words.locale()),
                        words.regional().date(last.startedAt()));
        return new Week(sessions, counted(sessions), goal(), before);
    }

    private InterruptedCard card(InterruptedSession session) {
        String begun = words.regional().dateAndTime(session.startedAt());
        return new InterruptedCard(
                session,
                words.format("today.interrupted.title", session.title().in(words.locale())),
                new SimpleStringProperty(
                        words.format("today.interrupted.text", begun, session.done(), session.planned())));
    }

    private Paused paused(ActiveSession session) {
        SessionPlan plan = session.live().plan();
        return new Paused(
                words.format("today.paused.title", plan.program().title().in(words.locale())),
                words.format(
                        "today.paused.text",
                        session.live().kept(),
                        plan.workSteps().size()));
    }

    /** Goes on with an interrupted session, once; says so where it can only be closed. */
    void resume(InterruptedCard card) {
        Optional<Diary> diary = this.diary.get();
        if (resuming || diary.isEmpty()) {
            return;
        }
        resuming = true;
        navigator
                .owner()
                .run(
                        () -> ResumePoint.read(diary.get(), card.session(), new ProgramReader()),
                        kept -> resume(card, kept),
                        failure -> {
                            resuming = false;
                            card.text().set(this.diary.sentence(failure));
                        });
    }

    private void resume(InterruptedCard card, ResumePoint kept) {
        resuming = false;
        Optional<ActiveSession> active = sessions.resume(kept);
        if (active.isPresent()) {
            current.play(active.get());
            navigator.go(new Route.Play());
        } else {
            card.text().set(words.get(kept.stopped() ? "today.interrupted.stopped" : "today.interrupted.changed"));
        }
    }

    /** Closes an interrupted session as it is; says so where that can't be written. */
    void close(InterruptedCard card) {
        InterruptedSession session = card.session();
        boolean _ = closing.ask(
                background,
                () -> this.diary.outbox().ask(diary -> diary.closeInterrupted(session.id(), session.savedAt())),
                (_, failure) -> {
                    if (failure == null) {
                        readDiary();
                    } else {
                        card.text().set(this.diary.sentence(failure));
                    }
                });
    }

    /** Goes on to the questions of the check-in with what is chosen here already. */
    void checkIn() {
        navigator.go(new Route.CheckIn(null, pain.get()));
    }

    /** Begins a session of a program, or goes to what comes before it with the pain that is chosen here already. */
    void start(String program) {
        starting.startWithPain(program, pain.get());
    }

    void wish(String program, UnaryOperator<SessionOptions> change) {
        current.wish(program, change);
    }

    /** The emergency that was told of today, to follow; nothing else matters then. */
    ReadOnlyObjectProperty<Optional<Emergency>> emergencyProperty() {
        return emergency.getReadOnlyProperty();
    }

    EmergencyModel emergencyNumbers() {
        return safety.emergency();
    }

    MeasureOffer measures() {
        return measures;
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

    /** The session that is paused, to follow; none where none is under way. */
    ReadOnlyObjectProperty<Optional<Paused>> pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<InterruptedCard>> interruptedProperty() {
        return interrupted.getReadOnlyProperty();
    }

    /** What is advised today, whatever the program. */
    ReadOnlyObjectProperty<TodayMessage> wordProperty() {
        return word.getReadOnlyProperty();
    }

    /** What is offered, and what was answered just now. */
    ReadOnlyObjectProperty<List<OfferCard>> offersProperty() {
        return offers.getReadOnlyProperty();
    }

    /** What there is to do; nothing while library and advice are being read. */
    ReadOnlyObjectProperty<TodayActions> choiceProperty() {
        return choice.getReadOnlyProperty();
    }
}
