package lumbo.ui.demo;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import lumbo.figure.Motion.View;
import lumbo.i18n.Messages;
import lumbo.program.Exercise;
import lumbo.program.Item;
import lumbo.program.Program;
import lumbo.ui.Route;
import lumbo.ui.ViewModel;
import lumbo.ui.words.DoseWords;
import org.jspecify.annotations.Nullable;

/** Which exercise of a program is shown to somebody. Keeps nothing. */
public final class DemoViewModel implements ViewModel {

    /**
     * One exercise as it is shown to somebody.
     *
     * @param title the program and which exercise this is
     * @param name the exercise
     * @param dose its dose in one line
     * @param note what the program says about this line
     * @param setup how to get into position
     * @param movement the first thing to do, where it is said how it is done
     * @param first whether none comes before it
     * @param last whether none comes after it
     * @param motion its moving figure
     */
    record DemoPage(
            String title,
            String name,
            String dose,
            @Nullable String note,
            String setup,
            @Nullable String movement,
            boolean first,
            boolean last,
            @Nullable String motion) {}

    /** From where a figure is seen in a demonstration. */
    enum DemoCamera {
        /** As its motion reads best. */
        BEST,
        FRONT,
        BETWEEN,
        SIDE;

        private static final double EYE_LEVEL = 14;

        /** The end of the key of its name among the messages. */
        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The one after this; the first after the last. */
        DemoCamera next() {
            List<DemoCamera> all = List.of(values());
            return all.get((all.indexOf(this) + 1) % all.size());
        }

        /** Where the viewer stands for a figure that faces to the left of the picture, of a motion that reads best from {@code best}. */
        View of(View best) {
            return switch (this) {
                case BEST -> best;
                case FRONT -> new View(-90, EYE_LEVEL);
                case BETWEEN -> new View(-45, EYE_LEVEL);
                case SIDE -> new View(0, EYE_LEVEL);
            };
        }
    }

    private final Program program;
    private final Messages words;
    private final Consumer<Route> go;
    private final List<Item> items;
    private final ReadOnlyObjectWrapper<DemoPage> page;
    private final ReadOnlyObjectWrapper<DemoCamera> camera = new ReadOnlyObjectWrapper<>(DemoCamera.BEST);
    private int index;

    /** A demonstration of a program, from its first exercise. */
    public DemoViewModel(Program program, Messages words, Consumer<Route> go) {
        this.program = program;
        this.words = words;
        this.go = go;
        this.items = program.items();
        this.page = new ReadOnlyObjectWrapper<>(page(0));
    }

    private void go(int wanted) {
        index = Math.clamp(wanted, 0, items.size() - 1);
        page.set(page(index));
    }

    private DemoPage page(int at) {
        Item item = items.get(at);
        Exercise exercise = program.exercise(item);
        Locale locale = words.locale();
        return new DemoPage(
                words.format("demo.title", program.title().in(locale), at + 1, items.size()),
                exercise.name().in(locale),
                new DoseWords(words)
                        .parts(item, exercise).stream()
                                .map(DoseWords.Part::text)
                                .collect(Collectors.joining(" \u00b7 ")),
                item.note() == null
                        ? null
                        : words.format("player.note", item.note().in(locale)),
                exercise.setup().in(locale),
                exercise.steps().stream()
                        .findFirst()
                        .map(step -> step.text().in(locale))
                        .orElse(null),
                at == 0,
                at == items.size() - 1,
                exercise.motion());
    }

    /** To the next exercise; stays at the last. */
    void next() {
        go(index + 1);
    }

    /** To the exercise before; stays at the first. */
    void previous() {
        go(index - 1);
    }

    void first() {
        go(0);
    }

    void last() {
        go(items.size() - 1);
    }

    void close() {
        go.accept(new Route.ProgramPage(program.id()));
    }

    void turn() {
        camera.set(camera.get().next());
    }

    ReadOnlyObjectProperty<DemoCamera> cameraProperty() {
        return camera.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<DemoPage> pageProperty() {
        return page.getReadOnlyProperty();
    }
}
