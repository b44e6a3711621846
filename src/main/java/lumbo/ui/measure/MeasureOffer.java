package lumbo.ui.measure;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.diary.Diary;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.measure.MeasureSchedule;
import lumbo.settings.Settings;
import lumbo.ui.CurrentSession;
import lumbo.ui.DiaryModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.SafetyModel;
import org.jspecify.annotations.Nullable;

/** The one questionnaire that is offered today, where one is due. */
public final class MeasureOffer {

    /**
     * What is shown.
     *
     * @param kind which questionnaire
     * @param text what it is; once it was declined, what will be
     * @param isDeclined whether it was declined just now, which can be taken back
     */
    record Shown(MeasureKind kind, String text, boolean isDeclined) {}

    private final Messages words;
    private final LiveSettings settings;
    private final DiaryModel diary;
    private final CurrentSession current;
    private final Clock clock;
    private final SafetyModel safety;
    private final Navigator navigator;
    private final MeasureWords measureWords;
    private final ReadOnlyObjectWrapper<@Nullable Shown> shown = new ReadOnlyObjectWrapper<>();
    private Settings.Measures before;

    /** Nothing is offered until the diary was read. */
    public MeasureOffer(
            Messages words,
            LiveSettings settings,
            DiaryModel diary,
            CurrentSession current,
            Clock clock,
            SafetyModel safety,
            Navigator navigator) {
        this.words = words;
        this.settings = settings;
        this.diary = diary;
        this.current = current;
        this.clock = clock;
        this.safety = safety;
        this.navigator = navigator;
        this.measureWords = new MeasureWords(words);
        this.before = settings.get().measures();
    }

    /**
     * Looks up whether one is due. There is none while a session is under way or was interrupted, and none while something
     * more urgent is to be said.
     */
    public void read() {
        OffsetDateTime at = OffsetDateTime.now(clock);
        this.diary.read(diary -> due(diary, at), due -> {
            Shown one = shown.get();
            if (one == null || !one.isDeclined()) {
                show(due.flatMap(known -> known.on(at.toLocalDate(), now().putOffUntil()))
                        .orElse(null));
            }
        });
    }

    private Settings.Measures now() {
        return settings.get().measures();
    }

    /** What is needed to know it; empty where a session was interrupted. */
    private static Optional<MeasureSchedule> due(Diary diary, OffsetDateTime at) {
        if (!diary.interrupted().isEmpty()) {
            return Optional.empty();
        }
        Map<MeasureKind, LocalDate> last = new EnumMap<>(MeasureKind.class);
        for (MeasureKind kind : MeasureKind.values()) {
            diary.newestMeasure(kind, at)
                    .ifPresent(entry -> last.put(kind, entry.at().toLocalDate()));
        }
        return Optional.of(new MeasureSchedule(diary.countedSessions(at), last));
    }

    private void show(@Nullable MeasureKind due) {
        boolean mayNobody =
                safety.get().filter(state -> state.advice().isNobody()).isPresent();
        boolean isWanted = now().offered() && !current.isPlaying() && !mayNobody;
        shown.set(due != null && isWanted ? offered(due) : null);
    }

    private Shown offered(MeasureKind kind) {
        return new Shown(
                kind, words.format("measure.offer.text", measureWords.title(kind), measureWords.about(kind)), false);
    }

    /** To the questionnaire. */
    void answer() {
        Shown one = shown.get();
        if (one != null) {
            navigator.go(new Route.Measure(one.kind()));
        }
    }

    /** Offers nothing for a week. */
    void later() {
        LocalDate until = LocalDate.now(clock).plusDays(MeasureSchedule.LATER_DAYS);
        decline(new Settings.Measures(true, until), "measure.offer.later.done");
    }

    /** Offers nothing any more. */
    void never() {
        decline(new Settings.Measures(false, now().putOffUntil()), "measure.offer.never.done");
    }

    private void decline(Settings.Measures wanted, String sentence) {
        Shown one = shown.get();
        if (one != null) {
            before = now();
            settings.change(old -> old.with(wanted));
            shown.set(new Shown(one.kind(), words.get(sentence), true));
        }
    }

    /** Takes back that it was declined. */
    void undo() {
        Shown one = shown.get();
        if (one != null && one.isDeclined()) {
            settings.change(old -> old.with(before));
            shown.set(offered(one.kind()));
        }
    }

    /** What is offered, to follow; null for nothing. */
    ReadOnlyObjectProperty<@Nullable Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }
}
