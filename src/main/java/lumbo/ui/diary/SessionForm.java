package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SessionDetail;
import lumbo.diary.SessionFeedback;
import lumbo.i18n.Regional;
import lumbo.player.WorkSide;
import lumbo.session.ManualSessionFactory;
import lumbo.ui.control.HeartRateInput;
import lumbo.ui.control.ScaleValue;
import org.jspecify.annotations.Nullable;

/** A session on its way: a new one that is written down afterwards, or one of the diary that is changed. */
final class SessionForm implements DiaryPage {

    /** How much of a session can be changed. */
    enum Scope {
        /** It is new: all of it. */
        NEW,
        /** It was written down afterwards: all but its program. */
        BY_HAND,
        /** It was written down afterwards by another version of Lumbo: only what was said. */
        UNREAD,
        /** It was played: only what was said. */
        PLAYED
    }

    /** What is said of it by a number from 0 to 10; null when nothing is said. */
    enum Scale {
        /** Pain before it, NRS. */
        PAIN_BEFORE,
        /** Pain after it, NRS. */
        PAIN_AFTER,
        /** Pain on the morning after it, NRS. */
        PAIN_MORNING,
        /** How hard it was. */
        EFFORT
    }

    private static final int MINUTES_BEFORE = 30;

    private final Scope scope;
    private final UUID id;
    private final @Nullable SessionDetail kept;
    private final DayAndTime when;
    private final ReadOnlyObjectWrapper<@Nullable ManualSessionFactory> program = new ReadOnlyObjectWrapper<>();
    private final StringProperty minutes = new SimpleStringProperty("");
    private final Map<Scale, ObjectProperty<@Nullable Integer>> scales = new EnumMap<>(Scale.class);
    private final StringProperty heartBefore = new SimpleStringProperty("");
    private final StringProperty heartAfter = new SimpleStringProperty("");
    private final LosslessText note;
    private List<DoneAmount> amounts = List.of();
    private List<Object> doneBefore;
    private final List<Object> saidBefore;
    private @Nullable OffsetDateTime suggested;
    private final ReadOnlyObjectWrapper<@Nullable LastTime> lastTime = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper same = new ReadOnlyBooleanWrapper();

    /**
     * The session of last time, to be said again.
     *
     * @param plan what it was planned by
     * @param amounts how much of each exercise was done
     * @param minutes how many minutes it took
     */
    record LastTime(ManualSessionFactory plan, List<DoneAmount> amounts, int minutes) {}

    /**
     * A new session.
     *
     * @param now now, in the person's time zone
     * @param day the day that it is for; today it ends now
     */
    SessionForm(OffsetDateTime now, @Nullable LocalDate day, ZoneId zone, Regional regional) {
        LocalDate past = day != null && day.isBefore(now.toLocalDate()) ? day : null;
        this.scope = Scope.NEW;
        this.id = UUID.randomUUID();
        this.kept = null;
        this.when = new DayAndTime(
                past == null
                        ? now.minusMinutes(MINUTES_BEFORE)
                        : past.atTime(12, 0).atZone(zone).toOffsetDateTime(),
                false,
                zone,
                regional,
                now.toLocalDate());
        this.suggested = past == null ? when.at().orElse(null) : null;
        this.note = new LosslessText("");
        this.doneBefore = doneValues();
        this.saidBefore = saidValues();
    }

    /**
     * A session of the diary.
     *
     * @param planned what it was planned by, where it was written down afterwards and that can be read
     * @param amounts how much of each exercise was done; empty where that can't be changed
     */
    SessionForm(
            SessionDetail kept,
            @Nullable ManualSessionFactory planned,
            List<DoneAmount> amounts,
            ZoneId zone,
            Regional regional,
            LocalDate today) {
        boolean byHand = kept.summary().byHand();
        this.scope = byHand ? (planned == null ? Scope.UNREAD : Scope.BY_HAND) : Scope.PLAYED;
        this.id = kept.summary().id();
        this.kept = kept;
        this.when = new DayAndTime(kept.summary().startedAt(), true, zone, regional, today);
        this.program.set(planned);
        this.amounts = List.copyOf(amounts);
        minutes.set(Long.toString(Math.max(1, Math.round(kept.summary().activeMillis() / 60_000.0))));
        scale(Scale.PAIN_BEFORE).set(pain(kept, PainMoment.BEFORE));
        scale(Scale.PAIN_AFTER).set(pain(kept, PainMoment.AFTER));
        scale(Scale.PAIN_MORNING).set(pain(kept, PainMoment.NEXT_MORNING));
        scale(Scale.EFFORT).set(kept.effort());
        heartBefore.set(Objects.toString(kept.heartRateBefore(), ""));
        heartAfter.set(Objects.toString(kept.heartRateAfter(), ""));
        this.note = new LosslessText(kept.note());
        this.doneBefore = doneValues();
        this.saidBefore = saidValues();
    }

    private static @Nullable Integer pain(SessionDetail session, PainMoment moment) {
        return session.pain().stream()
                .filter(entry -> entry.moment() == moment)
                .map(PainEntry::value)
                .findFirst()
                .orElse(null);
    }

    /** How much of it can be changed. */
    Scope scope() {
        return scope;
    }

    /** Its id in the diary. */
    UUID id() {
        return id;
    }

    /** The session as it was; null for a new one. */
    @Nullable
    SessionDetail kept() {
        return kept;
    }

    /** Whether time and amounts can be changed. */
    boolean isWhole() {
        return scope == Scope.NEW || scope == Scope.BY_HAND;
    }

    /**
     * Chooses the program: all of it was done, as long as planned. A time of today that was not touched moves so that it
     * ends now.
     */
    void choose(ManualSessionFactory chosen, List<DoneAmount> all, OffsetDateTime now) {
        choose(new LastTime(chosen, all, chosen.minutes()), now);
    }

    private void choose(LastTime chosen, OffsetDateTime now) {
        if (suggested != null && suggested.equals(when.at().orElse(null))) {
            when.set(now.minusMinutes(chosen.minutes()));
            suggested = when.at().orElse(null);
        }
        minutes.set(Integer.toString(chosen.minutes()));
        amounts = List.copyOf(chosen.amounts());
        program.set(chosen.plan());
    }

    /** Fills in what was done last time, so that it can be kept at once; not where something was written already. */
    void again(LastTime last, OffsetDateTime now) {
        if (scope != Scope.NEW || isHalfWritten() || program.get() != null) {
            return;
        }
        choose(last, now);
        doneBefore = doneValues();
        List<Object> likeLastTime = sameValues();
        Runnable compare = () -> same.set(sameValues().equals(likeLastTime));
        program.addListener((Observable changed) -> compare.run());
        minutes.addListener((Observable changed) -> compare.run());
        last.amounts().forEach(amount -> {
            amount.didProperty().addListener((Observable changed) -> compare.run());
            amount.most()
                    .keySet()
                    .forEach(side -> amount.doneProperty(side).addListener((Observable changed) -> compare.run()));
        });
        same.set(true);
        lastTime.set(last);
    }

    private List<Object> sameValues() {
        return List.of(Optional.ofNullable(program.get()), minutes.get(), done());
    }

    /** Chooses no program, so that another one can be chosen. */
    void chooseNone() {
        amounts = List.of();
        program.set(null);
    }

    @Override
    public ObservableValue<Boolean> holdsProperty() {
        return new SimpleBooleanProperty(true);
    }

    @Override
    public boolean isHalfWritten() {
        return isDoneTouched() || !saidValues().equals(saidBefore);
    }

    /** Whether what was done is otherwise than in the beginning, or when, or how long. */
    boolean isDoneTouched() {
        return !doneValues().equals(doneBefore);
    }

    private List<Object> doneValues() {
        List<Object> values = new ArrayList<>();
        values.add(program.get() != null);
        List.of(when.day().textProperty(), when.timeProperty(), minutes).forEach(text -> values.add(text.get()));
        amounts.forEach(amount -> values.add(amount.done()));
        return values;
    }

    private List<Object> saidValues() {
        List<Object> values = new ArrayList<>();
        List.of(heartBefore, heartAfter, note.property()).forEach(text -> values.add(text.get()));
        for (Scale one : Scale.values()) {
            values.add(Optional.ofNullable(scale(one).get()));
        }
        return values;
    }

    /** Whether the morning after it has come. */
    boolean hasMorning(LocalDate today) {
        return when.at().filter(at -> at.toLocalDate().isBefore(today)).isPresent();
    }

    /** Whether both heart rates are numbers from 30 to 240, or nothing. */
    boolean heartIsRead() {
        return HeartRateInput.read(heartBefore.get()).valid()
                && HeartRateInput.read(heartAfter.get()).valid();
    }

    /** How many minutes it took; empty unless it is a number in the range. */
    Optional<Integer> length() {
        return Optional.of(minutes.get().strip())
                .filter(text -> text.matches("\\d{1,3}"))
                .map(Integer::valueOf)
                .filter(number -> number >= 1 && number <= ManualSessionFactory.MOST_MINUTES);
    }

    /** How much of each exercise was done. */
    List<Map<WorkSide, Integer>> done() {
        return amounts.stream().map(DoneAmount::done).toList();
    }

    /** Whether something was done. */
    boolean isSomething() {
        return amounts.stream().anyMatch(amount -> amount.didProperty().get());
    }

    /** What the person says of it; what is not shown stays what it was. */
    SessionFeedback said(LocalDate today) {
        Integer before = kept == null ? null : pain(kept, PainMoment.NEXT_MORNING);
        return new SessionFeedback(
                scale(Scale.PAIN_BEFORE).get(),
                scale(Scale.PAIN_AFTER).get(),
                hasMorning(today) ? scale(Scale.PAIN_MORNING).get() : before,
                scale(Scale.EFFORT).get(),
                HeartRateInput.read(heartBefore.get()).beats(),
                HeartRateInput.read(heartAfter.get()).beats(),
                note.value());
    }

    /** When it began. */
    DayAndTime when() {
        return when;
    }

    /** The program with its plan; null until it is chosen, and where it can't be changed. */
    ReadOnlyObjectProperty<@Nullable ManualSessionFactory> programProperty() {
        return program.getReadOnlyProperty();
    }

    /** The session of last time; null while there is none, or it can't be said again. */
    ReadOnlyObjectProperty<@Nullable LastTime> lastTimeProperty() {
        return lastTime.getReadOnlyProperty();
    }

    /** Whether what would be kept is what was done last time. */
    ReadOnlyBooleanProperty sameProperty() {
        return same.getReadOnlyProperty();
    }

    /** How many minutes it took, as written. */
    StringProperty minutesProperty() {
        return minutes;
    }

    /** What is said of it by a number. */
    ObjectProperty<@Nullable Integer> scale(Scale which) {
        return scales.computeIfAbsent(which, none -> new ScaleValue());
    }

    /** The heart rate before it, as written. */
    StringProperty heartBeforeProperty() {
        return heartBefore;
    }

    /** The heart rate after it, as written. */
    StringProperty heartAfterProperty() {
        return heartAfter;
    }

    /** The person's own words. */
    StringProperty noteProperty() {
        return note.property();
    }

    /** How much of each exercise was done. */
    List<DoneAmount> amounts() {
        return amounts;
    }
}
