package lumbo.program;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a program whose items are done in order.
 *
 * @param title what to call this part
 * @param rounds how often the part is repeated as a circuit, 1 to 20
 * @param items its lines, at least one
 */
public record Block(@Nullable LocalizedText title, @Nullable Band rounds, List<Item> items) {

    public Block {
        items = List.copyOf(items);
    }
}
