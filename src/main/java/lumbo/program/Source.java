package lumbo.program;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a program comes from.
 *
 * @param work the source's id; {@code article} is the public article behind the built-in programs
 * @param section the part of the work
 * @param lines the first and last line in the kept text of the work; empty or two numbers
 * @param name what the part is called there, where the program has a plainer title
 * @param reading how the work was read where it is not clear; shown only with the sources
 */
public record Source(
        String work,
        @Nullable String section,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Integer> lines,
        @Nullable LocalizedText name,
        @Nullable LocalizedText reading) {

    public Source {
        lines = List.copyOf(lines);
    }
}
