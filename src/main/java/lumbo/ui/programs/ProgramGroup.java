package lumbo.ui.programs;

import java.util.List;
import java.util.Optional;
import lumbo.ui.control.ProgramTile;

/**
 * Programs that belong together.
 *
 * @param title what they have in common, where they stand under a title
 * @param tiles the programs; there is at least one
 */
record ProgramGroup(Optional<String> title, List<ProgramTile> tiles) {

    /** Keeps a copy of the list. */
    ProgramGroup {
        tiles = List.copyOf(tiles);
    }
}
