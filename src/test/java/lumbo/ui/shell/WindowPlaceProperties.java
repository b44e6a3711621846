package lumbo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.geometry.Rectangle2D;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WindowPlaceProperties {

    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 728);

    /** Screens of any size at any place, also left of the main one and above it; of a phone's size up to eight thousand pixels. */
    @Provide
    Arbitrary<List<Rectangle2D>> screens() {
        return Combinators.combine(
                        Arbitraries.integers().between(-8000, 8000),
                        Arbitraries.integers().between(-8000, 8000),
                        Arbitraries.integers().between(320, 8000),
                        Arbitraries.integers().between(240, 5000))
                .as((x, y, width, height) -> new Rectangle2D(x, y, width, height))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    @Provide
    Arbitrary<Double> anywhere() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-20_000, 20_000),
                Arbitraries.of(
                        Double.NaN,
                        Double.POSITIVE_INFINITY,
                        Double.NEGATIVE_INFINITY,
                        Double.MAX_VALUE,
                        -Double.MAX_VALUE,
                        0.0,
                        -1.0));
    }

    private static boolean isWhole(WindowPlace place, Rectangle2D screen) {
        return place.x() >= screen.getMinX()
                && place.y() >= screen.getMinY()
                && place.x() + place.width() <= screen.getMaxX() + 0.001
                && place.y() + place.height() <= screen.getMaxY() + 0.001;
    }

    private static void holds(WindowPlace place, List<Rectangle2D> screens) {
        assertThat(screens).anyMatch(screen -> isWhole(place, screen));
        assertThat(place.width()).isGreaterThanOrEqualTo(place.leastWidth()).isPositive();
        assertThat(place.height()).isGreaterThanOrEqualTo(place.leastHeight()).isPositive();
    }

    @Property
    void theFirstPlaceIsWholeOnTheMainScreen(@ForAll("screens") List<Rectangle2D> screens) {
        WindowPlace place = WindowPlace.first(screens);

        holds(place, screens);
        assertThat(isWhole(place, screens.getFirst())).isTrue();
    }

    @Property
    void whereverItStoodItIsWholeOnAScreenThatIsThere(
            @ForAll("anywhere") double x,
            @ForAll("anywhere") double y,
            @ForAll("anywhere") double width,
            @ForAll("anywhere") double height,
            @ForAll("screens") List<Rectangle2D> screens) {
        holds(WindowPlace.after(x, y, width, height, screens), screens);
    }

    @Property
    void whatStandsWellStaysThere(@ForAll("screens") List<Rectangle2D> screens) {
        for (Rectangle2D screen : screens) {
            WindowPlace first = WindowPlace.first(List.of(screen));
            WindowPlace again = WindowPlace.after(first.x(), first.y(), first.width(), first.height(), List.of(screen));

            assertThat(again).isEqualTo(first);
        }
    }

    @Example
    void comesBackFromAScreenThatIsGone() {
        WindowPlace place = WindowPlace.after(-1900, -40, 1200, 800, List.of(LAPTOP));

        assertThat(place).isEqualTo(new WindowPlace(0, 0, 1200, 728, 1000, 700));
    }

    @Example
    void staysOnTheSecondScreenLeftOfTheMainOne() {
        Rectangle2D left = new Rectangle2D(-1920, -200, 1920, 1080);

        WindowPlace place = WindowPlace.after(-1700, -100, 1200, 800, List.of(LAPTOP, left));

        assertThat(place).isEqualTo(new WindowPlace(-1700, -100, 1200, 800, 1000, 700));
    }

    @Example
    void isNoLargerThanAScreenOfLargePixels() {
        WindowPlace place = WindowPlace.first(List.of(new Rectangle2D(0, 0, 960, 510)));

        assertThat(place).isEqualTo(new WindowPlace(0, 0, 960, 510, 960, 510));
    }
}
