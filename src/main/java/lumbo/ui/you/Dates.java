package lumbo.ui.you;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Dates as people write them. */
final class Dates {

    private Dates() {}

    /** A date in words. */
    static String said(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(date);
    }

    /** What was written, in any of the ways of a language, or in ISO 8601; empty when it is no date. */
    static Optional<LocalDate> read(String text, Locale locale) {
        return Stream.concat(
                        Stream.of(FormatStyle.MEDIUM, FormatStyle.SHORT, FormatStyle.LONG)
                                .map(style -> localized(style, locale)),
                        Stream.of(DateTimeFormatter.ISO_LOCAL_DATE))
                .flatMap(format -> read(text.strip(), format).stream())
                .findFirst();
    }

    private static DateTimeFormatter localized(FormatStyle style, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .parseLenient()
                .append(DateTimeFormatter.ofLocalizedDate(style))
                .toFormatter(locale);
    }

    private static Optional<LocalDate> read(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
