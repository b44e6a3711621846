package lumbo.diary;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row by the names of its columns: one that a statement finds, valid until the next one is read, or one that was kept. Text
 * that is not what it is asked for as throws {@link IllegalArgumentException} or {@link java.time.DateTimeException}.
 */
@FunctionalInterface
public interface Row {

    /** A {@link Number} or a {@link String}; null where there is none. */
    @Nullable
    Object value(String column);

    /** A text; null where there is none. */
    default @Nullable String textOrNull(String column) {
        Object value = value(column);
        return value == null ? null : value.toString();
    }

    /** A text that has to be there. */
    default String text(String column) {
        return there(column, textOrNull(column));
    }

    /** A whole number; null where there is none. */
    default @Nullable Integer integerOrNull(String column) {
        return value(column) == null ? null : integer(column);
    }

    /** A whole number that has to be there. */
    default int integer(String column) {
        return Math.toIntExact(number(column));
    }

    /** A whole number that has to be there, which may be large. */
    default long number(String column) {
        return there(column, value(column)) instanceof Number number
                ? number.longValue()
                : Long.parseLong(text(column));
    }

    /** A number that has to be there. */
    default double decimal(String column) {
        return there(column, value(column)) instanceof Number number
                ? number.doubleValue()
                : Double.parseDouble(text(column));
    }

    /** A number; null where there is none. */
    default @Nullable Double decimalOrNull(String column) {
        return value(column) == null ? null : decimal(column);
    }

    /** Whether a number is 1; not where there is none. */
    default boolean is(String column) {
        return value(column) instanceof Number number && number.longValue() == 1;
    }

    /** An id that has to be there. */
    default UUID id(String column) {
        return UUID.fromString(text(column));
    }

    /** An id; null where there is none. */
    default @Nullable UUID idOrNull(String column) {
        return value(column) == null ? null : id(column);
    }

    /** An instant that has to be there. */
    default OffsetDateTime time(String column) {
        return Timestamps.parse(text(column));
    }

    /** A day that has to be there. */
    default LocalDate day(String column) {
        return LocalDate.parse(text(column));
    }

    /** A constant by its name, which has to be there. */
    default <E extends Enum<E>> E constant(Class<E> type, String column) {
        return Enum.valueOf(type, text(column));
    }

    private static <V> V there(String column, @Nullable V value) {
        if (value == null) {
            throw new IllegalArgumentException("nothing in " + column);
        }
        return value;
    }
}
