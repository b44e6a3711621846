package lumbo.ui.trend;

import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import lumbo.chart.Chart;
import lumbo.chart.Palette;
import lumbo.chart.SvgChartRenderer;
import lumbo.chart.TitledChart;
import lumbo.files.Ending;
import lumbo.files.FullDisk;
import lumbo.files.SafeFile;
import lumbo.i18n.Messages;
import lumbo.ui.Background;
import lumbo.ui.FileChoice;
import lumbo.ui.FileChoiceRequest;
import lumbo.ui.control.Png;

/** Charts to take away, on white with their title and sentence. For the screen's thread. */
public final class ChartPictures {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final double SCALE = 2;

    private final Consumer<Image> clipboard;
    private final FileChoice files;
    private final Messages words;
    private final Background.Owner owner;

    /** Pictures that go onto a clipboard or into files. */
    public ChartPictures(Consumer<Image> clipboard, FileChoice files, Messages words, Background.Owner owner) {
        this.clipboard = clipboard;
        this.files = files;
        this.words = words;
        this.owner = owner;
    }

    /** Puts a chart where other programs can paste it from. */
    void copy(Chart chart, Consumer<String> said) {
        clipboard.accept(image(chart));
        said.accept(words.get("trends.copied"));
    }

    /** Asks where to save a chart as a picture of pixels, and does. */
    void savePng(Chart chart, Consumer<String> said) {
        WritableImage image = image(chart);
        save(chart, "png", said, file -> Png.write(image, file));
    }

    /** Asks where to save a chart as a drawing, and does. */
    void saveSvg(Chart chart, Consumer<String> said) {
        save(
                chart,
                "svg",
                said,
                file -> file.write(
                        SvgChartRenderer.of(chart, WIDTH, HEIGHT, Palette.LIGHT).getBytes(StandardCharsets.UTF_8)));
    }

    private static WritableImage image(Chart chart) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        CanvasChartRenderer pen = new CanvasChartRenderer(
                canvas.getGraphicsContext2D(), Palette.LIGHT, Font.getDefault().getFamily());
        TitledChart.paint(chart, WIDTH, HEIGHT, pen, canvas.getGraphicsContext2D()::translate);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        return canvas.snapshot(parameters, null);
    }

    private void save(Chart chart, String ending, Consumer<String> said, SafeFile.Writing writing) {
        String name = chart.title().replaceAll("[^\\p{L}\\p{N} -]", "").strip() + "." + ending;
        Optional<Path> chosen = files.save(new FileChoiceRequest(
                words.get("trends.save.where"), words.get("trends.save.kind"), List.of("*." + ending), name));
        Consumer<String> told = owner.here(said, owner.background().notices()::tell);
        chosen.ifPresent(typed -> owner.background()
                .run(
                        () -> words.format(
                                "trends.saved",
                                SafeFile.writeChosen(typed, "." + ending, writing)
                                        .toString()),
                        told,
                        failure -> told.accept(trouble(Ending.put(typed, "." + ending), failure))));
    }

    private String trouble(Path path, Exception failure) {
        String key = failure instanceof FileAlreadyExistsException
                ? "trends.there"
                : FullDisk.is(failure) ? "trends.full" : "trends.not-saved";
        return words.format(key, path.toString());
    }
}
