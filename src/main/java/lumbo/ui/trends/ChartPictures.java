package lumbo.ui.trends;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.WritableImage;
import javafx.scene.text.Font;
import javafx.scene.transform.Transform;
import javafx.stage.Stage;
import lumbo.chart.Chart;
import lumbo.chart.ChartSheet;
import lumbo.chart.Palette;
import lumbo.chart.SvgPen;
import lumbo.files.FullDisk;
import lumbo.files.RealFile;
import lumbo.i18n.Messages;
import lumbo.ui.Background;
import lumbo.ui.Desk;
import lumbo.ui.FileQuestion;
import lumbo.ui.control.Png;

/** Charts to take away, on white with their title and sentence. For the screen's thread. */
public final class ChartPictures {

    private static final int WIDTH = 900;
    private static final int HEIGHT = 480;
    private static final double SCALE = 2;

    private final Desk desk;
    private final Stage stage;
    private final Messages words;
    private final Background background;

    /** Pictures for a desktop. */
    public ChartPictures(Desk desk, Stage stage, Messages words, Background background) {
        this.desk = desk;
        this.stage = stage;
        this.words = words;
        this.background = background;
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream file) throws IOException;
    }

    /** Puts a chart where other programs can paste it from. */
    void copy(Chart chart, Consumer<String> said) {
        desk.copyPicture(image(chart));
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
                        SvgPen.of(chart, WIDTH, HEIGHT, Palette.LIGHT).getBytes(StandardCharsets.UTF_8)));
    }

    private static WritableImage image(Chart chart) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        CanvasPen pen = new CanvasPen(
                canvas.getGraphicsContext2D(), Palette.LIGHT, Font.getDefault().getFamily());
        ChartSheet.paint(chart, WIDTH, HEIGHT, pen, canvas.getGraphicsContext2D()::translate);
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(Transform.scale(SCALE, SCALE));
        return canvas.snapshot(parameters, null);
    }

    private void save(Chart chart, String ending, Consumer<String> said, Writing writing) {
        String name = chart.title().replaceAll("[^\\p{L}\\p{N} -]", "").strip() + "." + ending;
        Optional<Path> chosen = desk.save(
                stage,
                new FileQuestion(
                        words.get("trends.save.where"), words.get("trends.save.kind"), List.of("*." + ending), name));
        chosen.ifPresent(typed -> {
            Path path = FileQuestion.named(typed, "." + ending);
            background.run(
                    () -> {
                        if (!path.equals(typed) && Files.exists(path)) {
                            return words.format("trends.there", path.toString());
                        }
                        write(path, writing);
                        return words.format("trends.saved", path.toString());
                    },
                    said,
                    failure -> said.accept(
                            words.format(FullDisk.is(failure) ? "trends.full" : "trends.not-saved", path.toString())));
        });
    }

    /** The file gets its name only when it is whole. */
    private static void write(Path path, Writing writing) throws IOException {
        Path real = RealFile.of(path);
        Path folder = Optional.ofNullable(real.getParent()).orElseThrow(() -> new IOException("no folder"));
        Path part = Files.createTempFile(folder, "lumbo-", ".part");
        try {
            try (OutputStream file = Files.newOutputStream(part)) {
                writing.to(file);
            }
            Files.move(part, real, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
