package lumbo.ui.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.testfx.util.WaitForAsyncUtils.waitFor;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Moment;
import lumbo.program.ReadResult;
import lumbo.ui.input.ShownStage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a figure shows while it moves, and what when it has come to rest. */
class FigureViewTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 420;
    private static final int PATIENCE_SECONDS = 120;
    private static final int FRAMES = 40;

    private final Shot shot = shot("knee-to-opposite-hand");
    private final FigureView view = ShownStage.onScreen(FigureView::new);
    private final StackPane root = ShownStage.onScreen(() -> new StackPane(view));
    private final ShownStage stage;

    FigureViewTest() {
        stage = new ShownStage(() -> root, Locale.UK);
        onScreen(() -> {
            view.setMaxSize(WIDTH, HEIGHT);
            view.setPrefSize(WIDTH, HEIGHT);
            view.shoot(shot);
            return true;
        });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Shot shot(String motion) {
        ShownStage.startTheToolkit();
        return switch (new MotionReader().builtIn(motion).orElseThrow()) {
            case ReadResult.Valid<Motion> sound -> new Shot(sound.value(), Appearance.ANNA, FigureColors.DARK);
            case ReadResult.Invalid<Motion> broken ->
                throw new AssertionError(broken.problems().toString());
        };
    }

    private static <T> T onScreen(Callable<T> work) {
        return ShownStage.onScreen(work);
    }

    private static void waitUntil(Callable<Boolean> seen) {
        try {
            waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, () -> onScreen(seen));
        } catch (TimeoutException late) {
            throw new AssertionError("it never came", late);
        }
    }

    private Moment moment(int frame) {
        return Moment.of(shot.motion(), Phase.OUT, frame / (double) FRAMES, BodySide.LEFT);
    }

    /** Moves it from frame to frame, and waits until it is there; what it looks like in the last frame. */
    private int[] move() {
        AtomicInteger frame = new AtomicInteger();
        AtomicReference<int[]> last = new AtomicReference<>(new int[0]);
        AnimationTimer timer = onScreen(() -> {
            AnimationTimer made = new AnimationTimer() {
                @Override
                public void handle(long now) {
                    if (frame.get() < FRAMES) {
                        view.show(moment(frame.incrementAndGet()));
                        if (frame.get() == FRAMES && isMoving()) {
                            last.set(pixels(view));
                        }
                    }
                }
            };
            made.start();
            return made;
        });
        waitUntil(() -> frame.get() >= FRAMES);
        onScreen(() -> {
            timer.stop();
            return true;
        });
        return last.get();
    }

    private boolean isMoving() {
        return view.getChildrenUnmodifiable().stream().anyMatch(node -> node instanceof TiledImage && node.isVisible());
    }

    private static int[] pixels(Node node) {
        SnapshotParameters whole = new SnapshotParameters();
        whole.setViewport(new Rectangle2D(0, 0, WIDTH, HEIGHT));
        WritableImage image = node.snapshot(whole, null);
        int[] pixels = new int[WIDTH * HEIGHT];
        image.getPixelReader().getPixels(0, 0, WIDTH, HEIGHT, PixelFormat.getIntArgbInstance(), pixels, 0, WIDTH);
        return pixels;
    }

    /** What a figure looks like that has never shown anything else. */
    private int[] never(Moment moment) {
        return onScreen(() -> {
            FigureView other = new FigureView();
            other.setMaxSize(WIDTH, HEIGHT);
            other.setPrefSize(WIDTH, HEIGHT);
            other.shoot(shot);
            root.getChildren().add(other);
            other.show(moment);
            root.applyCss();
            root.layout();
            int[] pixels = pixels(other);
            root.getChildren().remove(other);
            return pixels;
        });
    }

    private static double apart(int[] one, int[] other) {
        long sum = 0;
        for (int i = 0; i < one.length; i++) {
            for (int shift = 0; shift < 32; shift += 8) {
                sum += Math.abs((one[i] >>> shift & 0xFF) - (other[i] >>> shift & 0xFF));
            }
        }
        return sum / 4.0 / one.length;
    }

    @Test
    void atRestItIsThatPictureToThePixelThatIsShownWithoutMoving() {
        move();

        waitUntil(() -> !isMoving());

        Moment last = onScreen(() -> view.painted().orElseThrow());
        assertThat(onScreen(() -> pixels(view))).isEqualTo(never(last));
    }

    @Test
    void whileItMovesNoEyeCouldTellItFromThatPicture() {
        int[] moving = move();

        Moment last = onScreen(() -> view.painted().orElseThrow());
        assertThat(moving).as("still moves").isNotEmpty();
        assertThat(moving).as("painted by another painter").isNotEqualTo(never(last));
        assertThat(apart(moving, never(last))).isLessThan(.2);
        assertThat(apart(moving, never(moment(FRAMES / 2))))
                .as("another moment")
                .isGreaterThan(1);
    }

    @Test
    void nothingIsDueAnyMoreWhenItIsAtRest() {
        move();
        waitUntil(() -> !isMoving());

        assertThat(onScreen(view::isSettling)).isFalse();
    }

    @Test
    void aSingleChangeIsExactAtOnce() {
        onScreen(() -> {
            view.show(moment(0));
            root.layout();
            return true;
        });
        waitUntil(() -> !view.isSettling());

        onScreen(() -> {
            view.show(moment(FRAMES / 2));
            return true;
        });

        assertThat(onScreen(() -> isMoving())).isFalse();
        assertThat(onScreen(() -> pixels(view))).isEqualTo(never(moment(FRAMES / 2)));
    }
}
