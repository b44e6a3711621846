package lumbo.ui.figure;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import lumbo.figure.BodySide;
import lumbo.figure.Motion;
import lumbo.figure.Motion.Phase;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Shot.Hint;
import lumbo.figure.draw.Shot.Moment;
import lumbo.program.ReadResult;

/**
 * What a moving figure of 1200 x 800 pixels costs a whole process, and what one does that is paused, or in a window put
 * aside. The bar: at 60 frames a second half of what it took when all of it was painted by the toolkit, which
 * {@code figure-load.sh} measures beside that build; and nothing while it stands still or is not seen.
 */
public final class FigureLoad {

    /** Eight repetitions as they are played: until then the code is being compiled. */
    private static final int WARM_UP = 56;

    private static final int SECONDS = 28;

    private static final double BREATH_SECONDS = 5;

    /** The phases of a repetition that never stands still, and of one as the built-in programs play it, in seconds. */
    private static final double[] RESTLESS = {2, 0, 2, 0};

    private static final double[] PLAYED = {2, 2, 2, 1};

    private final AtomicInteger frames = new AtomicInteger();
    private volatile double[] tempo = RESTLESS;
    private final FigureView view = new FigureView();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            view.motion().ifPresent(motion -> view.show(moment(motion, now / 1e9)));
            frames.incrementAndGet();
        }
    };

    /**
     * Measures and prints; needs a display, or the headless platform. With an argument only as it is played in a session,
     * breathing as it does there.
     */
    public static void main(String[] args) throws InterruptedException {
        FigureLoad load = new FigureLoad();
        CountDownLatch up = new CountDownLatch(1);
        Platform.startup(() -> {
            load.show();
            up.countDown();
        });
        up.await();
        load.tempo = PLAYED;
        TimeUnit.SECONDS.sleep(WARM_UP);
        load.measure("moving as in a session");
        if (args.length == 0) {
            load.measureTheRest();
        }
        System.exit(0);
    }

    private void measureTheRest() throws InterruptedException {
        tempo = RESTLESS;
        measure("moving without a stop");
        Platform.runLater(() -> stage().setIconified(true));
        TimeUnit.SECONDS.sleep(2);
        measure("moving in a window put aside");
        Platform.runLater(() -> stage().setIconified(false));
        Platform.runLater(timer::stop);
        TimeUnit.SECONDS.sleep(2);
        measure("paused");
    }

    private Stage stage() {
        return (Stage) view.getScene().getWindow();
    }

    private Moment moment(Motion motion, double seconds) {
        double[] phases = tempo;
        double into = seconds % Arrays.stream(phases).sum();
        int phase = 0;
        while (into >= phases[phase]) {
            into -= phases[phase];
            phase++;
        }
        double breath = (1 - Math.cos(2 * Math.PI * seconds / BREATH_SECONDS)) / 2;
        return new Moment(
                Phase.after(phase), into / phases[phase], BodySide.LEFT, motion.view(), true, Hint.NONE, true, breath);
    }

    private void show() {
        Motion motion =
                switch (new MotionReader().builtIn("opposite-arm-and-leg").orElseThrow()) {
                    case ReadResult.Valid<Motion> sound -> sound.value();
                    case ReadResult.Invalid<Motion> broken -> throw new IllegalStateException("" + broken.problems());
                };
        view.shoot(new Shot(motion, Appearance.ANNA, FigureColors.LIGHT));
        Stage stage = new Stage();
        stage.setScene(new Scene(view, 1200, 800));
        stage.show();
        timer.start();
    }

    private void measure(String what) throws InterruptedException {
        Duration before = cpu();
        int drawn = frames.get();
        TimeUnit.SECONDS.sleep(SECONDS);
        double used = cpu().minus(before).toMillis() / 10.0 / SECONDS;
        System.out.printf(
                Locale.ROOT,
                "%s: %.0f frames a second, %.1f %% of one core%n",
                what,
                (frames.get() - drawn) / (double) SECONDS,
                used);
    }

    private static Duration cpu() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow();
    }
}
