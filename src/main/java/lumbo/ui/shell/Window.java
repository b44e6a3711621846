package lumbo.ui.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import lumbo.ui.Route;
import lumbo.ui.theme.Themes;

/** Fills a stage with the application. */
public final class Window {

    private Window() {}

    /**
     * Puts the application into {@code stage}, at its first screen: Today, or for somebody new the welcome. The
     * stage is not shown yet.
     */
    public static Shell open(Wiring wiring, Stage stage) {
        Themes.begin(wiring.services().settings().get());
        Shell shell = new Shell(wiring.services(), stage, wiring.ending());
        WindowPlace place = WindowPlace.first(screens());
        // without a size, all would be laid out once for the one that it would like best
        Scene scene = new Scene(shell.root(), place.width(), place.height());
        new Themes(scene, wiring.services().settings()).follow();
        stage.setScene(scene);
        stage.setTitle(wiring.services().words().get("app.name"));
        put(stage, place);
        keepOnScreen(stage);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        shell.installKeys(wiring.services().words().regional().person());
        stage.setOnCloseRequest(shell::closeRequested);
        shell.go(new Route.Today());
        shell.welcomeIfNew();
        return shell;
    }

    /** A screen that goes, or that gets another size, takes no part of the window with it. */
    private static void keepOnScreen(Stage stage) {
        ListChangeListener<Screen> look = change -> look(stage);
        stage.showingProperty().subscribe(shown -> {
            if (shown) {
                Screen.getScreens().addListener(look);
            } else {
                Screen.getScreens().removeListener(look);
            }
        });
        stage.maximizedProperty().subscribe(() -> look(stage));
        stage.fullScreenProperty().subscribe(() -> look(stage));
    }

    private static void look(Stage stage) {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            put(stage, WindowPlace.after(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), screens()));
        }
    }

    /** What the bars of the desktop leave of each screen, the main one first. */
    private static List<Rectangle2D> screens() {
        return Stream.concat(Stream.of(Screen.getPrimary()), Screen.getScreens().stream())
                .distinct()
                .map(Screen::getVisualBounds)
                .toList();
    }

    private static void put(Stage stage, WindowPlace place) {
        stage.setMinWidth(place.leastWidth());
        stage.setMinHeight(place.leastHeight());
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
    }
}
