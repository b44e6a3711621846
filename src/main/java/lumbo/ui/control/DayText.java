package lumbo.ui.control;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import lumbo.i18n.DayParser;
import lumbo.i18n.Messages;
import lumbo.i18n.Regional;
import org.jspecify.annotations.Nullable;

/**
 * A day as it is typed, and the day that this means. What can't be read is no day, and stays as it was typed; so a day is
 * never kept that is not the one that is seen.
 */
public final class DayText {

    private final DayParser days;
    private final LocalDate today;
    private final ObjectProperty<@Nullable LocalDate> date = new SimpleObjectProperty<>(null);
    private final StringProperty text = new SimpleStringProperty("");

    /**
     * No day yet.
     *
     * @param today the day by which years that are not written in full are found
     */
    public DayText(Regional regional, LocalDate today) {
        this.today = today;
        this.days = new DayParser(regional, today);
        text.addListener((property, before, now) -> date.set(days.read(now).orElse(null)));
        date.addListener((property, before, now) -> text.set(textOf(now)));
    }

    /** What stands in the field for a day: what is typed as long as that means it. */
    String textOf(@Nullable LocalDate day) {
        if (Optional.ofNullable(day).equals(days.read(text.get()))) {
            return text.get();
        }
        return day == null ? "" : days.written(day);
    }

    /** The day by which years that are not written in full are found. */
    public LocalDate today() {
        return today;
    }

    /** The day that was typed or chosen; null while none can be read. */
    public ObjectProperty<@Nullable LocalDate> dateProperty() {
        return date;
    }

    /** What is typed. */
    public StringProperty textProperty() {
        return text;
    }

    /** What is wrong with what is typed, and how it is right; empty when it means a day. */
    public String trouble(Messages words) {
        String like = days.written(today);
        if (date.get() != null) {
            return "";
        }
        return text.get().isBlank()
                ? words.format("day.missing", like)
                : words.format("day.unread", text.get().strip(), like);
    }

    /** The day in words; empty while there is none. */
    public String said() {
        LocalDate day = date.get();
        return day == null ? "" : days.said(day);
    }

    /** The day in words, to follow. */
    public ObservableValue<String> saidProperty() {
        return Bindings.createStringBinding(this::said, date);
    }
}
