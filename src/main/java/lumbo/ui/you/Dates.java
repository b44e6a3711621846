package lumbo.ui.you;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import lumbo.i18n.Regional;

/** Dates as people write them. */
final class Dates {

    private Dates() {}

    /** What was written, in any of the person's ways, or in ISO 8601; empty when it is no date. */
    static Optional<LocalDate> read(String text, Regional regional) {
        return regional.typedDates().stream()
                .flatMap(format -> read(text.strip(), format).stream())
                .findFirst();
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
