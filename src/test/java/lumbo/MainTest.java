package lumbo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
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

/** The commands for the diary as somebody types them, each a process of its own. */
class MainTest {

    private static final int PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private record Ended(int code, String said) {}

    private Path data() {
        return folder.resolve("data");
    }

    private Ended run(String... arguments) throws IOException, InterruptedException {
        Path target = Path.of(System.getProperty("basedir", ""), "target");
        // the toolkit complains where it is no module
        Map<Boolean, String> paths = Stream.of(
                        target.resolve("classes").toString(),
                        System.getProperty("java.class.path", ""),
                        System.getProperty("jdk.module.path", ""))
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
                Main.class.getName(),
                arguments[0],
                "--data=" + data()));
        command.addAll(List.of(arguments).subList(1, arguments.length));
        Path said = folder.resolve("said.txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), Files.readString(said, StandardCharsets.UTF_8));
    }

    private int sessions() {
        return Diary.facts(data().resolve("diary.sqlite")).sessions();
    }

    private static List<Path> in(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void exportsAndImports() throws Exception {
        Path json = folder.resolve("all.json");
        assertThat(run("export", "--format", "json", "--out", json.toString()).code())
                .isEqualTo(1);
        FullDiary.write(data().resolve("diary.sqlite"), 2);

        assertThat(run("export", "--format", "json", "--out", json.toString()))
                .isEqualTo(new Ended(0, "Written: " + json + System.lineSeparator()));
        assertThat(run("export", "--format", "json", "--out", json.toString()).code())
                .isEqualTo(1);
        assertThat(run("export", "--format", "odt", "--out", json.toString()).code())
                .isEqualTo(2);
        assertThat(run("import", json.toString()).code()).isEqualTo(1);
        try (Diary open = Diary.open(data().resolve("diary.sqlite"))) {
            FullDiary.add(open, 2, 3);
        }
        assertThat(run("import", json.toString(), "--replace").code()).isZero();
        assertThat(sessions()).isEqualTo(2);
        Path pain = Files.writeString(folder.resolve("pain.csv"), "at,pain_0_10\n2026-07-23T08:00:00+02:00,3\n");
        assertThat(run("import", pain.toString())).satisfies(ended -> {
            assertThat(ended.code()).isZero();
            assertThat(ended.said()).startsWith("1 pain entry added");
        });
        assertThat(run("import", folder.resolve("none.csv").toString()).code()).isEqualTo(1);
    }

    @Test
    void backsUpAndRestores() throws Exception {
        Path to = folder.resolve("stick");
        assertThat(run("backup", "--out", to.toString()).code()).isEqualTo(1);
        FullDiary.write(data().resolve("diary.sqlite"), 2);
        Path password = Files.writeString(folder.resolve("password.txt"), "secret\n");
        assertThat(run("backup", "--out", to.toString(), "--password-file", password.toString())
                        .code())
                .isZero();
        String backup = in(to).getFirst().toString();
        try (Diary open = Diary.open(data().resolve("diary.sqlite"))) {
            FullDiary.add(open, 2, 3);
        }

        assertThat(run("restore", backup).code()).isEqualTo(1);
        assertThat(run("restore", backup, "--password-file", password.toString()))
                .satisfies(ended -> {
                    assertThat(ended.code()).isZero();
                    assertThat(ended.said()).contains("Nothing was changed.");
                });
        assertThat(sessions()).isEqualTo(3);
        assertThat(run("restore", backup, "--password-file", password.toString(), "--yes")
                        .code())
                .isZero();
        assertThat(sessions()).isEqualTo(2);
        assertThat(run("restore", folder.resolve("none").toString()).code()).isEqualTo(1);
        assertThat(run("restore").code()).isEqualTo(2);
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
