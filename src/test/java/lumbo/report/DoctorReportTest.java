package lumbo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.MeasureEntry;
import lumbo.diary.NewSession;
import lumbo.diary.PainEntry;
import lumbo.diary.PainMoment;
import lumbo.diary.SafetyLogEntry;
import lumbo.diary.SafetyLogKind;
import lumbo.diary.SessionEnd;
import lumbo.diary.SessionState;
import lumbo.diary.TwentyYears;
import lumbo.diary.export.DiaryExport;
import lumbo.i18n.Messages;
import lumbo.measure.Activity;
import lumbo.measure.MeasureAnswers;
import lumbo.measure.PatientSpecific;
import lumbo.measure.RolandMorris;
import lumbo.player.PlanChoices;
import lumbo.player.SessionPlan;
import lumbo.program.Condition;
import lumbo.program.Library;
import lumbo.program.Program;
import lumbo.program.ProgramReader;
import lumbo.program.Stage;
import lumbo.safety.Clearance;
import lumbo.safety.DecisionRow;
import lumbo.safety.PainBands;
import lumbo.safety.Profile;
import lumbo.safety.SafetyJson;
import lumbo.safety.SafetyStop;
import lumbo.safety.Screening;
import lumbo.safety.Substitution;
import lumbo.ui.control.ForeignTexts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorReportTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T20:00:00+01:00");

    @TempDir
    Path folder;

    private static Messages words() {
        return Messages.of(Locale.UK);
    }

    private static byte[] write(Diary diary, DiaryExport.Selection wanted, Messages words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        diary.state(state -> {
            try {
                new DoctorReport(words).write(state, wanted, NOW, out);
            } catch (IOException failure) {
                throw new AssertionError(failure);
            }
        });
        return out.toByteArray();
    }

    private static DiaryExport.Selection wanted(Optional<LocalDate> from, Optional<String> name) {
        return new DiaryExport.Selection(
                DiaryExport.Format.PDF,
                from.orElse(null),
                NOW.toLocalDate(),
                name.orElse(null),
                Set.of(DiaryExport.Table.values()),
                Locale.UK);
    }

    private static DiaryExport.Selection all() {
        return wanted(Optional.empty(), Optional.empty());
    }

    /** What a person reads, with single spaces. */
    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document).replaceAll("\\s+", " ");
        }
    }

    private static int pages(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        }
    }

    private Diary diary() {
        return Diary.open(folder.resolve("diary.sqlite"));
    }

    private static void pain(Diary diary, int day, int value, String note) {
        OffsetDateTime at = NOW.minusDays(day);
        diary.writeDown(
                        new PainEntry(UUID.randomUUID(), at, PainMoment.OTHER, value, null, null, null, note, Set.of()),
                        at)
                .join();
    }

    private static void session(Diary diary, UUID id, int day, String note) {
        Library library = Library.builtIn(new ProgramReader());
        Program program = library.entries().getFirst().program();
        SessionPlan plan = SessionPlan.of(program, PlanChoices.DEFAULT);
        OffsetDateTime at = NOW.minusDays(day);
        diary.begin(new NewSession(id, at, "{}", "{}", plan, 2, null)).join();
        diary.finish(id, new SessionEnd(SessionState.ENDED, at, 3, null, null, null, note))
                .join();
    }

    private static void measure(Diary diary, int day, MeasureAnswers answers) {
        OffsetDateTime at = NOW.minusDays(day);
        diary.keep(MeasureEntry.of(UUID.randomUUID(), at, answers, ""), at).join();
    }

    // ---- what it tells

    @Test
    void aYearIsToldOnTwoPagesWithItsNumbers() throws IOException {
        try (Diary diary = diary()) {
            TwentyYears.fill(diary, 364);
            byte[] pdf = write(diary, wanted(Optional.empty(), Optional.of("Ada Example")), words());
            String text = text(pdf);

            assertThat(pages(pdf)).isEqualTo(2);
            // Monday 24 November 2025 to Sunday 22 November 2026 are 52 weeks of seven sessions.
            assertThat(text)
                    .contains("Ada Example · 24 Nov 2025 to 22 Nov 2026", "This is not a diagnosis")
                    .contains("7 per week, of 3", "364 sessions")
                    .contains("6.6 → 1.4", "Fell; that counts (2 points or 30 %)")
                    .contains("Page 1 of 2", "Page 2 of 2", "Before a session", "364");
            int minutes = 0;
            for (int i = 0; i < 364; i++) {
                minutes += 12 + i % 17;
            }
            assertThat(text).contains(String.format(Locale.UK, "%,d minutes. ", minutes));
        }
    }

    @Test
    void twentyYearsStayOnTwoPages() throws IOException {
        try (Diary diary = diary()) {
            TwentyYears.fill(diary, 1_100);
            byte[] pdf = write(diary, all(), words());

            assertThat(pages(pdf)).isEqualTo(2);
            assertThat(text(pdf)).containsPattern("And 1,0\\d\\d more sessions\\.");
        }
    }

    @Test
    void signsQuestionnairesAndStopsAreToldInWords() throws IOException {
        UUID id = UUID.randomUUID();
        try (Diary diary = diary()) {
            session(diary, id, 3, "It was a good day");
            log(diary, SafetyLogKind.SCREENING, Optional.empty(), new Screening(NOW, Set.of("chest-pain", "hernia")));
            log(diary, SafetyLogKind.STOP, Optional.of(id), new SafetyStop(DecisionRow.STOP, List.of("dizzy")));
            diary.log(List.of(new SafetyLogEntry(UUID.randomUUID(), NOW, SafetyLogKind.SCREENING, null, "{\"a\": 1}")))
                    .join();
            measure(diary, 30, RolandMorris.of(Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10)));
            measure(diary, 2, RolandMorris.of(Set.of(1, 2, 3)));
            measure(diary, 30, new PatientSpecific(List.of(new Activity("Stairs", 2), new Activity("Shopping", 5))));
            measure(diary, 2, new PatientSpecific(List.of(new Activity("stairs", 6), new Activity("Shopping", 6))));
            String text = text(write(diary, all(), words()));

            assertThat(text)
                    .contains("▲ Yes to “Pain in your chest” on 22 Nov 2026 (emergency)", "A slipped disc")
                    .contains("▲ Yes to “I am dizzy” on 22 Nov 2026 (the session was stopped)")
                    .doesNotContain("▲ Yes to “A slipped disc”")
                    .contains("1 entry can't be read")
                    .contains("One session had to end", "It was a good day", "0% 2 3 –")
                    .contains("10 → 3", "Better; that counts (5 points or 30 %). Since 23 Oct 2026.")
                    .contains("stairs 2 → 6 ▲", "Shopping 5 → 6")
                    .doesNotContain("Shopping 5 → 6 ▲")
                    .contains("Spine, 1983", "Physiotherapy Canada, 1995", "Pain, 2001");
        }
    }

    @Test
    void theFirstLineSaysWhoItIsWhatWasFoundAndWhoAgreed() throws IOException {
        try (Diary diary = diary()) {
            session(diary, UUID.randomUUID(), 3, "");
            log(
                    diary,
                    SafetyLogKind.PROFILE,
                    Optional.empty(),
                    new Profile(
                            1956,
                            Set.of(Condition.HERNIA, Condition.SCOLIOSIS),
                            List.of(new Clearance("hernia", "Dr. Roe", LocalDate.of(2026, 11, 20))),
                            PainBands.NARROW,
                            4,
                            Stage.ACUTE));
            String text = text(write(diary, wanted(Optional.empty(), Optional.of("Ada")), words()));

            assertThat(text)
                    .startsWith("Ada, born 1956 · ")
                    .contains("a slipped disc (agreed by Dr. Roe, 20 Nov 2026)", "scoliosis")
                    .doesNotContain("▲");
        }
    }

    @Test
    void whatWasEasedIsToldWithWhatHurtAndHowMuch() throws IOException {
        UUID id = UUID.randomUUID();
        try (Diary diary = diary()) {
            session(diary, id, 3, "");
            log(diary, SafetyLogKind.EASING, Optional.of(id), new Substitution(0, "knee-to-chest"));
            OffsetDateTime at = NOW.minusDays(3);
            diary.writeDown(new PainEntry(UUID.randomUUID(), at, PainMoment.DURING, 4, id, 0, null, "", Set.of()), at)
                    .join();
            String text = text(write(diary, all(), words()));

            assertThat(text).contains("What was eased because it hurt").containsPattern("Knee to chest 4");
        }
    }

    @Test
    void theProgramIsToldWithItsDoseAndSinceWhen() throws IOException {
        try (Diary diary = diary()) {
            TwentyYears.fill(diary, 60);
            String text = text(write(diary, all(), words()));

            assertThat(text).containsPattern("Program .*, since \\d+ \\w+ 2026\\. \\d+ exercises?: ");
            assertThat(text).containsPattern("\\d+% of the dose done").doesNotContain("Heart rate");
        }
    }

    private static void log(Diary diary, SafetyLogKind kind, Optional<UUID> session, Object content) {
        diary.log(List.of(new SafetyLogEntry(
                        UUID.randomUUID(), NOW, kind, session.orElse(null), SafetyJson.write(content))))
                .join();
    }

    @Test
    void aTimeWithoutSessionsIsHonest() throws IOException {
        try (Diary diary = diary()) {
            session(diary, UUID.randomUUID(), 100, "");
            pain(diary, 2, 4, "");
            String text = text(write(diary, wanted(Optional.of(LocalDate.of(2026, 11, 1)), Optional.empty()), words()));

            assertThat(text)
                    .contains("There were no sessions in this time.", "The worst pain was 4", "too few to say")
                    .contains("The questions were not answered in this time.")
                    .doesNotContain("▲", "Roland-Morris", "Program ")
                    .doesNotContain("Sessions, newest first");
        }
    }

    @Test
    void anEmptyDiaryGivesOnePageThatSaysSo() throws IOException {
        try (Diary diary = diary()) {
            byte[] pdf = write(diary, all(), words());

            assertThat(pages(pdf)).isOne();
            assertThat(text(pdf)).contains("Nothing was written down", "Without a name: nobody yet", "Page 1 of 1");
        }
    }

    @Test
    void withoutANameANumberStandsThatStaysTheSame() throws IOException {
        try (Diary diary = diary()) {
            pain(diary, 5, 4, "");
            String before = text(write(diary, all(), words()));
            pain(diary, 4, 5, "");
            String after = text(write(diary, all(), words()));
            String code = before.replaceFirst(".*Without a name: person ([0-9A-F]{8}) .*", "$1");

            assertThat(code).hasSize(8);
            assertThat(after).contains("Without a name: person " + code);
        }
    }

    // ---- letters

    @Test
    void lettersOfManyLanguagesComeOut() throws IOException {
        String name = "Zażółć gęślą jaźń · Ελένη Παπαδοπούλου · Татьяна Ёлкина · Đặng Þór";
        try (Diary diary = diary()) {
            session(diary, UUID.randomUUID(), 1, "Спина болит, офис");
            String text = text(write(diary, wanted(Optional.empty(), Optional.of(name)), words()));

            assertThat(text).contains(name, "Спина болит, офис");
        }
    }

    @Test
    void longNamesWrapAndLongNotesAreCut() throws IOException {
        String name = "Maria-Antonia ".repeat(12).strip();
        try (Diary diary = diary()) {
            session(diary, UUID.randomUUID(), 1, "x".repeat(4_000));
            byte[] pdf = write(diary, wanted(Optional.empty(), Optional.of(name)), words());

            assertThat(text(pdf)).contains(name.substring(0, 150), "xxx…");
            assertThat(pages(pdf)).isLessThanOrEqualTo(2);
        }
    }

    @Property(tries = 6, seed = "7")
    void anyNoteAndNameGiveAReport(@ForAll String note, @ForAll String name) throws IOException {
        givesAReport(note, name);
    }

    @Tag("campaign")
    @Property(tries = 200)
    void manyNotesAndNamesGiveAReport(@ForAll String note, @ForAll String name) throws IOException {
        givesAReport(note, name);
    }

    private static void givesAReport(String note, String name) throws IOException {
        Path own = Files.createTempDirectory("report");
        try (Diary diary = Diary.open(own.resolve("diary.sqlite"))) {
            session(diary, UUID.randomUUID(), 1, note.replace('\0', ' ') + " \uD83D\uDC68\u200D\uD83D\uDC69 \u4E2D");
            byte[] pdf = write(diary, wanted(Optional.empty(), Optional.of("\u0007\uD83E\uDDE0" + name)), words());

            assertThat(pages(pdf)).isLessThanOrEqualTo(2);
            assertThat(text(pdf)).contains("\u25A1");
        }
    }

    @Test
    void isInOneLanguageOnASystemOfAnyOther() throws IOException {
        try (Diary diary = diary()) {
            for (int day = 1; day <= 61; day++) {
                pain(diary, day, day % 11, "");
            }
            for (String tag : List.of(
                    "bn-BD",
                    "bn-BD-u-nu-beng",
                    "ar-EG",
                    "fa-IR-u-ca-persian",
                    "hi-IN-u-nu-deva",
                    "my-MM",
                    "ne-NP",
                    "mr-IN",
                    "th-TH-u-ca-buddhist-nu-thai",
                    "ja-JP-u-ca-japanese",
                    "ru-RU",
                    "tr-TR",
                    "de-DE")) {
                String report = text(write(diary, all(), Messages.of(Locale.forLanguageTag(tag))));

                assertThat(report).as(tag).contains("Nov", "2026").doesNotContain("\u25A1");
                assertThat(report.codePoints().filter(Character::isDigit))
                        .as(tag)
                        .allMatch(digit -> digit <= '9');
                assertThat(report.codePoints().filter(Character::isLetter))
                        .as(tag)
                        .allMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
            }
        }
    }

    @Test
    void everyNoteOfAnyWritingStandsInTheReport() throws IOException {
        try (Diary diary = diary()) {
            List<String> notes = ForeignTexts.all();
            for (int i = 0; i < notes.size(); i++) {
                pain(diary, i % 5, 4, notes.get(i));
            }
            pain(diary, 1, 3, "\u05db\u05d0\u05d1 \u05d2\u05d1");
            byte[] pdf = write(diary, all(), words());

            assertThat(pages(pdf)).isPositive();
            assertThat(text(pdf)).contains("Pain");
        }
    }

    // ---- the file

    @Test
    void theFileTellsItsTitleLanguageAndAuthorAndHasItsLetters() throws IOException {
        try (Diary diary = diary()) {
            byte[] pdf = write(diary, wanted(Optional.empty(), Optional.of("Ada")), words());
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertThat(document.getDocumentInformation().getTitle()).startsWith("Report for the doctor");
                assertThat(document.getDocumentInformation().getAuthor()).isEqualTo("Ada");
                assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                        .isEqualTo(NOW.toInstant());
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("en-GB");
                assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
                for (var name : document.getPage(0).getResources().getFontNames()) {
                    PDFont font = document.getPage(0).getResources().getFont(name);
                    assertThat(font.isEmbedded()).isTrue();
                    assertThat(font.getName()).matches("[A-Z]{6}\\+DejaVu.*");
                }
            }
            assertThat(pdf.length).isLessThan(60_000);
            try (PDDocument document = Loader.loadPDF(write(diary, all(), Messages.of(Locale.CANADA)))) {
                assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.LETTER.getWidth());
            }
        }
    }

    @Test
    void theFileGetsItsNameOnlyWhenItIsWhole() throws IOException {
        try (Diary diary = diary()) {
            pain(diary, 1, 3, "");
            Path to = folder.resolve("report.pdf");
            DiaryExport.write(diary, all(), to, NOW, new DoctorReport(words()));
            assertThat(pages(Files.readAllBytes(to))).isOne();

            DiaryExport.Pages broken = (state, wanted, now, out) -> {
                out.write(1);
                throw new IOException("full");
            };
            assertThatThrownBy(() -> DiaryExport.write(diary, all(), to, NOW, broken))
                    .isInstanceOf(IOException.class)
                    .hasMessage("full");
            assertThatThrownBy(() -> DiaryExport.write(
                            diary, all(), folder.resolve("none/report.pdf"), NOW, new DoctorReport(words())))
                    .isInstanceOf(NoSuchFileException.class);
            assertThat(pages(Files.readAllBytes(to))).isOne();
            try (Stream<Path> files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".part"));
            }
        }
    }

    // ---- words and lines

    @Test
    void linesBreakBetweenWordsAndWithinLongOnes() throws IOException {
        try (PDDocument document = new PDDocument()) {
            PdfFont letters = PdfFont.regular(document);

            assertThat(letters.lines("one two  three\nfour", 10, letters.width("one two", 10) + .1, 9))
                    .containsExactly("one two", "three", "four");
            assertThat(letters.lines("wwwwww", 10, letters.width("www", 10) + .1, 9))
                    .containsExactly("www", "www");
            assertThat(letters.lines("one two three", 10, letters.width("one two", 10) + .1, 1))
                    .containsExactly("one t…");
            assertThat(letters.fit("", 10, 0)).isEmpty();
            assertThat(letters.clean("a\tb\u0000c\u200Bd\uD800")).isEqualTo("a b cd\u25A1");
            Map.of("abc", "abc", "שלום", "םולש")
                    .forEach((text, seen) -> assertThat(letters.seen(text)).isEqualTo(seen));
        }
    }
}
