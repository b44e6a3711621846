package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import lumbo.diary.BodySpot;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.i18n.Regional;
import lumbo.ui.control.ScaleValue;
import org.jspecify.annotations.Nullable;

/** A pain entry on its way: a new one, or one that is changed. */
final class PainForm implements DiaryPage {

    private final @Nullable PainEntry entry;
    private final ObjectProperty<@Nullable Integer> pain = new ScaleValue();
    private final DayAndTime when;
    private final LosslessText note;
    private final ObservableSet<BodySpot> spots = FXCollections.observableSet(EnumSet.noneOf(BodySpot.class));
    private final ReadOnlyBooleanWrapper touched = new ReadOnlyBooleanWrapper();
    private final UUID id;
    private List<Object> before;
    private boolean done;

    /** A new entry at some time. */
    PainForm(OffsetDateTime at, ZoneId zone, Regional regional, LocalDate today) {
        this(null, UUID.randomUUID(), new DayAndTime(at, false, zone, regional, today), "");
    }

    /** An entry of the diary. */
    PainForm(PainEntry entry, ZoneId zone, Regional regional, LocalDate today) {
        this(entry, entry.id(), new DayAndTime(entry.at(), true, zone, regional, today), entry.note());
    }

    private PainForm(@Nullable PainEntry entry, UUID id, DayAndTime when, String note) {
        this.entry = entry;
        this.id = id;
        this.when = when;
        this.note = new LosslessText(note);
        if (entry != null) {
            pain.set(entry.value());
            spots.addAll(entry.spots());
        }
        this.before = values();
        List.of(pain, when.day().textProperty(), when.timeProperty(), this.note.property(), spots)
                .forEach(part -> part.addListener((Observable changed) -> {
                    touched.set(!values().equals(before));
                    done &= !touched.get();
                }));
    }

    private List<Object> values() {
        return List.of(
                Optional.ofNullable(pain.get()),
                when.day().textProperty().get(),
                when.timeProperty().get(),
                note.value(),
                Set.copyOf(spots));
    }

    /** It is in the diary as it stands here now. */
    void done() {
        before = values();
        touched.set(false);
        done = true;
    }

    /** Whether it is in the diary as it stands here. */
    boolean isDone() {
        return done;
    }

    /** Whether anything is otherwise than in the beginning, to follow. */
    ReadOnlyBooleanProperty touchedProperty() {
        return touched.getReadOnlyProperty();
    }

    @Override
    public ObservableValue<Boolean> holdsProperty() {
        return touched.map(isTouched -> isTouched || entry == null);
    }

    @Override
    public boolean isHalfWritten() {
        return touched.get();
    }

    /** Whether it is in the diary already. */
    boolean isKept() {
        return entry != null;
    }

    /** The entry as it was; null for a new one. */
    @Nullable
    PainEntry entry() {
        return entry;
    }

    /** NRS 0 to 10; null until it is chosen. */
    ObjectProperty<@Nullable Integer> painProperty() {
        return pain;
    }

    /** When it was, as it is written. One that was not touched stays what it was. */
    DayAndTime when() {
        return when;
    }

    /** The person's own words. */
    StringProperty noteProperty() {
        return note.property();
    }

    /** The places that are chosen; may be changed. */
    ObservableSet<BodySpot> spots() {
        return spots;
    }

    /**
     * What would be kept. What the form does not show stays what it was.
     *
     * @param at when it was
     * @param strength NRS 0 to 10
     */
    PainEntry made(OffsetDateTime at, int strength) {
        return entry == null
                ? new PainEntry(id, at, PainMoment.OTHER, strength, null, null, null, note.value(), spots)
                : new PainEntry(
                        id,
                        at,
                        entry.moment(),
                        strength,
                        entry.session(),
                        entry.exercise(),
                        entry.place(),
                        note.value(),
                        spots);
    }
}
