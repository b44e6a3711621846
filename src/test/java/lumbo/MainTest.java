package lumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What only a process of its own shows. */
class MainTest {

    private static final int PATIENCE_SECONDS = 120;

    /** The classes that are tried. */
    private static final Path CLASSES = classes();

    private static Path classes() {
        try {
            return Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    private Path data() {
        return folder.resolve("data");
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        // the toolkit complains where it is no module
        Map<Boolean, String> paths = Stream.of(
                        System.getProperty("java.class.path", ""),
                        System.getProperty("jdk.module.path", ""),
                        CLASSES.toString())
                .flatMap(path -> Stream.of(path.split(File.pathSeparator, -1)))
                .collect(Collectors.partitioningBy(
                        path -> new File(path).getName().startsWith("javafx-"),
                        Collectors.joining(File.pathSeparator)));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED,javafx.graphics",
                "-Duser.language=en",
                "-Dorg.sqlite.tmpdir=" + folder,
                "--module-path=" + paths.get(true),
                "--add-modules=javafx.controls",
                "-cp",
                paths.get(false),
                Main.class.getName()));
        command.addAll(List.of(arguments));
        command.add("--data=" + data());
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().remove("DISPLAY");
        Process process = builder.start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void endsWithTheExitCodeOfTheCommandAndSpeaksToBothStreams() throws Exception {
        Path json = folder.resolve("caf\u00e9.json");
        FullDiary.write(data().resolve("diary.sqlite"), 2);

        assertThat(run("export", "--format", "json", "--out", json.toString()))
                .isEqualTo(new Ended(0, "Written: " + json + System.lineSeparator()));
        assertThat(run("export", "--format", "odt", "--out", json.toString()).code())
                .isEqualTo(2);
    }

    @Test
    void aDataFolderThatCantBeHeldIsHeldByNobody() throws IOException {
        Path odd = Files.createDirectories(folder.resolve("odd"));
        Files.createDirectories(odd.resolve("lumbo.lock"));
        Path file = Files.write(folder.resolve("file"), new byte[] {1});

        assertThat(Main.isOpenAlready(odd)).isFalse();
        assertThat(Main.isOpenAlready(file)).isFalse();
        assertThat(Main.isOpenAlready(folder.resolve("none"))).isFalse();
    }

    @Test
    void playsATourWithoutADisplay() throws Exception {
        Path out = folder.resolve("tour");

        Ended tour = run("tour", "--out", out.toString());

        assertThat(tour.code()).as(tour.said()).isZero();
        assertThat(tour.said())
                .contains("Playing Fitball", "12 pictures in " + out)
                .containsPattern(": 2 of \\d+")
                .containsPattern("5 exercises, (\\d+) of \\1 done")
                .as("nothing that looks like a failure")
                .doesNotContain("WARNING", "SEVERE", "Exception", "\tat ");
        assertThat(in(out)).filteredOn(file -> file.toString().endsWith(".png")).hasSize(12);
        assertThat(Diary.facts(out.resolve("diary.sqlite")).sessions()).isEqualTo(1);
        assertThat(run("tour", "--out", out.toString()).code())
                .as("a diary that is there is left alone")
                .isEqualTo(1);
    }
}
