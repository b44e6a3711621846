package lumbo.ui.you;

import java.time.LocalDate;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import lumbo.i18n.Messages;
import lumbo.safety.Clearance;
import lumbo.safety.ScreeningQuestion;
import lumbo.ui.control.DayText;
import org.jspecify.annotations.Nullable;

/** Who agreed that a person exercises with something, while it is written. */
final class Agreement {

    private final ScreeningQuestion about;
    private final Messages words;
    private final StringProperty name = new SimpleStringProperty("");
    private final DayText day;
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    Agreement(ScreeningQuestion about, @Nullable Clearance kept, LocalDate today, Messages words) {
        this.about = about;
        this.words = words;
        this.day = new DayText(words.regional(), today);
        name.set(kept == null ? "" : kept.clinician());
        day.dateProperty().set(kept == null ? today : kept.date());
    }

    ScreeningQuestion about() {
        return about;
    }

    StringProperty nameProperty() {
        return name;
    }

    /** When, as it is typed. */
    DayText day() {
        return day;
    }

    /** What is wrong with it, as far as it was checked; empty for nothing. */
    ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    void clear() {
        name.set("");
        day.dateProperty().set(day.today());
    }

    boolean isEmpty() {
        return name.get().isBlank();
    }

    /** Says what is wrong with it, and whether nothing is. */
    boolean check() {
        LocalDate on = day.dateProperty().get();
        if (isEmpty()) {
            trouble.set("");
        } else if (on == null) {
            trouble.set(day.trouble(words));
        } else {
            trouble.set(on.isAfter(day.today()) ? words.get("you.agreed.date.future") : "");
        }
        return trouble.get().isEmpty();
    }

    /** What can be kept of it: a name, with a date that has been. */
    Optional<Clearance> clearance() {
        LocalDate on = day.dateProperty().get();
        return isEmpty() || on == null || on.isAfter(day.today())
                ? Optional.empty()
                : Optional.of(new Clearance(about.id(), name.get().strip(), on));
    }
}
