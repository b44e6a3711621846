package lumbo.ui;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.figure.Motion;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Appearance;
import lumbo.figure.draw.FigureColors;
import lumbo.figure.draw.Shot;
import lumbo.program.ReadResult;
import org.jspecify.annotations.Nullable;

/** The motions that came with Lumbo, read off the screen's thread when they are wanted first. */
public final class FigureModel {

    private static final int MOST_SHOTS = 64;
    private static final float LOAD = .75f;
    private static final Logger LOG = Logger.getLogger(FigureModel.class.getName());

    /** Where motions come from. */
    @FunctionalInterface
    interface MotionSource {

        /** Reads the motion with this id; empty when there is none. */
        Optional<ReadResult<Motion>> read(String id);
    }

    private final Background background;
    private final Supplier<MotionSource> source;
    private final Map<String, Optional<Motion>> motions = new HashMap<>();
    private @Nullable MotionSource opened;

    /** What was shown last, so that cards that come back need nothing prepared; only for the screen's thread. */
    private final Map<Prepared, Shot> shots = new LinkedHashMap<>(MOST_SHOTS, LOAD, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Prepared, Shot> eldest) {
            return size() > MOST_SHOTS;
        }
    };

    /** What a shot was prepared for. */
    private record Prepared(String motion, Appearance look, FigureColors theme) {}

    /** Motions that came with Lumbo, read on this background. */
    public FigureModel(Background background) {
        this(background, () -> new MotionReader()::builtIn);
    }

    /** Motions from a source, which is opened when the first is wanted. */
    FigureModel(Background background, Supplier<MotionSource> source) {
        this.background = background;
        this.source = source;
    }

    /**
     * Prepares a motion, and gives it to the screen; at once where it was prepared before. Empty where the exercise has none or
     * its file can't be used, so that words have to do. Call it on the screen's thread.
     *
     * @param id the motion's id
     */
    public void shot(@Nullable String id, Appearance look, FigureColors theme, Consumer<Optional<Shot>> then) {
        if (id == null) {
            then.accept(Optional.empty());
            return;
        }
        Prepared wanted = new Prepared(id, look, theme);
        Shot ready = shots.get(wanted);
        if (ready != null) {
            then.accept(Optional.of(ready));
            return;
        }
        background.run(
                () -> motion(id).map(motion -> new Shot(motion, look, theme)),
                shot -> {
                    shot.ifPresent(made -> shots.put(wanted, made));
                    then.accept(shot);
                },
                failed -> then.accept(Optional.empty()));
    }

    private Optional<Motion> motion(String id) {
        synchronized (motions) {
            return motions.computeIfAbsent(id, this::read);
        }
    }

    private Optional<Motion> read(String id) {
        MotionSource from = opened;
        if (from == null) {
            from = source.get();
            opened = from;
        }
        return from.read(id).flatMap(result -> switch (result) {
            case ReadResult.Valid<Motion> sound -> Optional.of(sound.value());
            case ReadResult.Invalid<Motion> broken -> {
                LOG.log(Level.WARNING, "the motion {0} can''t be used: {1}", new Object[] {id, broken.problems()});
                yield Optional.empty();
            }
        });
    }
}
