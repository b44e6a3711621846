package lumbo.ui.you;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.SetChangeListener;
import javafx.util.Subscription;
import lumbo.i18n.Messages;
import lumbo.program.Condition;
import lumbo.program.Stage;
import lumbo.safety.AdviceEngine;
import lumbo.safety.Clearance;
import lumbo.safety.ClinicianDecision;
import lumbo.safety.Offer;
import lumbo.safety.OfferDecision;
import lumbo.safety.Profile;
import lumbo.safety.SafetyHistory;
import lumbo.safety.Screening;
import lumbo.safety.ScreeningQuestion;
import lumbo.safety.Situation;
import lumbo.ui.DiaryModel;
import lumbo.ui.LibraryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.SafetyModel.State;
import lumbo.ui.ScreenViewModel;
import org.jspecify.annotations.Nullable;

/** What stays the same about the person. Every change is kept at once; what is written, when it is complete. */
public final class AboutYouViewModel extends ScreenViewModel {

    private final LibraryModel library;
    private final DiaryModel diary;
    private final Clock clock;
    private final SafetyModel safety;
    private final ProfileDraft draft;
    private final boolean lacked;
    private final ReadOnlyObjectWrapper<Page> page;
    private final ReadOnlyStringWrapper kept;
    private final StringProperty clinician = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable Stage> stage = new SimpleObjectProperty<>(null);
    private final ReadOnlyStringWrapper clinicianTrouble = new ReadOnlyStringWrapper("");
    private final Set<OfferDecision> undone = new HashSet<>();
    private Profile profile;

    /**
     * What follows from what was said.
     *
     * @param known whether the first questions were ever answered
     * @param answered when the questions were answered last, in words
     * @param open the stage that is open
     * @param clearances what was kept of clinicians' words
     * @param missing the ids of the questions that still need one
     * @param decided what was decided, newest first
     */
    record Page(
            boolean known,
            String answered,
            Stage open,
            List<Clearance> clearances,
            Set<String> missing,
            List<Decided> decided) {}

    /** Something that was decided: when and what, in words, and what can be taken back or was. */
    record Decided(
            String on,
            String what,
            boolean undone,
            @Nullable OfferDecision undo) {}

    private record At(OffsetDateTime at, Decided what) {}

    /** What is known now, to be changed. */
    public AboutYouViewModel(
            Messages words,
            LibraryModel library,
            DiaryModel diary,
            Clock clock,
            SafetyModel safety,
            Navigator navigator,
            State state) {
        super(words, navigator);
        this.library = library;
        this.diary = diary;
        this.clock = clock;
        this.safety = safety;
        this.profile = state.person().known();
        Set<String> said =
                state.person().history().screening().map(Screening::yes).orElse(Set.of());
        this.draft = new ProfileDraft(state.questions(), profile, said, today(), words);
        this.kept = new ReadOnlyStringWrapper(words.get("about-you.at-once"));
        this.page = new ReadOnlyObjectWrapper<>(page(state));
        this.lacked = !page.get().missing().isEmpty();
        draft.conditions().addListener((SetChangeListener<Condition>) change -> keep());
        draft.goalProperty().addListener((property, before, now) -> keep());
        draft.bandsProperty().addListener((property, before, now) -> keep());
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }

    private LocalDate today() {
        return now().toLocalDate();
    }

    @Override
    protected Subscription follow() {
        return safety.property().subscribe(known -> known.ifPresent(state -> page.set(page(state))));
    }

    /** Nothing that was written is lost when the page is left. */
    @Override
    public void hidden() {
        keep();
        super.hidden();
    }

    private Page page(State state) {
        SafetyHistory history = state.person().history();
        Situation situation = new Situation(now(), state.person().known(), history, null);
        return new Page(
                state.person().profile() != null,
                history.screening()
                        .map(last -> words.format(
                                "about-you.questions.on", words.regional().date(last.at())))
                        .orElse(""),
                state.advice().open(),
                state.person().known().clearances(),
                new AdviceEngine(state.questions())
                        .uncleared(situation).stream()
                                .map(ScreeningQuestion::id)
                                .collect(Collectors.toCollection(TreeSet::new)),
                decided(history));
    }

    private List<Decided> decided(SafetyHistory history) {
        Stream<At> clinicians = history.words().stream()
                .map(word -> new At(word.at(), new Decided(on(word.at()), said(word), false, null)));
        return Stream.concat(clinicians, answers(history.decisions()).stream())
                .sorted(Comparator.comparing(At::at, OffsetDateTime.timeLineOrder())
                        .reversed())
                .map(At::what)
                .toList();
    }

    /** The answers to offers; one that was taken back takes the last before it that is about the same. */
    private List<At> answers(List<OfferDecision> decisions) {
        List<At> answers = new ArrayList<>();
        for (OfferDecision decision : decisions) {
            if (decision.answer() != OfferDecision.Answer.UNDONE) {
                Decided said = new Decided(on(decision.at()), said(decision), false, decision);
                answers.add(new At(decision.at(), said));
                continue;
            }
            for (int i = answers.size() - 1; i >= 0; i--) {
                Decided said = answers.get(i).what();
                if (said.undo() != null
                        && said.undo().offer().id().equals(decision.offer().id())) {
                    Decided undone = new Decided(said.on(), said.what(), true, null);
                    answers.set(i, new At(answers.get(i).at(), undone));
                    break;
                }
            }
        }
        return answers;
    }

    private String on(OffsetDateTime at) {
        return words.regional().date(at);
    }

    private String said(ClinicianDecision word) {
        return word.stage() == null
                ? words.format(
                        "about-you.word.program", word.clinician(), word.program() == null ? "" : title(word.program()))
                : words.format("about-you.word.stage", word.clinician(), stageName(word.stage()));
    }

    private String said(OfferDecision decision) {
        Offer offer = decision.offer();
        String about = offer.stage() == null ? title(offer.program()) : stageName(offer.stage());
        String what = words.format("about-you.offer." + offer.kind().id(), about);
        return words.format("about-you.answer." + decision.answer().id(), what);
    }

    private String title(String program) {
        return library.get()
                .program(program)
                .map(found -> found.title().in(words.locale()))
                .orElse(program);
    }

    String stageName(Stage of) {
        return words.get("stage." + of.id());
    }

    /** Keeps what was changed, as far as it can be kept, and says so. */
    void keep() {
        draft.check();
        Profile now = draft.profile(profile);
        if (now.equals(profile) || !page.get().known()) {
            return;
        }
        profile = now;
        safety.keep(now);
        sayKept();
    }

    private void sayKept() {
        kept.set(words.get(diary.get().isPresent() ? "about-you.kept" : "about-you.not-kept"));
    }

    /** Takes back a clinician's word. */
    void remove(Agreement agreement) {
        agreement.clear();
        keep();
    }

    /** Whether a clinician's word about something is kept as it stands there. */
    boolean isKept(Agreement agreement) {
        return agreement.clearance().filter(page.get().clearances()::contains).isPresent();
    }

    /** What became of a clinician's word, in words. */
    String standing(Agreement agreement) {
        if (!isKept(agreement)) {
            return words.get("you.agreed.missing");
        }
        return words.get(page.get().missing().contains(agreement.about().id()) ? "you.agreed.old" : "you.agreed.holds");
    }

    /** Whether a word was missing when the page came, and none is now. */
    boolean isOpenAgain() {
        return lacked && page.get().missing().isEmpty();
    }

    /** Opens a stage by a clinician's word; asks for what is missing first. */
    void openStage() {
        Stage wanted = stage.get();
        String name = clinician.get().strip();
        if (name.isEmpty() || wanted == null) {
            clinicianTrouble.set(words.get(name.isEmpty() ? "not-now.clinician.missing" : "about-you.stage.choose"));
            return;
        }
        clinicianTrouble.set("");
        safety.decide(new ClinicianDecision(now(), name, null, wanted), told -> {});
        clinician.set("");
        stage.set(null);
        sayKept();
    }

    /** Takes back what was said to an offer. */
    void undo(OfferDecision decision) {
        if (!undone.add(decision)) {
            return;
        }
        safety.decide(new OfferDecision(now(), OfferDecision.Answer.UNDONE, decision.offer()));
        sayKept();
    }

    void answerAgain() {
        navigator.go(new Route.Questions(null));
    }

    @Override
    public boolean isHalfWritten() {
        return page.get().known() && (stage.get() != null || !clinician.get().isBlank() || draft.isUnfinished());
    }

    ProfileDraft draft() {
        return draft;
    }

    ReadOnlyObjectProperty<Page> pageProperty() {
        return page.getReadOnlyProperty();
    }

    ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    StringProperty clinicianProperty() {
        return clinician;
    }

    /** The stage that a clinician wants to open; null for none. */
    ObjectProperty<@Nullable Stage> stageProperty() {
        return stage;
    }

    /** What is missing of the clinician's word; empty for nothing. */
    ReadOnlyStringProperty clinicianTroubleProperty() {
        return clinicianTrouble.getReadOnlyProperty();
    }
}
