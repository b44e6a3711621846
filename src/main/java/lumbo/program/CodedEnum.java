package lumbo.program;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;

/** A word of the program format: an enum constant that stands in files as a lower-case id with hyphens. */
public interface CodedEnum {

    String name();

    /** The id as it stands in files, for example {@code all-fours} for {@code ALL_FOURS}. */
    @JsonValue
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of {@code type} with this id, if there is one. */
    static <E extends Enum<E> & CodedEnum> Optional<E> find(Class<E> type, String id) {
        for (E constant : type.getEnumConstants()) {
            if (constant.id().equals(id)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }
}
