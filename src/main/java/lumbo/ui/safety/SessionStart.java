package lumbo.ui.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import lumbo.diary.SafetyLogEntry;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.WarmUp;
import lumbo.safety.CheckIn;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Proposal;
import lumbo.safety.Suitability;
import lumbo.session.PersonRecord;
import lumbo.session.SessionStarter;
import lumbo.session.WorkoutPlanner;
import lumbo.ui.CurrentSession;
import lumbo.ui.LibraryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import org.jspecify.annotations.Nullable;

/**
 * The one way into a session: by the questions, the check-in, and the advice.
 *
 * @param navigator the way from the screen that asks
 * @param fromToday whether Today asked for the session: the way back leads there, and not to the program's page
 */
public record SessionStart(
        LiveSettings settings,
        LibraryModel library,
        SessionStarter sessions,
        CurrentSession current,
        Clock clock,
        SafetyModel safety,
        Navigator navigator,
        boolean fromToday) {

    /** A way that is not from Today. */
    public SessionStart(
            LiveSettings settings,
            LibraryModel library,
            SessionStarter sessions,
            CurrentSession current,
            Clock clock,
            SafetyModel safety,
            Navigator navigator) {
        this(settings, library, sessions, current, clock, safety, navigator, false);
    }

    /** The same way, asked for by Today or not. */
    public SessionStart cameFromToday(boolean did) {
        return new SessionStart(settings, library, sessions, current, clock, safety, navigator, did);
    }

    /**
     * Begins a session of a program if that is advised; else goes to what comes before it, or to why not. However often it is
     * asked before the advice is there, one session begins.
     */
    public void start(String program) {
        startAdvised(program, null);
    }

    /**
     * The same from Today, with the pain that the person has chosen already.
     *
     * @param painNow NRS 0 to 10
     */
    public void startFromToday(String program, @Nullable Integer painNow) {
        cameFromToday(true).startAdvised(program, painNow);
    }

    private void startAdvised(String program, @Nullable Integer painNow) {
        long number = current.asked();
        safety.computeAdvice(navigator.owner().here(state -> {
            if (current.isLast(number)) {
                start(program, state, painNow);
            }
        }));
    }

    /** The same, when the advice was just computed. */
    public void start(String id, State state) {
        start(id, state, null);
    }

    private void start(String id, State state, @Nullable Integer chosen) {
        Optional<Program> program = library.get().program(id);
        Optional<ProgramAdvice> advice = state.advice().of(id);
        OffsetDateTime now = OffsetDateTime.now(clock);
        Optional<Integer> painNow = Optional.ofNullable(chosen).or(() -> current.painNow(now));
        // another number than the one of the check-in is newer: it asks anew
        Optional<CheckIn> said =
                current.checkIn(now).filter(check -> painNow.isEmpty() || painNow.get() == check.now());
        if (program.isEmpty() || advice.isEmpty()) {
            navigator.go(new Route.Today());
        } else if (state.person().profile() == null) {
            navigator.go(new Route.Welcome());
        } else if (state.advice().due() != null) {
            ask(id);
        } else if (state.advice().isNobody() && advice.get().fit() == Suitability.NOT_TODAY) {
            refuse(advice.get(), state);
        } else if (said.isEmpty() || advice.get().fit() == Suitability.ASK) {
            navigator.go(new Route.CheckIn(id, painNow.orElse(null), fromToday));
        } else if (advice.get().fit() == Suitability.FITS) {
            begin(program.get(), state, said.orElse(null));
        } else {
            refuse(advice.get(), state);
        }
    }

    private static boolean isOffered(String program, State state) {
        return state.advice()
                        .of(program)
                        .filter(advice -> advice.fit() == Suitability.FITS)
                        .isPresent()
                && state.advice().offers().stream()
                        .anyMatch(offer -> offer.program().equals(program));
    }

    private void refuse(ProgramAdvice refused, State state) {
        if (state.advice().isNobody()) {
            safety.given(state.advice().reasons(), null);
        } else {
            safety.given(refused.reasons(), refused.program());
        }
        navigator.go(new Route.NotNow(refused.program(), fromToday));
    }

    private void begin(Program program, State state, @Nullable CheckIn said) {
        current.play(sessions.begin(workouts(state).of(program), said));
        navigator.go(new Route.Play());
    }

    /** What is proposed for today, by what is known. */
    public Proposal proposal(State state) {
        Library all = library.get();
        Set<String> own = all.entries().stream()
                .filter(entry -> entry.origin() == Library.Origin.OWN)
                .map(entry -> entry.program().id())
                .collect(Collectors.toSet());
        return Proposal.of(state.person().history(), state.advice(), all.programs(), own);
    }

    /** What would be played today of each program, by what is known now. */
    public WorkoutPlanner workouts() {
        return workouts(safety.get().orElse(null));
    }

    private WorkoutPlanner workouts(@Nullable State state) {
        return new WorkoutPlanner(
                settings.get().choices(),
                state == null ? null : state.advice(),
                state == null ? PersonRecord.NEW : state.person(),
                library.get().program(WarmUp.PROGRAM).orElse(null),
                LocalDate.now(clock),
                current.wishes());
    }

    /** Keeps what was answered, and goes on from there, see {@link #goOn}. */
    public void keep(List<SafetyLogEntry> said, @Nullable String program) {
        safety.keep(said, navigator.owner().here(told -> goOn(program, told)));
    }

    /** Back to where a session was asked for, without an answer; else to Today. */
    public void leave(@Nullable String program) {
        navigator.go(program == null || fromToday ? new Route.Today() : new Route.ProgramPage(program));
    }

    /** Asks the questions in full; then goes on to the session of {@code program}, or to Today. */
    public void ask(@Nullable String program) {
        navigator.go(new Route.Questions(program, fromToday));
    }

    /**
     * After an answer: to the session of the program that it was given for; else to Today, or to why one should not exercise. Where
     * the answer brought an offer for that program, Today shows it before the session begins: later it is too late for today.
     */
    public void goOn(@Nullable String program, State state) {
        if (program != null && isOffered(program, state)) {
            navigator.go(new Route.Today());
        } else if (program != null) {
            start(program, state);
        } else if (state.advice().isNobody()) {
            safety.given(state.advice().reasons(), null);
            navigator.go(new Route.NotNow(null));
        } else {
            navigator.go(new Route.Today());
        }
    }
}
