package lumbo.ui.diary;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import lumbo.diary.CountingRule;
import lumbo.i18n.Messages;
import lumbo.i18n.Regional;
import lumbo.i18n.TimeParser;
import lumbo.ui.control.DayText;
import org.jspecify.annotations.Nullable;

/** A day and a time of the day, as a person writes them. */
final class DayAndTime {

    private static final LocalTime EXAMPLE = LocalTime.of(18, 30);

    private final @Nullable OffsetDateTime kept;
    private final ZoneId zone;
    private final TimeParser times;
    private final DayText day;
    private final StringProperty time = new SimpleStringProperty("");

    /**
     * A time that may be changed.
     *
     * @param kept whether it is in the diary: then it stays what it was to the millisecond unless it is touched
     * @param today the day by which years that are not written in full are found
     */
    DayAndTime(OffsetDateTime at, boolean kept, ZoneId zone, Regional regional, LocalDate today) {
        this.kept = kept ? at : null;
        this.zone = zone;
        this.times = new TimeParser(regional);
        this.day = new DayText(regional, today);
        set(at);
    }

    /** Writes a time into the fields. */
    void set(OffsetDateTime at) {
        day.dateProperty().set(at.toLocalDate());
        time.set(times.written(at.toLocalTime()));
    }

    /** The day, as it is typed. */
    DayText day() {
        return day;
    }

    /** The day; null while none is given, or what is typed means none. */
    ObjectProperty<@Nullable LocalDate> dateProperty() {
        return day.dateProperty();
    }

    /** The time of the day, as written. */
    StringProperty timeProperty() {
        return time;
    }

    /** When it was; empty while day or time can't be read. */
    Optional<OffsetDateTime> at() {
        LocalDate date = day.dateProperty().get();
        Optional<LocalTime> clock = times.read(time.get());
        if (date == null || clock.isEmpty()) {
            return Optional.empty();
        }
        LocalDateTime written = date.atTime(clock.get());
        return Optional.of(
                kept != null
                                && kept.toLocalDateTime()
                                        .truncatedTo(ChronoUnit.MINUTES)
                                        .equals(written)
                        ? kept
                        : written.atZone(zone).toOffsetDateTime());
    }

    /** What is wrong with day or time, and how it is right; empty when they are one that can be kept. */
    String trouble(Messages words) {
        String clock = time.get().strip();
        LocalDate date = day.dateProperty().get();
        if (date == null) {
            return day.trouble(words);
        }
        if (date.isBefore(CountingRule.FIRST_DAY)) {
            return words.format("day.long-ago", Integer.toString(CountingRule.FIRST_DAY.getYear()));
        }
        if (times.read(clock).isPresent()) {
            return "";
        }
        String like = times.written(EXAMPLE);
        return clock.isEmpty()
                ? words.format("diary.time.missing", like)
                : words.format("diary.time.unread", clock, like);
    }

    /** What is read, in words: the day, or the day and the time; empty while the day can't be read. */
    String said() {
        String date = day.said();
        return times.read(time.get())
                .filter(clock -> !date.isEmpty())
                .map(clock -> date + ", " + times.written(clock))
                .orElse(date);
    }

    /** The same, to follow. */
    ObservableValue<String> saidProperty() {
        return Bindings.createStringBinding(this::said, day.dateProperty(), time);
    }
}
