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
import lumbo.safety.Reason;
import lumbo.safety.Suitability;
import lumbo.ui.EmergencyModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.emergency.Emergency;
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

    /** What the person can do about it. */
    enum Remedy {
        NOTHING,
        /** Answer the questions again. */
        ASK_AGAIN,
        /** Write down who agreed. */
        WRITE_DOWN,
        /** Begin: nothing speaks against it any more. */
        BEGIN
    }

    /**
     * What there is to say.
     *
     * @param title the main thing
     * @param emergency what there is to say where the emergency number has to be called; nothing else matters then
     * @param isUrgent whether somebody should be seen today
     * @param lines why, and what changes it, where it is about exercising at all
     * @param remedy what the person can do about it
     * @param refusal why a program is not for now
     * @param instead what can be played instead
     */
    record Page(
            String title,
            @Nullable Emergency emergency,
            boolean isUrgent,
            List<String> lines,
            Remedy remedy,
            @Nullable ProgramRefusal refusal,
            @Nullable Alternative instead) {}

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
        if (advice.isNobody()) {
            return nobody(state, advice.reasons());
        }
        Optional<Program> about = Optional.ofNullable(program).flatMap(library.get()::program);
        Optional<ProgramAdvice> refused = about.flatMap(found -> advice.of(found.id()))
                .filter(one -> one.fit() == Suitability.NOT_TODAY || one.fit() == Suitability.WITH_CLINICIAN);
        return refused.isPresent()
                ? new Page(
                        about.get().title().in(words.locale()),
                        null,
                        false,
                        List.of(),
                        Remedy.NOTHING,
                        ProgramRefusal.of(refused.get(), words),
                        Alternative.to(refused.get().program(), state, starting, library.get(), words)
                                .orElse(null))
                : new Page(
                        words.get("not-now.open.title"),
                        null,
                        false,
                        List.of(words.get("not-now.open")),
                        about.isPresent() ? Remedy.BEGIN : Remedy.NOTHING,
                        null,
                        null);
    }

    /** Why one should not exercise at all. */
    private Page nobody(State state, List<Reason> reasons) {
        Emergency emergency = Emergency.of(state, words).orElse(null);
        if (emergency != null) {
            return new Page(words.get("today.emergency"), emergency, true, List.of(), Remedy.NOTHING, null, null);
        }
        DecisionRow row = reasons.getFirst().row();
        String said = reasons.stream()
                .filter(reason -> reason.why() == Reason.Subject.ANSWER)
                .flatMap(reason -> state.questions().find(reason.subject()).stream())
                .map(question -> question.name().in(words.locale()))
                .collect(Collectors.joining(", "));
        String key = "not-now.nobody." + row.key();
        return new Page(
                words.get(key + ".title"),
                null,
                row == DecisionRow.DOCTOR_TODAY,
                Stream.concat(
                                said.isEmpty() ? Stream.of() : Stream.of(words.format("not-now.said", said)),
                                Stream.of(words.get(key)))
                        .toList(),
                switch (row) {
                    case CLEARANCE -> Remedy.WRITE_DOWN;
                    case DOCTOR_TODAY, NOT_TODAY, STOP -> Remedy.ASK_AGAIN;
                    default -> Remedy.NOTHING;
                },
                null,
                null);
    }

    /** Begins a program, or goes to what comes before it. */
    void begin(String id) {
        starting.start(id);
    }

    /** Begins the program that it is about. */
    void begin() {
        if (program != null) {
            begin(program);
        }
    }

    /** Back to where a session was asked for. */
    void leave() {
        starting.leave(page.get().filter(shown -> shown.refusal() != null).isPresent() ? program : null);
    }

    /** Back to the questions: something was ticked by mistake. */
    void askAgain() {
        starting.ask(program);
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
