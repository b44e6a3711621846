package lumbo.ui.trend;

import static lumbo.ui.input.ShownStage.onScreen;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lumbo.chart.Chart;
import lumbo.diary.Diary;
import lumbo.diary.TwentyYears;
import lumbo.i18n.Messages;
import lumbo.ui.Background;
import lumbo.ui.Delays;
import lumbo.ui.FileChoice;
import lumbo.ui.FileChoiceRequest;
import lumbo.ui.ScreenFixture;
import lumbo.ui.input.ShownStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture never takes the place of a file that the person was not asked about. */
class ChartPicturesTest {

    private static final byte[] OLD = "what was there".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void start() {
        ShownStage.startTheToolkit();
    }

    /** A person who types this name, and was asked by the dialog whether that one is to be replaced. */
    private record Typed(Path name) implements FileChoice {

        @Override
        public Optional<Path> open(FileChoiceRequest question) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(FileChoiceRequest question) {
            return Optional.of(name);
        }

        @Override
        public Optional<Path> folder(String title, Path first) {
            return Optional.empty();
        }
    }

    private Chart chart() {
        Path data = folder.resolve("data");
        try (Diary diary = Diary.open(data.resolve("diary.sqlite"))) {
            TwentyYears.fill(diary, 10);
        }
        try (ScreenFixture stand = new ScreenFixture(data).withDiary()) {
            TrendsViewModel model = new TrendsViewModel(
                    stand.services().words(),
                    stand.services().diary(),
                    stand.services().clock(),
                    stand.services().safety(),
                    stand);
            model.shown();
            return Objects.requireNonNull(model.shownProperty().get()).all().cards().stream()
                    .flatMap(card -> Stream.ofNullable(card.chart()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private void save(String typed, String ending) {
        Chart chart = chart();
        onScreen(() -> {
            ChartPictures pictures = new ChartPictures(
                    picture -> {},
                    new Typed(folder.resolve(typed)),
                    Messages.of(Locale.UK),
                    new Background(Runnable::run, Runnable::run, Runnable::run, new Delays()).owner());
            if (ending.equals(".png")) {
                pictures.savePng(chart, said::add);
            } else {
                pictures.saveSvg(chart, said::add);
            }
            return true;
        });
    }

    private List<String> names() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> !name.equals("data"))
                    .toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".svg"})
    void anEndingThatWasNotTypedReplacesNothing(String ending) throws IOException {
        Path there = Files.write(folder.resolve("pain" + ending), OLD);

        save("pain", ending);

        assertThat(said).containsExactly(there + " already exists. Choose another name.");
        assertThat(there).hasBinaryContent(OLD);
        assertThat(names()).containsExactly("pain" + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".svg"})
    void aNameThatTheDialogAskedAboutIsReplaced(String ending) throws IOException {
        Path there = Files.write(folder.resolve("pain" + ending), OLD);

        save("pain" + ending, ending);

        assertThat(said).containsExactly("Saved: " + there);
        assertThat(Files.size(there)).isGreaterThan(OLD.length);
        assertThat(names()).containsExactly("pain" + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".svg"})
    void aNameWithADotGetsItsEnding(String ending) throws IOException {
        save("Dr. Smith", ending);

        assertThat(said).containsExactly("Saved: " + folder.resolve("Dr. Smith" + ending));
        assertThat(names()).containsExactly("Dr. Smith" + ending);
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".svg"})
    void aLinkStaysALinkAndItsFileIsReplaced(String ending) throws IOException {
        Path real = Files.write(folder.resolve("real"), OLD);
        Path link = Files.createSymbolicLink(folder.resolve("pain" + ending), real);

        save("pain" + ending, ending);

        assertThat(link).isSymbolicLink();
        assertThat(Files.size(real)).isGreaterThan(OLD.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {".png", ".svg"})
    void aFolderOfThatNameIsToldAndStays(String ending) throws IOException {
        Path there = Files.createDirectories(folder.resolve("pain" + ending).resolve("more"));

        save("pain" + ending, ending);

        assertThat(said).singleElement().asString().startsWith("The picture could not be saved as ");
        assertThat(there).isDirectory();
        assertThat(names()).containsExactly("pain" + ending);
    }
}
