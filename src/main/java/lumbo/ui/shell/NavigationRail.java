package lumbo.ui.shell;

import java.util.LinkedHashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.VBox;
import lumbo.i18n.Messages;
import lumbo.ui.Navigator;
import lumbo.ui.RestorePlan;
import lumbo.ui.Route;
import lumbo.ui.control.Nodes;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2AL;
import org.kordamp.ikonli.material2.Material2MZ;

/** The narrow rail at the left with the main screens. */
final class NavigationRail extends VBox {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");

    private static final PseudoClass TIGHT = PseudoClass.getPseudoClass("tight");

    /** A button with the room around it, in heights of letters. */
    private static final double LOOSE = 5;

    private final Map<Class<? extends Route>, Button> buttons = new LinkedHashMap<>();

    NavigationRail(Messages words, Navigator navigator) {
        getStyleClass().add("rail");
        setAccessibleText(words.get("rail.name"));
        add(Material2MZ.TODAY, words.get("rail.today"), new Route.Today(), navigator);
        add(Material2AL.FITNESS_CENTER, words.get("rail.programs"), new Route.Programs(), navigator);
        add(Material2MZ.MENU_BOOK, words.get("rail.diary"), new Route.Diary(null), navigator);
        add(Material2MZ.SHOW_CHART, words.get("rail.trends"), new Route.Trends(), navigator);
        getChildren().add(Nodes.spacer());
        add(Material2AL.HELP_OUTLINE, words.get("rail.help"), new Route.Help(null), navigator);
        add(Material2MZ.SETTINGS, words.get("rail.settings"), new Route.Settings(), navigator);
    }

    /** The words stay under their icons: where there is little room, as with large text, all moves closer together. */
    @Override
    protected void layoutChildren() {
        double needed = buttons.values().stream()
                .mapToDouble(button -> button.getFont().getSize() * LOOSE)
                .sum();
        pseudoClassStateChanged(TIGHT, needed > getHeight());
        super.layoutChildren();
    }

    private void add(Ikon icon, String name, Route route, Navigator navigator) {
        Button button = Nodes.button(icon, name, () -> navigator.go(route), "rail-button");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setTooltip(Nodes.tip(name));
        button.setMaxWidth(Double.MAX_VALUE);
        buttons.put(route.getClass(), button);
        getChildren().add(button);
    }

    /** Marks the section that a route belongs to. */
    void mark(Route route) {
        Class<? extends Route> section = switch (route) {
            case Route.ProgramPage _, Route.NotAdded _, Route.BrokenFiles _ -> Route.Programs.class;
            case Route.AboutYou _ -> Route.Settings.class;
            case Route.Storage(Route from, String _, var _) -> from.getClass();
            case Route.Report(Route from) -> from.getClass();
            case Route.RestorePreview(Route from, RestorePlan _) -> from.getClass();
            case Route.DeleteDiary(Route from) -> from.getClass();
            default -> route.getClass();
        };
        buttons.forEach((of, button) -> button.pseudoClassStateChanged(CURRENT, of.equals(section)));
    }
}
