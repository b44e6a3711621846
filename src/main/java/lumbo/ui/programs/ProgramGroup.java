package lumbo.ui.programs;

import java.util.List;
import lumbo.ui.control.ProgramTile;
import org.jspecify.annotations.Nullable;

/**
 * Programs that belong together.
 *
 * @param title what they have in common, where they stand under a title
 * @param tiles the programs; there is at least one
 */
record ProgramGroup(@Nullable String title, List<ProgramTile> tiles) {

    /** Keeps a copy of the list. */
    ProgramGroup {
        tiles = List.copyOf(tiles);
    }
}
