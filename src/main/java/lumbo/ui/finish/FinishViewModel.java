package lumbo.ui.finish;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import lumbo.guidance.ProgramGuidance;
import lumbo.guidance.Rule;
import lumbo.i18n.Messages;
import lumbo.outbox.Outbox;
import lumbo.player.Player;
import lumbo.player.PlayerMode;
import lumbo.player.StepOutcome;
import lumbo.safety.Profile;
import lumbo.session.ActiveSession;
import lumbo.ui.Background;
import lumbo.ui.DiaryModel;
import lumbo.ui.EmergencyModel;
import lumbo.ui.GuidanceModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.SingleRequest;
import lumbo.ui.control.HeartRateInput;
import lumbo.ui.control.ScaleValue;
import lumbo.ui.emergency.Emergency;
import lumbo.ui.words.RuleLine;
import lumbo.ui.words.RuleWords;
import lumbo.ui.words.StopWords;
import org.jspecify.annotations.Nullable;

/** What is said of a session that is over, and what the person says about it. */
public final class FinishViewModel extends ScreenViewModel {

    /** A field that can be filled in wrongly. */
    enum Field {
        HEART_BEFORE,
        HEART_AFTER
    }

    /** How long leaving waits for the diary. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final GuidanceModel guidance;
    private final DiaryModel diary;
    private final Clock clock;
    private final Background background;
    private final SafetyModel safety;
    private final ActiveSession session;
    private final ReadOnlyStringWrapper kept = new ReadOnlyStringWrapper("");
    private final ObjectProperty<@Nullable Integer> pain = new ScaleValue();
    private final ObjectProperty<@Nullable Integer> effort = new ScaleValue();
    private final StringProperty heartBefore = new SimpleStringProperty("");
    private final StringProperty heartAfter = new SimpleStringProperty("");
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final SingleRequest saying = new SingleRequest();
    private boolean left;
    private final ReadOnlyObjectWrapper<List<RuleLine>> afterwards = new ReadOnlyObjectWrapper<>(List.of());

    /** The end of a session. */
    public FinishViewModel(
            Messages words,
            GuidanceModel guidance,
            DiaryModel diary,
            Clock clock,
            Background background,
            SafetyModel safety,
            Navigator navigator,
            ActiveSession session) {
        super(words, navigator);
        this.guidance = guidance;
        this.diary = diary;
        this.clock = clock;
        this.background = background;
        this.safety = safety;
        this.session = session;
        showKept();
    }

    private void showKept() {
        Outbox.State unkept = diary.outbox().state();
        Throwable trouble = unkept.trouble();
        kept.set(
                !unkept.isAbout(session.id())
                        ? words.get("finish.saved")
                        : trouble == null
                                ? words.get("finish.saving")
                                : trouble instanceof Outbox.NoDiaryException
                                        ? words.get("finish.not-kept.none")
                                        : words.format("finish.not-kept", diary.sentence(trouble)));
    }

    /** Whether it was played to its end, in words. */
    String title() {
        if (session.stopped().isPresent()) {
            return words.get("finish.title.stopped");
        }
        return words.get(
                session.live().player().mode() == PlayerMode.FINISHED ? "finish.title.finished" : "finish.title.ended");
    }

    /** Why a rule has ended it, the main thing first; empty when none has. */
    List<String> stopped() {
        return session.stopped().map(why -> List.of(StopWords.of(words, why))).orElse(List.of());
    }

    /** What there is to say where help has to be called, and there is no time for questions. */
    Optional<Emergency> emergency() {
        return session.stopped()
                .flatMap(why -> Emergency.of(
                        why, safety.get().map(SafetyModel.State::questions).orElse(null), words));
    }

    EmergencyModel emergencyNumbers() {
        return safety.emergency();
    }

    /** There was no such sign: the session stays ended, and the questions are asked. */
    void mistake() {
        left = true;
        safety.over(session);
        navigator.go(new Route.Questions(null));
    }

    /** What is said of the heart rate; empty after a program for which none is named, and where a rule ended the session. */
    Optional<HeartRateAdvice> heart() {
        Profile profile = safety.get().map(known -> known.person().known()).orElse(Profile.UNKNOWN);
        return session.stopped().isPresent()
                ? Optional.empty()
                : HeartRateAdvice.of(
                        session.live().plan().program(),
                        profile,
                        OffsetDateTime.now(clock).getYear(),
                        words);
    }

    /** How much of it was done, and in what time. */
    String summary() {
        Player player = session.live().player();
        List<Integer> work = player.plan().workSteps();
        long finished = work.stream()
                .filter(step -> player.outcomes().of(step) == StepOutcome.DONE)
                .count();
        return words.format("finish.summary", finished, work.size(), clock(player.activeMillis()));
    }

    private static String clock(long millis) {
        long seconds = millis / 1000;
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    @Override
    protected Subscription follow() {
        showKept();
        showAfterwards();
        return Subscription.combine(
                guidance.property().subscribe(this::showAfterwards),
                diary.unkeptProperty().subscribe(this::showKept));
    }

    /** Nothing where a rule has ended the session: its words are enough. */
    private void showAfterwards() {
        if (session.stopped().isPresent()) {
            return;
        }
        ProgramGuidance rules =
                new ProgramGuidance(guidance.get(), session.live().plan().program());
        List<Rule> told = rules.after().stream()
                .filter(rule -> heart().isEmpty() || !HeartRateAdvice.RULES.contains(rule.id()))
                .toList();
        afterwards.set(new RuleWords(words).lines(told));
    }

    /** The few rules to think of when a session is over. */
    ReadOnlyObjectProperty<List<RuleLine>> afterwardsProperty() {
        return afterwards.getReadOnlyProperty();
    }

    /**
     * Keeps what was said, and leaves the screen: once it is kept, or when it can't be kept just now, and then it goes on
     * being tried.
     *
     * @return the field that has to be corrected first
     */
    Optional<Field> accept() {
        if (saying.isOpen()) {
            return Optional.empty();
        }
        HeartRateInput first = HeartRateInput.read(heartBefore.get());
        HeartRateInput second = HeartRateInput.read(heartAfter.get());
        if (!first.valid() || !second.valid()) {
            trouble.set(words.get("finish.heart.bad"));
            return Optional.of(first.valid() ? Field.HEART_AFTER : Field.HEART_BEFORE);
        }
        trouble.set("");
        saving.set(true);
        saying.ask(
                background,
                () -> {
                    CompletableFuture<Void> _ = session.say(
                            pain.get(),
                            effort.get(),
                            first.beats(),
                            second.beats(),
                            note.get().strip());
                    return diary.outbox().flush(PATIENCE);
                },
                (_, failure) -> {
                    saving.set(false);
                    if (failure == null) {
                        leave();
                    } else {
                        trouble.set(diary.sentence(failure));
                    }
                });
        return Optional.empty();
    }

    @Override
    public boolean isHalfWritten() {
        return !left
                && (pain.get() != null
                        || effort.get() != null
                        || Stream.of(heartBefore, heartAfter, note)
                                .anyMatch(text -> !text.get().isBlank()));
    }

    private void leave() {
        left = true;
        safety.over(session);
        boolean waits = diary.outbox().state().isAbout(session.id());
        navigator.go(
                waits || emergency().isPresent()
                        ? new Route.Today()
                        : new Route.Diary(session.id().toString()));
    }

    /** Whether it is in the diary, in words. */
    ReadOnlyStringProperty keptProperty() {
        return kept.getReadOnlyProperty();
    }

    /** Pain after it, NRS 0 to 10; null when nothing is said. */
    ObjectProperty<@Nullable Integer> painProperty() {
        return pain;
    }

    /** How hard it was, 0 to 10; null when nothing is said. */
    ObjectProperty<@Nullable Integer> effortProperty() {
        return effort;
    }

    StringProperty heartBeforeProperty() {
        return heartBefore;
    }

    StringProperty heartAfterProperty() {
        return heartAfter;
    }

    /** The person's own words. */
    StringProperty noteProperty() {
        return note;
    }

    /** What has to be corrected; empty while all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }
}
