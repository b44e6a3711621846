package lumbo.ui.diary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lumbo.diary.BodySpot;
import lumbo.i18n.Messages;
import lumbo.ui.FigureModel;
import lumbo.ui.LiveSettings;
import lumbo.ui.control.Nodes;
import lumbo.ui.figure.BodyPicture;
import org.kordamp.ikonli.material2.Material2AL;

/**
 * The figure from behind and from the front, of which places can be chosen; what is chosen stands in words as well. By mouse,
 * or by arrow keys and Space.
 */
final class BodyMap extends VBox {

    private static final double SIDE_ROOM = .1;

    /** Half the width of the trunk, metres. */
    private static final double TRUNK = .175;

    /** A place, metres: see {@link BodyPicture}. */
    private record Place(BodySpot spot, Rectangle2D where) {

        /** The part of it that is drawn: a finger has room beside the trunk, where the arms hang. */
        private Rectangle2D drawn() {
            if (!spot.name().endsWith("BACK")) {
                return where;
            }
            double left = Math.max(-TRUNK, where.getMinX());
            return new Rectangle2D(left, where.getMinY(), Math.min(TRUNK, where.getMaxX()) - left, where.getHeight());
        }
    }

    /** A place from one x to another, from one height to another; none is smaller than a finger. */
    private static Stream<Place> one(BodySpot spot, double left, double right, double bottom, double top) {
        return Stream.of(new Place(spot, new Rectangle2D(left, bottom, right - left, top - bottom)));
    }

    /** Two places of which one mirrors the other, {@code left} at the left of the picture. */
    private static Stream<Place> both(
            BodySpot left, BodySpot right, double inner, double outer, double bottom, double top) {
        return Stream.concat(one(left, -outer, -inner, bottom, top), one(right, inner, outer, bottom, top));
    }

    /** In the middle. */
    private static Stream<Place> middle(BodySpot spot, double half, double bottom, double top) {
        return one(spot, -half, half, bottom, top);
    }

    private static final double NARROW = .0692;

    /** From behind the person's left is on the left. */
    private static final List<Place> BACK = Stream.of(
                    middle(BodySpot.HEAD, .14, 1.545, 1.77),
                    middle(BodySpot.NECK, .16, 1.4, 1.545),
                    both(BodySpot.LEFT_SHOULDER, BodySpot.RIGHT_SHOULDER, .16, .34, 1.28, 1.51),
                    middle(BodySpot.UPPER_BACK, .16, 1.26, 1.4),
                    middle(BodySpot.MIDDLE_BACK, .21, 1.12, 1.26),
                    both(BodySpot.LEFT_ARM, BodySpot.RIGHT_ARM, .21, .46, .7, 1.26),
                    one(BodySpot.LEFT_LOW_BACK, -.21, -NARROW, .98, 1.12),
                    middle(BodySpot.LOW_BACK, NARROW, .98, 1.12),
                    one(BodySpot.RIGHT_LOW_BACK, NARROW, .21, .98, 1.12),
                    both(BodySpot.LEFT_BUTTOCK, BodySpot.RIGHT_BUTTOCK, 0, .21, .82, .98),
                    both(BodySpot.LEFT_HAMSTRING, BodySpot.RIGHT_HAMSTRING, 0, .21, .5, .82),
                    both(BodySpot.LEFT_CALF, BodySpot.RIGHT_CALF, 0, .21, .14, .5),
                    both(BodySpot.LEFT_FOOT, BodySpot.RIGHT_FOOT, 0, .21, -.03, .14))
            .flatMap(Function.identity())
            .toList();

    /** From the front the person's left is on the right. */
    private static final List<Place> FRONT = Stream.of(
                    middle(BodySpot.HEAD, .14, 1.545, 1.77),
                    middle(BodySpot.NECK, .16, 1.4, 1.545),
                    both(BodySpot.RIGHT_SHOULDER, BodySpot.LEFT_SHOULDER, .16, .34, 1.28, 1.51),
                    middle(BodySpot.CHEST, .16, 1.14, 1.4),
                    middle(BodySpot.BELLY, .21, .97, 1.14),
                    both(BodySpot.RIGHT_ARM, BodySpot.LEFT_ARM, .21, .46, .7, 1.28),
                    both(BodySpot.RIGHT_GROIN, BodySpot.LEFT_GROIN, 0, .21, .82, .97),
                    both(BodySpot.RIGHT_THIGH, BodySpot.LEFT_THIGH, 0, .21, .56, .82),
                    both(BodySpot.RIGHT_KNEE, BodySpot.LEFT_KNEE, 0, .21, .42, .56),
                    both(BodySpot.RIGHT_SHIN, BodySpot.LEFT_SHIN, 0, .21, .14, .42),
                    both(BodySpot.RIGHT_FOOT, BodySpot.LEFT_FOOT, 0, .21, -.03, .14))
            .flatMap(Function.identity())
            .toList();

    private final Messages words;
    private final PainWords painWords;
    private final ObservableSet<BodySpot> chosen;
    private final FlowPane chips = Nodes.flow("chips");
    private final List<Runnable> shows = new ArrayList<>();

    /** A map; what is chosen on it is put into {@code chosen}. */
    BodyMap(Messages words, FigureModel figures, LiveSettings settings, ObservableSet<BodySpot> chosen) {
        this.words = words;
        this.painWords = new PainWords(words);
        this.chosen = chosen;
        getStyleClass().add("body-map");
        getChildren()
                .addAll(
                        Nodes.showWhile(Bindings.isNotEmpty(chosen), chips),
                        Nodes.flow(
                                "body-sides",
                                side("diary.pain.back", BACK, true, figures, settings),
                                side("diary.pain.front", FRONT, false, figures, settings)));
        shows.add(this::showChips);
        chosen.addListener((SetChangeListener<BodySpot>) change -> show());
        show();
    }

    private void show() {
        shows.forEach(Runnable::run);
    }

    private VBox side(
            String title, List<Place> places, boolean fromBehind, FigureModel figures, LiveSettings settings) {
        BodyPicture picture = new BodyPicture(
                figures, settings, fromBehind, places.stream().map(Place::drawn).toList());
        Pane body = new Pane(picture);
        body.setMinSize(picture.getMinWidth(), picture.getMinHeight());
        body.setMaxSize(picture.getMaxWidth(), picture.getMaxHeight());
        body.setAccessibleRole(AccessibleRole.PARENT);
        body.setAccessibleText(words.get(title));
        Label left = Nodes.whole(words.get("diary.pain.left"), "fact-name");
        Label right = Nodes.whole(words.get("diary.pain.right"), "fact-name");
        // beside the head there is room
        (fromBehind ? left : right).relocate(picture.getMinWidth() * SIDE_ROOM, 0);
        Label other = fromBehind ? right : left;
        other.layoutXProperty().bind(other.widthProperty().negate().add(picture.getMinWidth() * (1 - SIDE_ROOM)));
        body.getChildren().addAll(left, right);
        List<ToggleButton> buttons = places.stream().map(this::button).toList();
        buttons.forEach(one -> one.setFocusTraversable(one.equals(buttons.getFirst())));
        body.getChildren().addAll(buttons);
        // before the buttons, which would leave the body
        body.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, buttons));
        shows.add(() -> picture.choose(places.stream()
                .filter(place -> chosen.contains(place.spot()))
                .map(Place::drawn)
                .toList()));
        VBox side = new VBox(Nodes.label(words.get(title), "fact-name"), body);
        side.getStyleClass().add("body-side");
        return side;
    }

    /** Arrow keys go to the nearest place in their direction; Tab comes back to where one was, and leads on from there. */
    private static void pressed(KeyEvent event, List<ToggleButton> buttons) {
        double right = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        double down = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (right == 0 && down == 0) {
            return;
        }
        event.consume();
        buttons.stream()
                .filter(Node::isFocused)
                .findFirst()
                .ifPresent(from -> buttons.stream()
                        .filter(to -> ahead(from, to, right, down) > 1)
                        .min(Comparator.comparingDouble(
                                to -> ahead(from, to, right, down) + 2 * Math.abs(ahead(from, to, down, right))))
                        .ifPresent(to -> {
                            from.setFocusTraversable(false);
                            to.setFocusTraversable(true);
                            to.requestFocus();
                        }));
    }

    /** How far one lies ahead of another in a direction, pixels. */
    private static double ahead(Node from, Node to, double right, double down) {
        return (to.getBoundsInParent().getCenterX() - from.getBoundsInParent().getCenterX()) * right
                + (to.getBoundsInParent().getCenterY()
                                - from.getBoundsInParent().getCenterY())
                        * down;
    }

    private ToggleButton button(Place place) {
        ToggleButton button = new ToggleButton();
        String name = painWords.spot(place.spot());
        button.setAccessibleText(name);
        button.setTooltip(Nodes.tip(name));
        button.getStyleClass().add("body-spot");
        button.resizeRelocate(
                BodyPicture.x(place.where()),
                BodyPicture.y(place.where()),
                BodyPicture.wide(place.where()),
                BodyPicture.high(place.where()));
        button.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        button.setPrefSize(BodyPicture.wide(place.where()), BodyPicture.high(place.where()));
        button.setOnAction(event -> {
            if (button.isSelected()) {
                chosen.add(place.spot());
            } else {
                chosen.remove(place.spot());
            }
        });
        shows.add(() -> button.setSelected(chosen.contains(place.spot())));
        return button;
    }

    private void showChips() {
        boolean hadFocus = chips.isFocusWithin();
        chips.getChildren().setAll(chosen.stream().sorted().map(this::chip).toList());
        if (hadFocus && !chips.getChildren().isEmpty()) {
            chips.getChildren().getFirst().requestFocus();
        }
    }

    private Button chip(BodySpot spot) {
        String name = painWords.spot(spot);
        Button chip = Nodes.button(Material2AL.CLOSE, name, () -> chosen.remove(spot), "spot-chip");
        chip.setAccessibleText(words.format("diary.pain.spot.remove", name));
        return chip;
    }
}
