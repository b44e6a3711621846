package lumbo.ui.today;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import lumbo.guidance.ProgramGuidance;
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
import lumbo.safety.HeartRateRange;
import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.safety.Profile;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Proposal;
import lumbo.safety.SafetySession;
import lumbo.session.ActiveSession;
import lumbo.session.ResumePoint;
import lumbo.session.SessionOptions;
import lumbo.session.SessionStarter;
import lumbo.session.Workout;
import lumbo.ui.Background;
import lumbo.ui.CurrentSession;
import lumbo.ui.DiaryModel;
import lumbo.ui.EmergencyModel;
import lumbo.ui.GuidanceModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.SingleRequest;
import lumbo.ui.control.ScaleValue;
import lumbo.ui.emergency.Emergency;
import lumbo.ui.measure.MeasureOffer;
import lumbo.ui.own.ProgramImporter;
import lumbo.ui.safety.OfferWords;
import lumbo.ui.safety.OfferWords.OfferText;
import lumbo.ui.safety.ReasonWords;
import lumbo.ui.safety.SessionStart;
import lumbo.ui.safety.SuitabilityWords;
import lumbo.ui.words.WeekSoFar;
import lumbo.ui.words.WorkoutWords;
import org.jspecify.annotations.Nullable;

/** What Today shows and does. */
public final class TodayViewModel extends ScreenViewModel {

    /** The topic of the help about what comes after a session. */
    static final String HELP_AFTER = "after";

    private static final int NOON = 12;
    private static final int EVENING = 18;

    /**
     * What there is to do.
     *
     * @param proposed the program that is proposed
     * @param instead what is said in its place where there is none; empty where there is one, or while nothing is read
     * @param asksForPain whether the pain is asked: not where nobody should exercise, nor of somebody who is not known
     * @param asksForProgram whether to ask which program the person got: nothing was played yet
     * @param easier the name of the program that was left for the easier one which is proposed; empty where none was
     * @param hasEasier whether there is an easier one
     */
    record TodayActions(
            @Nullable ProposedProgram proposed,
            String instead,
            boolean asksForPain,
            boolean asksForProgram,
            String easier,
            boolean hasEasier) {

        static final TodayActions NONE = new TodayActions(null, "", false, false, "", false);
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
     * The interrupted session that Today offers.
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
    private final ObjectProperty<@Nullable Integer> pain = new ScaleValue();
    private final ReadOnlyStringWrapper checkedIn = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper afterwards = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<WeekSoFar> week;
    private final ReadOnlyObjectWrapper<Optional<InterruptedCard>> interrupted =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Paused>> paused = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<TodayActions> choice = new ReadOnlyObjectWrapper<>(TodayActions.NONE);
    private final ReadOnlyObjectWrapper<TodayMessage> word = new ReadOnlyObjectWrapper<>(TodayMessage.NONE);
    private final ReadOnlyObjectWrapper<Optional<Emergency>> emergency = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<OfferCard>> offers = new ReadOnlyObjectWrapper<>(List.of());
    private List<OfferCard> answered = List.of();
    private final MeasureOffer measures;
    private final GuidanceModel guidance;
    private final ProgramImporter importer;
    private @Nullable SessionSummary last;
    private @Nullable String easier;
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
            GuidanceModel guidance,
            ProgramImporter importer,
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
        this.week = new ReadOnlyObjectWrapper<>(new WeekSoFar(0, goal()));
        this.guidance = guidance;
        this.importer = importer;
        this.measures = new MeasureOffer(words, settings, diary, current, clock, safety, navigator);
    }

    @Override
    protected Subscription follow() {
        Subscription all = Subscription.combine(
                library.property().subscribe(this::showLibrary),
                current.wishesProperty().subscribe(this::showPrograms),
                safety.property().subscribe(this::showAdvice),
                guidance.property().subscribe(this::showAfterwards),
                diary.openProperty().subscribe(this::readDiary),
                diary.troubleProperty().subscribe(this::showPrograms),
                diary.caughtUpProperty().subscribe(this::readDiary));
        showCheckIn();
        showAdvice();
        readDiary();
        safety.computeAdvice(told -> {});
        return all;
    }

    private void showLibrary() {
        showPrograms();
        showAfterwards();
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
        week.set(new WeekSoFar(week.get().sessions(), goal()));
    }

    /** One program is proposed: the one of today, or an easier one where that is wished. */
    private void showPrograms() {
        Library library = this.library.get();
        Optional<State> state = safety.get();
        boolean isNew = state.filter(one -> one.person().profile() == null).isPresent();
        // nobody is known before the diary is read, or can't be
        boolean isTooEarly =
                isNew && !safety.hasReadDiary() && diary.troubleProperty().get().isEmpty();
        if (library.entries().isEmpty() || state.isEmpty() || isTooEarly) {
            choice.set(TodayActions.NONE);
            return;
        }
        State known = state.get();
        boolean isFirst = known.person().history().sessions().isEmpty();
        if (isNew) {
            choice.set(new TodayActions(null, words.get("today.program.which"), false, true, "", false));
            return;
        }
        Proposal proposal = starting.proposal(known);
        Proposal.Proposed first = proposal.first();
        if (first == null) {
            boolean isNobody = known.advice().isNobody();
            String instead = words.get(isNobody ? "today.nothing.nobody" : "today.nothing.alone");
            choice.set(new TodayActions(null, instead, !isNobody, false, "", false));
            return;
        }
        Optional<Program> today = library.program(first.program());
        Optional<Program> milder = Optional.ofNullable(easier).flatMap(library::program);
        choice.set(new TodayActions(
                milder.map(program -> easier(program))
                        .or(() -> today.map(program -> proposed(program, first, proposal, known)))
                        .orElse(null),
                "",
                true,
                isFirst,
                milder.isPresent() ? today.map(this::title).orElse("") : "",
                proposal.easierThan(milder.or(() -> today).map(Program::id).orElse(""), library.programs())
                        .isPresent()));
    }

    private ProposedProgram proposed(Program program, Proposal.Proposed first, Proposal proposal, State state) {
        Workout workout = starting.workouts().of(program);
        String time = new WorkoutWords(words).time(workout);
        Optional<OffsetDateTime> since =
                first.why() == Proposal.Ground.FOLLOWED ? since(program, state) : Optional.empty();
        return ProposedProgram.of(
                program,
                workout,
                since.map(begun -> words.format(
                                "today.proposed.since", words.regional().date(begun, FormatStyle.MEDIUM), time))
                        .orElseGet(() -> words.format("today.proposed.time", time)),
                why(first, proposal, program, state),
                words);
    }

    private ProposedProgram easier(Program program) {
        Workout workout = starting.workouts().of(program);
        return ProposedProgram.of(
                program,
                workout,
                words.format("today.proposed.time", new WorkoutWords(words).time(workout)),
                stage(program),
                words);
    }

    private static Optional<OffsetDateTime> since(Program program, State state) {
        return state.person().history().sessions().stream()
                .filter(session -> session.done() && session.program().equals(program.id()))
                .findFirst()
                .map(SafetySession::start);
    }

    /** Proposes an easier program than the one that is there. */
    void easier() {
        Optional<State> state = safety.get();
        ProposedProgram now = choice.get().proposed();
        if (state.isPresent() && now != null) {
            easier = starting.proposal(state.get())
                    .easierThan(now.id(), library.get().programs())
                    .orElse(easier);
            showPrograms();
        }
    }

    /** Proposes the program of today again. */
    void notEasier() {
        easier = null;
        showPrograms();
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
            case STAGE -> stage(program);
        };
        return Optional.ofNullable(proposal.followed())
                .filter(id -> first.why() != Proposal.Ground.AGREED)
                .flatMap(id -> this.library.get().program(id))
                .map(followed -> words.format(
                        "today.proposed.instead",
                        title(followed),
                        new SuitabilityWords(words).why(state, followed.id()).orElse("")))
                .orElse(reason);
    }

    private String stage(Program program) {
        return words.format(
                "today.proposed.stage",
                program.stages().stream().findFirst().orElse(Stage.REMISSION).id());
    }

    private String title(Program program) {
        return program.title().in(words.locale());
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
        if (state.person().profile() == null && !state.advice().isNobody()) {
            // the card asks already, and leads to the questions
            return TodayMessage.NONE;
        }
        Advice advice = state.advice();
        ReasonWords says = new ReasonWords(words);
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

    private void readDiary() {
        OffsetDateTime at = now();
        this.diary.read(
                diary -> WeekSoFar.read(diary, at, words.regional().firstDayOfWeek()),
                done -> week.set(new WeekSoFar(done, goal())));
        this.diary.read(diary -> diary.lastSession(at), session -> {
            last = session.orElse(null);
            showAfterwards();
        });
        measures.read();
        paused.set(current.active().filter(one -> current.isPlaying()).map(this::paused));
        if (!current.isPlaying()) {
            this.diary.read(
                    Diary::interrupted,
                    sessions -> interrupted.set(sessions.stream()
                            .filter(session -> session.done() > 0 && !isOnItsWay(session.id()))
                            .findFirst()
                            .map(this::card)));
        }
    }

    /** What to think of after the session of today, in a line. */
    private void showAfterwards() {
        SessionSummary session = last;
        boolean isToday = session != null && session.startedAt().toLocalDate().equals(now().toLocalDate());
        afterwards.set(
                session == null || !isToday
                        ? ""
                        : library.get()
                                .program(session.programId())
                                .flatMap(program -> new ProgramGuidance(guidance.get(), program)
                                        .after().stream()
                                                .filter(rule -> !HeartRateRange.RULES.contains(rule.id()))
                                                .findFirst())
                                .map(rule -> words.format(
                                        "today.afterwards", rule.text().in(words.locale())))
                                .orElse(""));
    }

    /** Whether more of a session is known than the diary tells of it, such as its end. */
    private boolean isOnItsWay(UUID session) {
        return this.diary.outbox().state().isAbout(session);
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
        navigator.go(new Route.CheckIn(null, pain.get(), true));
    }

    /** Begins what is proposed, or what comes before it; where nothing is proposed, asks how the back is. */
    void start() {
        ProposedProgram now = choice.get().proposed();
        if (now != null) {
            starting.startFromToday(now.id(), pain.get());
        } else if (choice.get().asksForPain()) {
            checkIn();
        }
    }

    /**
     * A number was clicked: it is the first answer of the check-in, which goes on with the others. Where the check-in holds
     * already, nothing would be asked any more, and a session begins by its own button only.
     */
    void pressed() {
        Integer said = pain.get();
        if (said != null && !isCheckedIn(said)) {
            start();
        }
    }

    /** Adds the program that somebody sent as a file. */
    void importProgram() {
        importer.choose();
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

    /** Pain now, NRS 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> painProperty() {
        return pain;
    }

    /** What the last check-in said; empty when it no longer holds. */
    ReadOnlyStringProperty checkedInProperty() {
        return checkedIn.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<WeekSoFar> weekProperty() {
        return week.getReadOnlyProperty();
    }

    /** The session that is paused, to follow; none where none is under way. */
    ReadOnlyObjectProperty<Optional<Paused>> pausedProperty() {
        return paused.getReadOnlyProperty();
    }

    /** The newest of the sessions that were interrupted with something done; none where there is none. */
    ReadOnlyObjectProperty<Optional<InterruptedCard>> interruptedProperty() {
        return interrupted.getReadOnlyProperty();
    }

    /** What to think of after the session of today, in a line; empty where there was none. */
    ReadOnlyStringProperty afterwardsProperty() {
        return afterwards.getReadOnlyProperty();
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
