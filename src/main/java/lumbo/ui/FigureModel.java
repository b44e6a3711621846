package lumbo.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import lumbo.figure.Motion;
import lumbo.figure.MotionReader;
import lumbo.figure.draw.Look;
import lumbo.figure.draw.Shot;
import lumbo.figure.draw.Theme;
import lumbo.program.ReadResult;
import org.jspecify.annotations.Nullable;

/** The motions that came with Lumbo, read off the screen's thread when they are wanted first. */
public final class FigureModel {

    private static final Logger LOG = Logger.getLogger(FigureModel.class.getName());

    /** Where motions come from. */
    @FunctionalInterface
    interface Source {

        /** Reads the motion with this id; empty when there is none. */
        Optional<ReadResult<Motion>> read(String id);
    }

    private final Background background;
    private final Supplier<Source> source;
    private final Map<String, Optional<Motion>> motions = new HashMap<>();
    private @Nullable Source opened;

    /** Motions that came with Lumbo, read on this background. */
    public FigureModel(Background background) {
        this(background, () -> new MotionReader()::builtIn);
    }

    /** Motions from a source, which is opened when the first is wanted. */
    FigureModel(Background background, Supplier<Source> source) {
        this.background = background;
        this.source = source;
    }

    /**
     * Prepares a motion, and gives it to the screen; empty where the exercise has none or its file can't be used, so that
     * words have to do.
     *
     * @param id the motion's id
     */
    public void shot(Optional<String> id, Look look, Theme theme, Consumer<Optional<Shot>> then) {
        if (id.isEmpty()) {
            then.accept(Optional.empty());
            return;
        }
        background.run(
                () -> motion(id.get()).map(motion -> new Shot(motion, look, theme)),
                then,
                failed -> then.accept(Optional.empty()));
    }

    private Optional<Motion> motion(String id) {
        synchronized (motions) {
            return motions.computeIfAbsent(id, this::read);
        }
    }

    private Optional<Motion> read(String id) {
        Source from = opened;
        if (from == null) {
            from = source.get();
            opened = from;
        }
        return from.read(id).flatMap(result -> switch (result) {
            case ReadResult.Sound<Motion> sound -> Optional.of(sound.value());
            case ReadResult.Broken<Motion> broken -> {
                LOG.log(Level.WARNING, "the motion {0} can''t be used: {1}", new Object[] {id, broken.problems()});
                yield Optional.empty();
            }
        });
    }
}
