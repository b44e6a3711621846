package lumbo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.Ever;
import lumbo.diary.NewSession;
import lumbo.diary.SessionEnd;
import lumbo.diary.SessionState;
import lumbo.diary.StepRecord;
import lumbo.diary.export.DiaryExport.Format;
import lumbo.player.PlanChoices;
import lumbo.player.Player;
import lumbo.player.SessionPlan;
import lumbo.player.Step;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DiaryCommandsTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-07-22T09:30:00+02:00");

    private static final String DAY = "2026-07-22";

    @TempDir
    Path folder;

    private Typed typed;

    @BeforeEach
    void begin() {
        typed = new Typed(folder.resolve("data")).now(NOW);
    }

    private Path diary() {
        return folder.resolve("data").resolve("diary.sqlite");
    }

    private void aDiaryWithASession() {
        Library library = Library.builtIn(new ProgramReader());
        Program program = library.entries().getFirst().program();
        try (Diary diary = Diary.open(diary())) {
            UUID id = new UUID(1, 2);
            SessionPlan plan = SessionPlan.of(program, PlanChoices.DEFAULT);
            diary.begin(new NewSession(id, NOW, "{}", "{}", plan, 2, null)).join();
            Step first = plan.steps().stream()
                    .filter(one -> one.kind().isWork())
                    .findFirst()
                    .orElseThrow();
            StepRecord step = new StepRecord(
                    first.index(),
                    first.kind(),
                    first.unit(),
                    first.set(),
                    first.side(),
                    first.rep(),
                    false,
                    4_000,
                    NOW);
            diary.record(id, List.of(step), Player.of(plan).cursor(), NOW).join();
            diary.finish(id, SessionEnd.silent(SessionState.ENDED, NOW)).join();
        }
    }

    private int export(Format format, Path to) {
        return typed.run("export", "--format", format, "--out", to);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void writesTheDiaryAndReplacesItOnlyWhenItIsTold(Format format) throws IOException {
        aDiaryWithASession();
        Path to = folder.resolve("out");

        assertThat(export(format, to)).isZero();
        assertThat(typed.out()).startsWith("Saved: " + to);
        assertThat(export(format, to)).isEqualTo(1);
        assertThat(typed.err().lines()).singleElement().asString().contains("--force");
        assertThat(typed.run("export", "--format", format, "--out", to, "--force"))
                .isZero();
        try (Stream<Path> files = Files.list(format == Format.CSV ? to : folder)) {
            assertThat(files).hasSize(format == Format.CSV ? 4 : 2);
        }
    }

    @Test
    void saysTheNoticeOfLoincOnlyWithFhir() {
        aDiaryWithASession();

        export(Format.JSON, folder.resolve("a.json"));
        assertThat(typed.out()).doesNotContain("LOINC");
        export(Format.FHIR, folder.resolve("b.json"));
        assertThat(typed.out()).contains("LOINC");
    }

    @Test
    void writesAReportForTheDoctorWithANameAndOnlyOfSomeDays() throws IOException {
        aDiaryWithASession();
        Path to = folder.resolve("report.pdf");

        assertThat(typed.run("export", "--format", "pdf", "--from", DAY, "--to", DAY, "--name", "Ada", "--out", to))
                .isZero();
        try (PDDocument report = Loader.loadPDF(to.toFile())) {
            assertThat(new PDFTextStripper().getText(report)).contains("Ada · 22 Jul 2026 to 22 Jul 2026", "1 session");
        }
        assertThat(export(Format.PDF, folder.resolve("none").resolve("a.pdf"))).isEqualTo(1);
        assertThat(typed.err()).contains("its folder does not exist").doesNotContain("Exception");
    }

    @Test
    void refusesWhatMakesNoSense() throws IOException {
        assertThat(export(Format.JSON, folder.resolve("a.json"))).isEqualTo(1);
        aDiaryWithASession();
        Path file = folder.resolve("a.json");
        Path taken = Files.writeString(folder.resolve("taken"), "x");

        assertThat(typed.run("export", "--format", "json", "--from", DAY, "--out", file))
                .isEqualTo(1);
        assertThat(typed.run("export", "--format", "csv", "--name", "Ada", "--out", file))
                .isEqualTo(1);
        assertThat(typed.run(
                        "export",
                        "--format",
                        "fhir",
                        "--from",
                        DAY,
                        "--to",
                        "2026-07-21",
                        "--name",
                        "Ada",
                        "--out",
                        file))
                .isEqualTo(1);
        assertThat(export(Format.FHIR, folder.resolve("none").resolve("a.json")))
                .isEqualTo(1);
        assertThat(export(Format.CSV, taken)).isEqualTo(1);
        assertThat(export(Format.JSON, folder)).isEqualTo(1);

        assertThat(typed.err().lines()).hasSize(7).noneMatch(line -> line.contains("Exception"));
        assertThat(file).doesNotExist();
        assertThat(taken).hasContent("x");
    }

    @Test
    void makesTheDiaryAgainOnlyWhenItIsToldWhatItReplaces() {
        aDiaryWithASession();
        Path json = folder.resolve("a.json");
        export(Format.JSON, json);

        assertThat(typed.run("import", json)).isEqualTo(1);
        assertThat(typed.err().lines())
                .singleElement()
                .asString()
                .contains("1 session, 1 pain entry and 0 other entries", "--replace");
        assertThat(typed.run("import", json, "--replace")).isZero();
        assertThat(typed.out()).contains("The diary is imported", "diary-before-restore.sqlite");
    }

    @Test
    void makesTheDiaryAgainWhereThereIsNoneWithoutAsking() throws IOException {
        aDiaryWithASession();
        Path json = folder.resolve("a.json");
        export(Format.JSON, json);
        Files.delete(diary());

        assertThat(typed.run("import", json)).isZero();
        try (Diary diary = Diary.open(diary())) {
            assertThat(diary.lastSession(Ever.END)).isPresent();
        }
    }

    @Test
    void refusesToReplaceADiaryThatIsOpen() {
        aDiaryWithASession();
        Path json = folder.resolve("a.json");
        export(Format.JSON, json);
        try (Diary open = Diary.open(diary())) {
            assertThat(open.lastSession(Ever.END)).isPresent();
            assertThat(typed.run("import", json, "--replace")).isEqualTo(1);
        }
        assertThat(typed.err().lines()).singleElement().asString().contains("Close Lumbo");
    }

    @Test
    void addsNothingThatLiesAfterNow() throws IOException {
        aDiaryWithASession();
        Path table = Files.writeString(
                folder.resolve("pain.csv"), "at;pain_0_10\n2026-07-21T08:00:00+02:00;3\n2099-07-24T08:00:00+02:00;5\n");

        assertThat(typed.run("import", table)).isEqualTo(1);

        assertThat(typed.err()).contains("pain.csv:3:1", "2099-07-24T08:00:00+02:00 is in the future");
        try (Diary diary = Diary.open(diary())) {
            assertThat(diary.painOn(LocalDate.of(2026, 7, 21))).isEmpty();
        }
    }

    @Test
    void addsPainOnceHoweverOftenItIsReadIn() throws IOException {
        aDiaryWithASession();
        Path table = Files.writeString(
                folder.resolve("pain.csv"), "at,pain_0_10\n2026-07-23T08:00:00+02:00,3\n2026-07-24T08:00:00+02:00,5\n");

        assertThat(typed.now(NOW.plusDays(2)).run("import", table)).isZero();
        assertThat(typed.run("import", table)).isZero();

        assertThat(typed.out().lines())
                .containsExactly("2 pain entries added, 0 already there", "0 pain entries added, 2 already there");
        try (Diary diary = Diary.open(diary())) {
            assertThat(diary.painOn(LocalDate.of(2026, 7, 24))).hasSize(1);
        }
    }

    @Test
    void addsNothingOfATableWithAProblem() throws IOException {
        aDiaryWithASession();
        Path table = Files.writeString(
                folder.resolve("pain.csv"),
                "at,pain_0_10\n2026-07-20T08:00:00+02:00,3\n2026-07-21T08:00:00+02:00,50\n");

        assertThat(typed.run("import", table)).isEqualTo(1);
        assertThat(typed.run("import", folder.resolve("none.csv"))).isEqualTo(1);

        assertThat(typed.err().lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("pain.csv:3:27: \"50\" is not a pain"),
                        line -> assertThat(line).contains("There is no such file"));
        try (Diary diary = Diary.open(diary())) {
            assertThat(diary.painOn(LocalDate.of(2026, 7, 23))).isEmpty();
        }
    }
}
