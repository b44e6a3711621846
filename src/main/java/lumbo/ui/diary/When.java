package lumbo.ui.diary;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** A day and a time of the day, as a person writes them. */
final class When {

    private final Optional<OffsetDateTime> kept;
    private final ZoneId zone;
    private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>(null);
    private final StringProperty time = new SimpleStringProperty("");

    /**
     * A time that may be changed.
     *
     * @param kept whether it is in the diary: then it stays what it was to the millisecond unless it is touched
     */
    When(OffsetDateTime at, boolean kept, ZoneId zone) {
        this.kept = Optional.of(at).filter(then -> kept);
        this.zone = zone;
        set(at);
    }

    /** Writes a time into the fields. */
    void set(OffsetDateTime at) {
        date.set(at.toLocalDate());
        time.set(at.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString());
    }

    /** The day; null while none is given. */
    ObjectProperty<@Nullable LocalDate> dateProperty() {
        return date;
    }

    /** The time of the day, as written. */
    StringProperty timeProperty() {
        return time;
    }

    /** When it was; empty while day or time can't be read. */
    Optional<OffsetDateTime> at() {
        LocalDate day = date.get();
        if (day == null) {
            return Optional.empty();
        }
        try {
            LocalTime clock = LocalTime.parse(time.get().strip());
            return kept.filter(before -> before.toLocalDate().equals(day)
                            && before.toLocalTime()
                                    .truncatedTo(ChronoUnit.MINUTES)
                                    .equals(clock))
                    .or(() -> Optional.of(day.atTime(clock).atZone(zone).toOffsetDateTime()));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
