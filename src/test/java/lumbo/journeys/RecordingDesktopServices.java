package lumbo.journeys;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javafx.scene.image.Image;
import javafx.stage.Stage;
import lumbo.settings.ScreenSize;
import lumbo.ui.DesktopServices;
import lumbo.ui.FileChoiceRequest;
import lumbo.ui.Printing;
import org.jspecify.annotations.Nullable;

/** A desktop that does nothing but remember what was asked of it. */
final class RecordingDesktopServices implements DesktopServices {

    private final List<Boolean> asked = new CopyOnWriteArrayList<>();
    private final Queue<Path> chosen = new ConcurrentLinkedQueue<>();
    private final List<Path> shown = new CopyOnWriteArrayList<>();
    private final List<String> copied = new CopyOnWriteArrayList<>();
    private final List<Image> pictures = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable List<Image>> printed = new AtomicReference<>();

    @Override
    public void fullScreen(Stage stage, boolean on) {
        asked.add(on);
    }

    @Override
    public boolean isFullScreen(Stage stage) {
        return !asked.isEmpty() && asked.getLast();
    }

    @Override
    public ScreenSize screen(Stage stage, int saidInches) {
        return ScreenSize.of(saidInches, 1920, 1080);
    }

    @Override
    public Optional<Path> open(Stage stage, FileChoiceRequest question) {
        return Optional.ofNullable(chosen.poll());
    }

    @Override
    public Optional<Path> save(Stage stage, FileChoiceRequest question) {
        return Optional.ofNullable(chosen.poll()).map(folder -> folder.resolve(question.name()));
    }

    @Override
    public Optional<Path> folder(Stage stage, String title, Path first) {
        return Optional.ofNullable(chosen.poll());
    }

    @Override
    public void show(Path folder) {
        shown.add(folder);
    }

    @Override
    public boolean hasPrinter() {
        return printed.get() != null;
    }

    @Override
    public Optional<Printing.Job> print(Stage stage, String name) {
        return Optional.of(pages -> {
            printed.updateAndGet(before -> Stream.concat(Objects.requireNonNull(before).stream(), pages.stream())
                    .toList());
            return true;
        });
    }

    /** Has a printer from now on. */
    void connectPrinter() {
        printed.set(List.of());
    }

    /** The pages that were printed, in order. */
    List<Image> printed() {
        return Objects.requireNonNull(printed.get());
    }

    /** The folders that were shown, in order. */
    List<Path> shown() {
        return List.copyOf(shown);
    }

    @Override
    public void copy(String text) {
        copied.add(text);
    }

    @Override
    public void copyPicture(Image picture) {
        pictures.add(picture);
    }

    /** The pictures that were copied, in order. */
    List<Image> pictures() {
        return List.copyOf(pictures);
    }

    /** The next file that the person chooses to open, or the next folder to save in. */
    void choose(Path next) {
        chosen.add(next);
    }

    /** What was copied, in order. */
    List<String> copied() {
        return List.copyOf(copied);
    }

    /** Whether the whole screen was wanted, each time that it was asked for or given back. */
    List<Boolean> fullScreensAsked() {
        return List.copyOf(asked);
    }
}
