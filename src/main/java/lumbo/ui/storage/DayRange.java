package lumbo.ui.storage;

import java.time.Clock;
import java.time.LocalDate;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import lumbo.i18n.Messages;
import lumbo.ui.control.DayText;
import org.jspecify.annotations.Nullable;

/** Which days of the diary are written: the last ones, all, or those from one day to another. */
final class DayRange {

    /** Which days are written. */
    enum Range {
        /** The last 30 days, today among them. */
        DAYS_30(30),
        DAYS_90(90),
        DAYS_365(365),
        ALL(0),
        FROM_TO(0);

        private final int days;

        Range(int days) {
            this.days = days;
        }
    }

    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(Range.DAYS_90);
    private final DayText from;
    private final DayText to;
    private final Clock clock;

    /** The last 90 days, until something else is chosen. */
    DayRange(Messages words, Clock clock) {
        this.clock = clock;
        LocalDate today = today();
        this.to = new DayText(words.regional(), today);
        this.from = new DayText(words.regional(), today);
        to.dateProperty().set(today);
        from.dateProperty().set(today.minusDays(Range.DAYS_90.days - 1L));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean isTyped() {
        return range.get() == Range.FROM_TO;
    }

    /** What is wrong with the days that were typed; empty for nothing. */
    String trouble(Messages words) {
        String wrong = isTyped() ? from.trouble(words) : "";
        if (wrong.isEmpty() && isTyped()) {
            wrong = to.trouble(words);
        }
        LocalDate first = first();
        LocalDate last = last();
        boolean isBackwards = wrong.isEmpty() && first != null && last != null && first.isAfter(last);
        return isBackwards ? words.get("keeping.export.no-days") : wrong;
    }

    /** The first day; null for the first of all. */
    @Nullable
    LocalDate first() {
        return range.get() == Range.ALL
                ? null
                : isTyped() ? from.dateProperty().get() : today().minusDays(range.get().days - 1L);
    }

    /** The last day; null for the last of all. */
    @Nullable
    LocalDate last() {
        return range.get() == Range.ALL ? null : isTyped() ? to.dateProperty().get() : today();
    }

    /** Which days. */
    ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** The first day, when days are chosen. */
    DayText from() {
        return from;
    }

    /** The last day, when days are chosen. */
    DayText to() {
        return to;
    }
}
