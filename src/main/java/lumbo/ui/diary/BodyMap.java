package lumbo.ui.diary;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import lumbo.diary.BodySpot;
import lumbo.i18n.Messages;
import lumbo.ui.control.Nodes;

/** A simple body from the front and from the back, of which places can be chosen. */
final class BodyMap extends FlowPane {

    private static final double WIDTH = 168;
    private static final double HEIGHT = 330;

    /** A place: where it lies in the picture, pixels. */
    private record Place(BodySpot spot, double x, double y, double width, double height) {}

    /** Two places of which one mirrors the other, {@code left} at the left of the picture. */
    private static Stream<Place> both(BodySpot left, BodySpot right, double x, double y, double width, double height) {
        return Stream.of(new Place(left, x, y, width, height), new Place(right, WIDTH - x - width, y, width, height));
    }

    private static Stream<Place> one(BodySpot spot, double x, double y, double width, double height) {
        return Stream.of(new Place(spot, x, y, width, height));
    }

    /** From the front the person's left is on the right. */
    private static final List<Place> FRONT = Stream.of(
                    one(BodySpot.HEAD, 64, 0, 40, 44),
                    one(BodySpot.NECK, 70, 46, 28, 16),
                    both(BodySpot.RIGHT_SHOULDER, BodySpot.LEFT_SHOULDER, 26, 64, 36, 28),
                    one(BodySpot.CHEST, 64, 64, 40, 46),
                    one(BodySpot.BELLY, 56, 112, 56, 44),
                    both(BodySpot.RIGHT_ARM, BodySpot.LEFT_ARM, 10, 94, 28, 92),
                    both(BodySpot.RIGHT_GROIN, BodySpot.LEFT_GROIN, 52, 158, 31, 26),
                    both(BodySpot.RIGHT_THIGH, BodySpot.LEFT_THIGH, 50, 186, 32, 54),
                    both(BodySpot.RIGHT_KNEE, BodySpot.LEFT_KNEE, 52, 242, 28, 24),
                    both(BodySpot.RIGHT_SHIN, BodySpot.LEFT_SHIN, 53, 268, 26, 38),
                    both(BodySpot.RIGHT_FOOT, BodySpot.LEFT_FOOT, 48, 308, 32, 22))
            .flatMap(Function.identity())
            .toList();

    /** From the back the person's left is on the left. */
    private static final List<Place> BACK = Stream.of(
                    one(BodySpot.HEAD, 64, 0, 40, 44),
                    one(BodySpot.NECK, 70, 46, 28, 16),
                    both(BodySpot.LEFT_SHOULDER, BodySpot.RIGHT_SHOULDER, 26, 64, 36, 28),
                    one(BodySpot.UPPER_BACK, 64, 64, 40, 34),
                    one(BodySpot.MIDDLE_BACK, 58, 100, 52, 28),
                    both(BodySpot.LEFT_ARM, BodySpot.RIGHT_ARM, 10, 94, 28, 92),
                    one(BodySpot.LEFT_LOW_BACK, 48, 130, 23, 30),
                    one(BodySpot.LOW_BACK, 73, 130, 22, 30),
                    one(BodySpot.RIGHT_LOW_BACK, 97, 130, 23, 30),
                    both(BodySpot.LEFT_BUTTOCK, BodySpot.RIGHT_BUTTOCK, 50, 162, 33, 32),
                    both(BodySpot.LEFT_HAMSTRING, BodySpot.RIGHT_HAMSTRING, 50, 196, 32, 56),
                    both(BodySpot.LEFT_CALF, BodySpot.RIGHT_CALF, 53, 254, 27, 52),
                    both(BodySpot.LEFT_FOOT, BodySpot.RIGHT_FOOT, 48, 308, 32, 22))
            .flatMap(Function.identity())
            .toList();

    private final Messages words;
    private final Set<BodySpot> chosen;

    /** A map; what is chosen on it is put into {@code chosen}. */
    BodyMap(Messages words, Set<BodySpot> chosen) {
        this.words = words;
        this.chosen = chosen;
        getStyleClass().add("body-map");
        getChildren().addAll(side("diary.pain.front", FRONT), side("diary.pain.back", BACK));
    }

    private VBox side(String title, List<Place> places) {
        Pane body = new Pane();
        body.setMinSize(WIDTH, HEIGHT);
        body.setPrefSize(WIDTH, HEIGHT);
        body.setMaxSize(WIDTH, HEIGHT);
        body.setAccessibleRole(AccessibleRole.PARENT);
        body.setAccessibleText(words.get(title));
        places.forEach(place -> body.getChildren().add(button(place)));
        VBox side = new VBox(Nodes.label(words.get(title), "fact-name"), body);
        side.getStyleClass().add("body-side");
        return side;
    }

    private ToggleButton button(Place place) {
        ToggleButton button = new ToggleButton();
        String name = new PainWords(words).spot(place.spot());
        button.setAccessibleText(name);
        button.setTooltip(Nodes.tip(name));
        button.getStyleClass().add("body-spot");
        button.setUserData(place.spot());
        button.setSelected(chosen.contains(place.spot()));
        button.resizeRelocate(place.x(), place.y(), place.width(), place.height());
        button.setMinSize(place.width(), place.height());
        button.setPrefSize(place.width(), place.height());
        button.setMaxSize(place.width(), place.height());
        button.setOnAction(event -> {
            if (button.isSelected()) {
                chosen.add(place.spot());
            } else {
                chosen.remove(place.spot());
            }
            lookupAll(".body-spot").stream()
                    .filter(ToggleButton.class::isInstance)
                    .map(ToggleButton.class::cast)
                    .filter(other -> place.spot().equals(other.getUserData()))
                    .forEach(other -> other.setSelected(button.isSelected()));
        });
        return button;
    }
}
