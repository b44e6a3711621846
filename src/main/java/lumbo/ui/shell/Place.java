package lumbo.ui.shell;

import javafx.scene.Node;
import lumbo.ui.Background;
import lumbo.ui.Route;
import lumbo.ui.Screen;
import org.jspecify.annotations.Nullable;

/**
 * A screen, and the way to it.
 *
 * @param owner whose its work is
 * @param focus what has the keyboard when one comes back to it; null for what the screen wants
 */
record Place(
        Route route,
        Screen screen,
        Background.Owner owner,
        @Nullable Node focus) {

    Place withFocus(@Nullable Node node) {
        return new Place(route, screen, owner, node);
    }

    boolean isHelp() {
        return route instanceof Route.Help;
    }
}
