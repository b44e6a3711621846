package lumbo.ui.control;

import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** A field for a day with a calendar, that never shows another day than it has. */
public final class DayPicker extends DatePicker {

    /** A field for this day. */
    public DayPicker(DayText day) {
        setChronology(IsoChronology.INSTANCE);
        setShowWeekNumbers(false);
        // the usual one puts back the day before what it can't read
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate date) {
                return day.textOf(date);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                day.textProperty().set(text == null ? "" : text);
                return day.dateProperty().get();
            }
        });
        getEditor().textProperty().bindBidirectional(day.textProperty());
        valueProperty().bindBidirectional(day.dateProperty());
    }
}
