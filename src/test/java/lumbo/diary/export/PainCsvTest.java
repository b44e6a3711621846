package lumbo.diary.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import lumbo.diary.BodySpot;
import lumbo.diary.Diary;
import lumbo.diary.PainEntry;
import lumbo.diary.PainPlace;
import lumbo.i18n.Messages;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainCsvTest {

    private static final String AT = "2026-07-22T09:30:00+02:00";

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T18:30:00+01:00");

    @TempDir
    Path folder;

    private List<PainEntry> entries(String text) throws IOException {
        return entries(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<PainEntry> entries(byte[] text) throws IOException {
        return switch (PainCsv.read(Files.write(folder.resolve("pain.csv"), text), NOW)) {
            case ReadResult.Valid<List<PainEntry>> sound -> sound.value();
            case ReadResult.Invalid<List<PainEntry>> broken -> throw new AssertionError(broken.problems());
        };
    }

    private List<String> problems(byte[] bytes) throws IOException {
        return switch (PainCsv.read(Files.write(folder.resolve("pain.csv"), bytes), NOW)) {
            case ReadResult.Valid<List<PainEntry>> sound -> throw new AssertionError(sound.value());
            case ReadResult.Invalid<List<PainEntry>> broken ->
                broken.problems().stream()
                        .map(each -> each.line() + ":" + each.column() + " " + each.key())
                        .toList();
        };
    }

    @Test
    void readsEntriesWithAllOrOnlyTheNeededColumns() throws IOException {
        List<PainEntry> all = entries("\uFEFFpain_0_10,at,note,place\r\n4," + AT
                + ",\"so, \"\"and\"\"\r\nmore\",further_down_leg\r\n\r\n0," + AT + ",'=x,\r\n");
        List<PainEntry> few = entries("at,pain_0_10\n" + AT + ",10");

        assertThat(all).hasSize(2);
        assertThat(all.getFirst().at()).isEqualTo(OffsetDateTime.parse(AT));
        assertThat(all.getFirst().value()).isEqualTo(4);
        assertThat(all.getFirst().note()).isEqualTo("so, \"and\"\r\nmore");
        assertThat(all.getFirst().place()).isEqualTo(PainPlace.FURTHER_DOWN_LEG);
        assertThat(all.getLast().note()).isEqualTo("=x");
        assertThat(all.getLast().place()).isNull();
        assertThat(few).extracting(PainEntry::value).containsExactly(10);
    }

    @Test
    void readsATableThatBeginsWithMoreThanOneMark() throws IOException {
        assertThat(entries("\uFEFF\uFEFFat,pain_0_10\n" + AT + ",4")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n"})
    void countsLinesAlsoInNotesWhateverEndsThem(String end) throws IOException {
        String table = String.join(end, "at,pain_0_10,note", AT + ",3,\"one", "two", "", "three\"", "no time,3,", "");

        assertThat(problems(table.getBytes(StandardCharsets.UTF_8))).containsExactly("6:1 import.csv-time");
    }

    /** A file that is no such table at all may have a million letters where a time belongs. */
    @Test
    void tellsOnlyTheBeginningOfACellThatIsLong() throws IOException {
        String much = "\uD83D\uDE00".repeat(100_000);
        for (String table : List.of(
                "at,pain_0_10\n" + much + ",3",
                "at,pain_0_10\n" + AT + "," + much,
                "at,pain_0_10,place\n" + AT + ",3," + much,
                "at,pain_0_10,spots\n" + AT + ",3," + much,
                "at,pain_0_10," + much + "\n" + AT + ",3,x")) {
            Path file = Files.writeString(folder.resolve("pain.csv"), table);

            assertThat(PainCsv.read(file, NOW))
                    .isInstanceOfSatisfying(
                            ReadResult.Invalid.class,
                            broken -> assertThat(
                                            ((Problem) broken.problems().getFirst()).describe(Messages.of(Locale.UK)))
                                    .hasSizeLessThan(400)
                                    .contains("\uD83D\uDE00…"));
        }
    }

    /** SQLite reads no offset of more than 14:59, and the diary would take none of the entries. */
    @ParameterizedTest
    @ValueSource(strings = {"+18:00", "-18:00", "+15:00", "+14:59", "-14:59", "+14:00", "-12:00"})
    void keepsTheInstantOfATimeWithAnyOffset(String offset) throws IOException {
        OffsetDateTime at = OffsetDateTime.parse("2026-01-20T12:00:00" + offset);
        List<PainEntry> entries = entries("at,pain_0_10\n" + at + ",3");
        try (Diary diary = Diary.open(folder.resolve("diary.sqlite"))) {
            diary.pain(entries.getFirst()).join();

            assertThat(diary.painBetween(LocalDate.of(2026, 1, 18), LocalDate.of(2026, 1, 22)))
                    .extracting(entry -> entry.at().toInstant())
                    .containsExactly(at.toInstant());
            assertThat(diary.problems()).isEmpty();
        }
    }

    @Test
    void readsSpotsOfTheBodyMap() throws IOException {
        List<PainEntry> entries = entries("at,pain_0_10,spots\n" + AT + ",4,left-foot  low-back\n" + AT + ",4,\n");

        assertThat(entries.getFirst().spots()).containsExactlyInAnyOrder(BodySpot.LEFT_FOOT, BodySpot.LOW_BACK);
        assertThat(entries.getLast().spots()).isEmpty();
        assertThat(entries).extracting(PainEntry::id).doesNotHaveDuplicates();
    }

    @Test
    void givesTheSameLineTheSameIdAndARepeatedLineAnotherOne() throws IOException {
        String table = "at,pain_0_10\n" + AT + ",3\n" + AT + ",3\n";

        assertThat(entries(table)).extracting(PainEntry::id).doesNotHaveDuplicates();
        assertThat(entries(table)).isEqualTo(entries(table));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 0:0 import.csv-empty",
                "at | 1:1 import.csv-missing",
                "at,pain_0_10,at | 1:14 import.csv-twice",
                "at,pain_0_10,mood | 1:14 import.csv-column",
                "at,pain_0_10\\nAT | 2:1 import.csv-cells",
                "at,pain_0_10\\nAT,3,,x | 2:1 import.csv-cells",
                "at,pain_0_10\\nAT,3,5 | 2:1 import.csv-cells",
                "at;pain_0_10\\nAT;3,5 | 2:27 import.csv-pain",
                "at\tpain_0_10\\nAT\t3.5 | 2:27 import.csv-pain",
                "at;pain_0_10;mood\\nAT;3;x | 1:14 import.csv-column",
                "sep=;\\nat;pain_0_10\\nAT;11 | 3:27 import.csv-pain",
                "at;pain_0_10;;\\n;;;\\nAT;11;;\\n;;; | 3:27 import.csv-pain",
                "at,pain_0_10\\n2026-11-22T18:30:01+01:00,3 | 2:1 import.csv-future",
                "at,pain_0_10\\n2026-11-23T07:31:00+14:00,3 | 2:1 import.csv-future",
                "at,pain_0_10\\n2099-01-01T00:00:00Z,3 | 2:1 import.csv-future",
                "at,pain_0_10\\n+12026-01-01T00:00:00Z,3 | 2:1 import.csv-future",
                "at,pain_0_10\\n0026-07-22T09:30:00Z,3 | 2:1 import.csv-long-ago",
                "at,pain_0_10\\n1989-12-31T23:59:59Z,3 | 2:1 import.csv-long-ago",
                "at,pain_0_10\\n-0026-07-22T09:30:00Z,3 | 2:1 import.csv-long-ago",
                "at,pain_0_10\\n2026-07-22,3 | 2:1 import.csv-time",
                "at,pain_0_10\\n2026-07-22T09:30:00,3 | 2:1 import.csv-time",
                "at,pain_0_10\\nAT,11 | 2:27 import.csv-pain",
                "at,pain_0_10\\nAT, | 2:27 import.csv-pain",
                "at,pain_0_10,place\\nAT,3,moon | 2:29 import.csv-place",
                "at,pain_0_10,spots\\nAT,3,low-back moon | 2:29 import.csv-spot",
                "at,pain_0_10,note\\nAT,3,\"open | 2:29 import.csv-open-quote",
                "at,pain_0_10,note\\nAT,3,a\"b | 2:30 import.csv-quote",
                "at,pain_0_10,note\\nAT,3,\"a\"b | 2:32 import.csv-quote",
            })
    void saysWhereAndWhatIsWrong(String table, String expected) throws IOException {
        String text = table.replace("\\n", "\r\n").replace("AT", AT);

        assertThat(problems(text.getBytes(StandardCharsets.UTF_8))).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "at,pain_0_10,note\\nAT,3,a; b | a; b",
                "at;pain_0_10;note\\nAT;3;a, b | a, b",
                "at\tpain_0_10\tnote\\nAT\t3\ta, b; c | a, b; c",
                "\"at\";\"pain_0_10\";\"note\"\\n\"AT\";\"3\";\"a;\"\"b\"\"\" | a;\"b\"",
                "sep=;\\nat;pain_0_10;note\\nAT;3;x | x",
                "SEP=#\\nat#pain_0_10#note\\nAT#3#x | x",
                " AT ,Pain_0_10,NOTE\\n AT , 3 ,x | x",
                "note;at;pain_0_10;;\\n;;;;\\nx;AT;3;;\\n;;;;\\n\\n | x",
                "at;pain_0_10;note\\nAT;3,0;x | x",
                "at,pain_0_10,note\\nAT,3.0,x, ,, | x",
            })
    void readsWhatSpreadsheetsMakeOfATable(String table, String note) throws IOException {
        String text = table.replace("\\nAT", "\n" + AT)
                .replace("\\n AT", "\n" + AT)
                .replace(";AT", ";" + AT)
                .replace("\"AT\"", '"' + AT + '"')
                .replace("\\n", "\r\n");

        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            List<PainEntry> entries = entries(text.getBytes(charset));
            assertThat(entries).extracting(PainEntry::note).containsExactly(note);
            assertThat(entries).extracting(PainEntry::value).containsExactly(3);
            assertThat(entries.getFirst().at()).isEqualTo(OffsetDateTime.parse(AT));
        }
        assertThat(entries(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)))
                .hasSize(1);
    }

    @Test
    void takesWhatIsNow() throws IOException {
        assertThat(entries("at,pain_0_10\n2026-11-22T18:30:00+01:00,3\n1990-01-01T00:00:00Z,4\n"))
                .hasSize(2);
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() throws IOException {
        String text = "at,pain_0_10\nx,y\n" + AT + ",3\n" + AT + ",12\n";

        assertThat(problems(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly("2:1 import.csv-time", "2:3 import.csv-pain", "4:27 import.csv-pain");
    }

    @Test
    void saysWhereTheFileIsNotUtf8() throws IOException {
        byte[] bytes = "at,pain_0_10\nab\u00e9".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(problems(bytes)).containsExactly("2:3 problem.not-utf8");
    }
}
