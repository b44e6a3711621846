package lumbo.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A warm-up as the beginning of a program's session: which programs ask for one, and the two made into one. */
public final class WarmUp {

    /** The id of the program that warms up before others. */
    public static final String PROGRAM = "warm-up";

    /** The tag of a program that warms up, and is no plan of its own. */
    public static final String TAG = "warm-up";

    /** The source's rules that ask for a warm-up before a session. */
    public static final Set<String> RULES = Set.of("R013", "R068", "R081");

    /** What tells the lines of a warm-up from the program's own in a session: their row, and so a part of their keys. */
    public static final String ROW = "Lumbo warm-up";

    private static final int MOST_BLOCKS = 100;
    private static final int MOST_EXERCISES = 500;

    private WarmUp() {}

    /** Whether a program's advice asks for a warm-up before it. */
    public static boolean isAskedBy(Program program) {
        return !program.tags().contains(TAG) && program.advice().stream().anyMatch(RULES::contains);
    }

    /** Whether a line belongs to a warm-up that was put before a program. */
    public static boolean holds(Item item) {
        return isRow(item.ref());
    }

    /** Whether this is the row that the lines of a warm-up have in a session. */
    public static boolean isRow(@Nullable String ref) {
        return Objects.equals(ref, ROW);
    }

    /** The key that a line of a warm-up has before another program. */
    public static String key(Item item) {
        return line(item).key();
    }

    /**
     * A program that begins with a warm-up, as one block under the warm-up's name. It keeps its id, and its own lines stay
     * as they are. An exercise that the program defines otherwise is left out of the warm-up; a program that has no room
     * for it, or leaves nothing of it, stays as it is.
     */
    public static Program before(Program program, Program warmUp) {
        Map<String, Exercise> exercises = new LinkedHashMap<>(warmUp.exercises());
        exercises.putAll(program.exercises());
        List<Item> lines = warmUp.items().stream()
                .filter(item -> warmUp.exercise(item).equals(exercises.get(item.exercise())))
                .map(WarmUp::line)
                .toList();
        if (lines.isEmpty() || program.blocks().size() >= MOST_BLOCKS || exercises.size() > MOST_EXERCISES) {
            return program;
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block(warmUp.title(), null, lines));
        blocks.addAll(program.blocks());
        List<Equipment> needs = Stream.concat(program.equipment().stream(), warmUp.equipment().stream())
                .distinct()
                .toList();
        return program.with(needs, blocks, exercises);
    }

    private static Item line(Item item) {
        return new Item(item.exercise(), ROW, item.dose(), item.assumed(), item.note(), item.reading());
    }
}
