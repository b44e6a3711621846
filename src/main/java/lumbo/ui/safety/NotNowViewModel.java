package lumbo.ui.safety;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.program.Program;
import lumbo.safety.Advice;
import lumbo.safety.ClinicianDecision;
import lumbo.safety.DecisionRow;
import lumbo.safety.ProgramAdvice;
import lumbo.safety.Proposal;
import lumbo.safety.Reason;
import lumbo.safety.Suitability;
import lumbo.session.WorkoutPlanner;
import lumbo.ui.EmergencyModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.emergency.Emergency;
import lumbo.ui.words.WorkoutWords;
import org.jspecify.annotations.Nullable;

/** Why one should not exercise now, or not with a program; what would change it, and what a clinician may do. */
public final class NotNowViewModel extends ScreenViewModel {

    private final LibraryModel library;
    private final Clock clock;
    private final SafetyModel safety;
    private final SessionStart starting;
    private final @Nullable String program;
    private final ReadOnlyObjectWrapper<Optional<Page>> page = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty clinician = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    private boolean decided;

    /** What a clinician may do here. */
    enum Clinician {
        NOTHING,
        BE_THERE,
        DECIDE
    }

    /**
     * What there is to say.
     *
     * @param title the main thing
     * @param emergency what there is to say where the emergency number has to be called; nothing else matters then
     * @param isUrgent whether somebody should be seen today
     * @param reasons why
     * @param rows the rows of the decision table that it comes from, in words
     * @param lifts what would change it
     * @param clinician what a clinician may do
     * @param lacksClearance whether a word of a clinician can be written down
     * @param fitting the programs that fit, the one to be proposed first
     */
    record Page(
            String title,
            @Nullable Emergency emergency,
            boolean isUrgent,
            List<String> reasons,
            String rows,
            List<String> lifts,
            Clinician clinician,
            boolean lacksClearance,
            List<Fitting> fitting) {}

    /** A program that fits: its id, and its name with how long it takes today. */
    record Fitting(String id, String title) {}

    /** About a program, or about exercising at all. */
    public NotNowViewModel(
            Messages words,
            LibraryModel library,
            Clock clock,
            SafetyModel safety,
            SessionStart starting,
            Navigator navigator,
            @Nullable String program) {
        super(words, navigator);
        this.library = library;
        this.clock = clock;
        this.safety = safety;
        this.starting = starting;
        this.program = program;
    }

    @Override
    protected Subscription follow() {
        decided = false;
        return safety.property().subscribe(known -> page.set(known.map(this::page)));
    }

    private Page page(State state) {
        Advice advice = state.advice();
        ReasonWords says =
                new ReasonWords(words, state.questions(), state.person().known().bands());
        Optional<Program> about = Optional.ofNullable(program).flatMap(library.get()::program);
        Optional<ProgramAdvice> one = Optional.ofNullable(program).flatMap(advice::of);
        boolean nobody = advice.isNobody();
        List<Reason> reasons =
                nobody ? advice.reasons() : one.map(ProgramAdvice::reasons).orElse(List.of());
        Optional<DecisionRow> main = reasons.stream().findFirst().map(Reason::row);
        String title = nobody
                ? main.map(says::row).orElse("")
                : about.map(found -> words.format(
                                one.filter(fit -> fit.fit() == Suitability.WITH_CLINICIAN)
                                                .isPresent()
                                        ? "not-now.title.together"
                                        : "not-now.title.program",
                                found.title().in(words.locale())))
                        .orElse(words.get("not-now.title"));
        List<String> why = reasons.isEmpty()
                ? List.of(words.get("not-now.open"))
                : says.all(reasons).stream()
                        .filter(sentence -> !sentence.equals(title))
                        .toList();
        List<String> lifts = reasons.stream()
                .map(reason -> about.map(found -> says.lift(reason, found)).orElseGet(() -> says.lift(reason)))
                .filter(lift -> !lift.isEmpty())
                .distinct()
                .toList();
        return new Page(
                title,
                Emergency.of(state, words).orElse(null),
                main.equals(Optional.of(DecisionRow.DOCTOR_TODAY)),
                why,
                reasons.isEmpty()
                        ? ""
                        : words.format(
                                "not-now.rows",
                                reasons.stream()
                                        .map(reason -> reason.row().id())
                                        .distinct()
                                        .collect(Collectors.joining(", "))),
                lifts,
                clinician(one.orElse(null)),
                main.equals(Optional.of(DecisionRow.CLEARANCE)),
                nobody ? List.of() : fitting(state));
    }

    private List<Fitting> fitting(State state) {
        Proposal proposal = starting.proposal(state);
        WorkoutPlanner workouts = starting.workouts();
        WorkoutWords size = new WorkoutWords(words);
        return Stream.concat(
                        Optional.ofNullable(proposal.first()).map(Proposal.Proposed::program).stream(),
                        proposal.others().stream())
                .filter(other -> state.advice()
                        .of(other)
                        .filter(fit -> fit.fit() == Suitability.FITS)
                        .isPresent())
                .flatMap(other -> library.get().program(other).stream())
                .map(other -> new Fitting(
                        other.id(), other.title().in(words.locale()) + " \u00b7 " + size.time(workouts.of(other))))
                .toList();
    }

    private static Clinician clinician(@Nullable ProgramAdvice advice) {
        if (advice == null || !advice.canBeOverridden()) {
            return Clinician.NOTHING;
        }
        return advice.fit() == Suitability.WITH_CLINICIAN ? Clinician.BE_THERE : Clinician.DECIDE;
    }

    /** Back to the questions: something was ticked by mistake. */
    void askAgain() {
        navigator.go(new Route.Questions(program));
    }

    EmergencyModel emergencyNumbers() {
        return safety.emergency();
    }

    /** Keeps the clinician's word, and begins; asks for the name first where it is missing. */
    void start() {
        if (decided) {
            return;
        }
        String name = clinician.get().strip();
        if (name.isEmpty()) {
            trouble.set(words.get("not-now.clinician.missing"));
            return;
        }
        trouble.set("");
        decided = program != null;
        if (program != null) {
            safety.decide(
                    new ClinicianDecision(OffsetDateTime.now(clock), name, program, null),
                    navigator.owner().here(state -> starting.start(program, state)));
        }
    }

    @Override
    public boolean isHalfWritten() {
        return !decided && !clinician.get().isBlank();
    }

    ReadOnlyObjectProperty<Optional<Page>> pageProperty() {
        return page.getReadOnlyProperty();
    }

    StringProperty clinicianProperty() {
        return clinician;
    }

    /** What is missing; empty for nothing. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }
}
