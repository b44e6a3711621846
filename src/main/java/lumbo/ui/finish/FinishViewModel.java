package lumbo.ui.finish;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
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
import lumbo.i18n.Messages;
import lumbo.outbox.Outbox;
import lumbo.player.Player;
import lumbo.player.StepOutcome;
import lumbo.safety.Profile;
import lumbo.session.ActiveSession;
import lumbo.ui.Background;
import lumbo.ui.DiaryModel;
import lumbo.ui.EmergencyModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.SingleRequest;
import lumbo.ui.control.HeartRateInput;
import lumbo.ui.control.ScaleValue;
import lumbo.ui.emergency.Emergency;
import lumbo.ui.words.StopWords;
import lumbo.ui.words.WeekSoFar;
import org.jspecify.annotations.Nullable;

/** What is said of a session that is over, and what the person says about it. */
public final class FinishViewModel extends ScreenViewModel {

    /** A field that can be filled in wrongly. */
    enum Field {
        HEART_BEFORE,
        HEART_AFTER,
        YEAR
    }

    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final int FIRST_YEAR = 1900;
    private static final double MILLIS_A_MINUTE = 60_000;

    /** How long leaving waits for the diary. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

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
    private final StringProperty year = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<HeartRateAdvice>> heart =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WeekSoFar>> week = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** The end of a session. */
    public FinishViewModel(
            Messages words,
            DiaryModel diary,
            Clock clock,
            Background background,
            SafetyModel safety,
            Navigator navigator,
            ActiveSession session) {
        super(words, navigator);
        this.diary = diary;
        this.clock = clock;
        this.background = background;
        this.safety = safety;
        this.session = session;
        showKept();
        showHeart();
        year.addListener(property -> showHeart());
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

    /** The main thing: why a rule ended it, else that it is done, or that nothing was. */
    String title() {
        return session.stopped()
                .map(why -> StopWords.of(words, why))
                .orElseGet(() -> words.get(isNothing() ? "finish.nothing" : "finish.title"));
    }

    /** Whether it was ended before anything was done, so that there is nothing to say about it. */
    boolean isNothing() {
        return session.stopped().isEmpty() && exercises() == 0;
    }

    /** Whether a rule ended it. */
    boolean isStopped() {
        return session.stopped().isPresent();
    }

    private int exercises() {
        Player player = session.live().player();
        return (int) player.plan().workSteps().stream()
                .filter(step -> player.outcomes().of(step) == StepOutcome.DONE)
                .map(step -> player.plan().steps().get(step).unit())
                .distinct()
                .count();
    }

    /** The moving figure of its first exercise that has one. */
    Optional<String> motion() {
        return session.live().player().plan().units().stream()
                .flatMap(unit -> Stream.ofNullable(unit.exercise().motion()))
                .findFirst();
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

    private Profile known() {
        return safety.get().map(one -> one.person().known()).orElse(Profile.UNKNOWN);
    }

    /** Whether the year of birth can be written here: it is not known, of somebody who is. */
    boolean asksForYear() {
        return known().yearOfBirth() == null
                && safety.get().filter(one -> one.person().profile() != null).isPresent();
    }

    private boolean isYear() {
        String text = year.get().strip();
        return YEAR.matcher(text).matches()
                && Integer.parseInt(text) >= FIRST_YEAR
                && Integer.parseInt(text) <= thisYear();
    }

    private int thisYear() {
        return OffsetDateTime.now(clock).getYear();
    }

    private void showHeart() {
        Profile profile = isYear() && asksForYear()
                ? known().withYearOfBirth(Integer.parseInt(year.get().strip()))
                : known();
        heart.set(
                session.stopped().isPresent()
                        ? Optional.empty()
                        : HeartRateAdvice.of(session.live().plan().program(), profile, thisYear(), words));
    }

    /** How many exercises were done, and in what time. */
    String summary() {
        long minutes = Math.round(session.live().player().activeMillis() / MILLIS_A_MINUTE);
        return words.format("finish.summary", exercises(), minutes);
    }

    /** The week with this session, in words. */
    String counted(WeekSoFar so) {
        return words.format("finish.week", so.sessions(), so.goal());
    }

    @Override
    protected Subscription follow() {
        showKept();
        readWeek();
        return Subscription.combine(
                diary.unkeptProperty().subscribe(this::showKept),
                diary.unkeptProperty().subscribe(this::readWeek),
                diary.openProperty().subscribe(this::readWeek));
    }

    private void readWeek() {
        OffsetDateTime at = OffsetDateTime.now(clock);
        this.diary.read(
                diary -> WeekSoFar.read(diary, at, words.regional().firstDayOfWeek()),
                done -> week.set(
                        Optional.of(new WeekSoFar(done, known().weeklyGoal())).filter(so -> so.sessions() > 0)));
    }

    /** The week so far, as the diary knows it; none before it has this session. */
    ReadOnlyObjectProperty<Optional<WeekSoFar>> weekProperty() {
        return week.getReadOnlyProperty();
    }

    /** What is said of the heart rate; none after a program for which none is named, and where a rule ended the session. */
    ReadOnlyObjectProperty<Optional<HeartRateAdvice>> heartProperty() {
        return heart.getReadOnlyProperty();
    }

    /** The year of birth, where it is asked for. */
    StringProperty yearProperty() {
        return year;
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
        if (!year.get().isBlank() && !isYear()) {
            trouble.set(words.format("you.year.wrong", thisYear()));
            return Optional.of(Field.YEAR);
        }
        trouble.set("");
        if (isYear() && asksForYear()) {
            safety.keep(known().withYearOfBirth(Integer.parseInt(year.get().strip())));
        }
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
                        || Stream.of(heartBefore, heartAfter, note, year)
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
