package lumbo.ui.measure;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.diary.MeasureEntry;
import lumbo.i18n.Messages;
import lumbo.measure.MeasureKind;
import lumbo.measure.PatientSpecific;
import lumbo.outbox.Outbox;
import lumbo.ui.DiaryModel;
import lumbo.ui.Navigator;
import lumbo.ui.Route;
import lumbo.ui.ScreenViewModel;
import lumbo.ui.SingleRequest;
import org.jspecify.annotations.Nullable;

/** A questionnaire that is answered, and what came of it. */
public final class MeasureViewModel extends ScreenViewModel {

    private final DiaryModel diary;
    private final Clock clock;
    private final MeasureKind kind;
    private final MeasureWords measureWords;
    private final MeasureDraft draft;
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper keeping = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper again = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable MeasureResult> result = new ReadOnlyObjectWrapper<>();
    private final SingleRequest asked = new SingleRequest();
    private @Nullable UUID kept;

    /** A questionnaire of a kind, with nothing answered. */
    public MeasureViewModel(Messages words, DiaryModel diary, Clock clock, Navigator navigator, MeasureKind kind) {
        super(words, navigator);
        this.diary = diary;
        this.clock = clock;
        this.kind = kind;
        this.measureWords = new MeasureWords(words);
        this.draft = new MeasureDraft(kind, words);
    }

    /** Looks up which activities were named last time. */
    @Override
    public void shown() {
        if (kind == MeasureKind.PSFS && result.get() == null) {
            OffsetDateTime now = OffsetDateTime.now(clock);
            this.diary.read(diary -> diary.newestMeasure(kind, now).flatMap(MeasureEntry::read), last -> {
                if (last.orElse(null) instanceof PatientSpecific before) {
                    draft.offerAgain(before.activities());
                    again.set(true);
                }
            });
        }
    }

    /** Which questionnaire it is. */
    MeasureKind kind() {
        return kind;
    }

    /** What is being answered. */
    MeasureDraft draft() {
        return draft;
    }

    /** The words of questionnaires. */
    MeasureWords measureWords() {
        return measureWords;
    }

    /** Keeps the answers, once and whole; says what is missing. */
    void keep() {
        if (keeping.get() || kept != null) {
            return;
        }
        OffsetDateTime now = OffsetDateTime.now(clock);
        try {
            keep(MeasureEntry.of(
                    UUID.randomUUID(), now, draft.whole(), note.get().strip()));
        } catch (MeasureDraft.IncompleteException missing) {
            trouble.set(String.valueOf(missing.getMessage()));
        }
    }

    private void keep(MeasureEntry entry) {
        trouble.set("");
        keeping.set(true);
        Outbox outbox = this.diary.outbox();
        asked.ask(
                navigator.owner().background(),
                () -> outbox.ask(diary -> diary.keep(entry, entry.at())),
                (_, failure) -> {
                    keeping.set(false);
                    if (failure == null) {
                        kept = entry.id();
                        show(entry);
                    } else {
                        trouble.set(this.diary.sentence(failure));
                    }
                });
    }

    private void show(MeasureEntry entry) {
        this.diary.read(
                diary -> diary.measureBefore(entry),
                before -> result.set(measureWords.result(entry, before.orElse(null))));
    }

    @Override
    public boolean isHalfWritten() {
        return kept == null && (draft.isTouched() || !note.get().isBlank());
    }

    /** To the entry in the diary. */
    void toDiary() {
        go(new Route.Diary(kept == null ? null : kept.toString()));
    }

    /** The person's own words, to be written. */
    StringProperty noteProperty() {
        return note;
    }

    /** What is missing, or why nothing could be kept; empty while all is well. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** Whether it is being written just now. */
    ReadOnlyBooleanProperty keepingProperty() {
        return keeping.getReadOnlyProperty();
    }

    /** Whether activities of last time are offered again. */
    ReadOnlyBooleanProperty againProperty() {
        return again.getReadOnlyProperty();
    }

    /** What came of it; null until it is kept. */
    ReadOnlyObjectProperty<@Nullable MeasureResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The numbers of the steps of the global change, from worst to best. */
    static List<Integer> steps() {
        return IntStream.rangeClosed(MeasureKind.GLOBAL_CHANGE.lowest(), MeasureKind.GLOBAL_CHANGE.highest())
                .boxed()
                .toList();
    }
}
