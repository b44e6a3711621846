package lumbo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import lumbo.OwnProcess.Ended;
import lumbo.diary.FullDiary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is shipped, and of that what only a process of its own shows. */
class MainTest {

    private static final String SITUATION = """
            {
              "now": "2026-07-22T09:30:00+02:00",
              "profile": {
                "conditions": ["hernia"],
                "clearances": [{"of": "hernia", "clinician": "Dr Adams", "date": "2026-05-04"}],
                "bands": "narrow",
                "weeklyGoal": 3,
                "start": "remission"
              },
              "checkIn": {"at": "2026-07-22T09:28:00+02:00", "now": 1, "worst": 2, "somethingNew": false},
              "history": {
                "screenings": [{"at": "2026-07-18T18:00:00+02:00", "yes": ["hernia"]}],
                "sessions": []
              }
            }
            """;

    @TempDir
    private Path folder;

    private Ended run(String... arguments) throws IOException, InterruptedException {
        return OwnProcess.run(Main.class, folder, arguments);
    }

    @Test
    void endsWithTheExitCodeOfTheCommand() throws Exception {
        Path json = folder.resolve("all.json");
        Path data = folder.resolve("data");
        FullDiary.write(data.resolve("diary.sqlite"), 2);

        assertThat(run("export", "--format", "json", "--out", json.toString(), "--data", data.toString()))
                .isEqualTo(new Ended(0, "Saved: " + json + System.lineSeparator()));
        assertThat(run("export", "--format", "odt", "--out", json.toString()).code())
                .isEqualTo(2);
    }

    /** Classes that are there when it is compiled and tested may be missing when it is started. */
    @Test
    void needsNothingThatItsModuleDoesNotRequire() throws Exception {
        Path situation = Files.writeString(folder.resolve("situation.json"), SITUATION);
        Path data = folder.resolve("data");
        FullDiary.write(data.resolve("diary.sqlite"), 2);
        Path pdf = folder.resolve("report.pdf");

        Ended advice = OwnProcess.runModule(folder, "advise", situation.toString(), "--program", "level-2");
        assertThat(advice.code()).as(advice.said()).isZero();
        Ended report = OwnProcess.runModule(
                folder, "export", "--format", "pdf", "--out", pdf.toString(), "--data", data.toString());
        assertThat(report.code()).as(report.said()).isZero();
        try (InputStream compiled = Main.class.getResourceAsStream("/module-info.class")) {
            assertThat(ModuleDescriptor.read(Objects.requireNonNull(compiled)).requires())
                    .as("what is required only by the compiler")
                    .noneMatch(one -> one.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC));
        }
    }

    @Test
    void saysInASentenceWhereThereCanBeNoWindow() throws Exception {
        assumeTrue(System.getProperty("os.name", "").startsWith("Linux"), "only there a display may be missing");

        Ended ended = run("--data", folder.toString());

        assertThat(ended.said().lines()).singleElement().asString().contains("no display", "Set DISPLAY");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void knowsNoTour() throws Exception {
        assertThat(run("tour", "--out", folder.resolve("tour").toString()).code())
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
}
