package lumbo.ui.control;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/**
 * A field for a day with a calendar, that never shows another day than it has.
 *
 * <p>What is typed is what counts; the value is the day that the calendar opens on, and becomes the day where one is chosen
 * there. JavaFX would put the day before back over what it can't read, or nothing.
 */
public final class DayPicker extends DatePicker {

    private final DayText day;
    /** The value that goes with what is typed; any other was chosen in the calendar. */
    private @Nullable LocalDate known;

    private String before = "";

    /** A field for this day. */
    public DayPicker(DayText day) {
        this.day = day;
        setChronology(IsoChronology.INSTANCE);
        setShowWeekNumbers(false);
        setConverter(new Typed());
        getEditor().textProperty().bindBidirectional(day.textProperty());
        day.dateProperty().subscribe(this::typed);
        valueProperty().addListener((property, before, now) -> chosen(now));
        setOnShowing(event -> forget());
        setOnHidden(event -> restore());
    }

    private void typed(@Nullable LocalDate date) {
        if (date != null) {
            known = date;
            setValue(date);
        }
    }

    private void chosen(@Nullable LocalDate date) {
        if (date != null && !date.equals(known)) {
            known = date;
            day.dateProperty().set(date);
        }
    }

    /** Where no day can be read, every day of the calendar is another one. */
    private void forget() {
        if (day.dateProperty().get() == null) {
            before = day.textProperty().get();
            known = null;
            setValue(null);
            day.textProperty().set(before);
        }
    }

    /** A calendar in which nothing was chosen leaves what was typed, though JavaFX empties the field. */
    private void restore() {
        if (getValue() == null && day.textProperty().get().isEmpty()) {
            day.textProperty().set(before);
        }
        before = "";
    }

    private final class Typed extends StringConverter<@Nullable LocalDate> {

        @Override
        public String toString(@Nullable LocalDate date) {
            return date == null || date.equals(known) ? day.textProperty().get() : day.textOf(date);
        }

        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            day.textProperty().set(text == null ? "" : text);
            if (day.dateProperty().get() == null && !day.textProperty().get().isBlank()) {
                // without any value the field would be emptied
                known = getValue() == null ? day.today() : getValue();
                return known;
            }
            return day.dateProperty().get();
        }
    }
}
