package lumbo.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import lumbo.ui.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A screen that was left holds nothing any more: after a day of going to and fro Lumbo is as large as in the morning. */
class LetGoJourney extends Journey {

    /** What may remember something for a moment, such as the toolkit the node that the pointer was over, has something else then. */
    private static final List<Route> ELSEWHERE = List.of(new Route.Trends(), new Route.Settings(), new Route.Trends());

    private static final int MOST_COLLECTIONS = 20;

    /** All but the list of programs, which stays as it was left. */
    static Stream<Route> screens() {
        return Stream.of(
                new Route.Today(),
                new Route.ProgramPage("level-2"),
                new Route.Diary(null),
                new Route.Measures(),
                new Route.Help(null),
                new Route.AboutYou(),
                new Route.CheckIn(null, null),
                new Route.Demo("level-2"));
    }

    private WeakReference<Node> here() {
        return look(scene -> new WeakReference<>(Objects.requireNonNull(
                nodesOf(scene, BorderPane.class).findFirst().orElseThrow().getCenter())));
    }

    private void goElsewhere() {
        ELSEWHERE.forEach(route -> {
            go(route);
            frame();
        });
    }

    private boolean isGone(WeakReference<Node> screen) {
        for (int i = 0; i < MOST_COLLECTIONS && screen.get() != null; i++) {
            System.gc();
            frame();
        }
        return screen.get() == null;
    }

    @ParameterizedTest
    @MethodSource("screens")
    void aScreenThatWasLeftIsLetGoOf(Route route) {
        open();
        go(route);
        WeakReference<Node> screen = here();

        goElsewhere();

        assertThat(isGone(screen)).as("nothing holds %s", route).isTrue();
    }

    @Test
    void aScreenThatIsThereIsHeld() {
        open();
        go(new Route.Programs());
        WeakReference<Node> screen = here();

        assertThat(isGone(screen)).isFalse();
    }
}
