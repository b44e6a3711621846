package lumbo.diary.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import lumbo.diary.Diary;
import lumbo.diary.FullDiary;
import lumbo.diary.NewDiaryFile;
import lumbo.files.Share;
import lumbo.program.Problem;
import lumbo.program.ReadResult;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes in has bounds, and what the tables take is read before it is relied on; a sentence says so, and nothing changes. */
class BoundedImportTest {

    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-12-01T08:00:00+01:00");

    @TempDir
    Path folder;

    private Path json = Path.of("");
    private Path diary = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Path whole = folder.resolve("whole.sqlite");
        FullDiary.write(whole, 2);
        json = folder.resolve("diary.json");
        try (Diary open = Diary.open(whole);
                OutputStream out = Files.newOutputStream(json)) {
            open.state(state -> JsonExport.write(state, out));
        }
        diary = Files.createDirectories(folder.resolve("data")).resolve("diary.sqlite");
        FullDiary.write(diary, 1);
    }

    private void isRefused(ReadResult<JsonImport.Restored> result, byte[] before, String key) throws IOException {
        assertThat(result)
                .isInstanceOfSatisfying(
                        ReadResult.Invalid.class,
                        broken -> assertThat(((Problem) broken.problems().getFirst()).key())
                                .isEqualTo(key));
        assertThat(diary).hasBinaryContent(before);
        try (Stream<Path> left = Files.list(folder.resolve("data"))) {
            assertThat(left).containsExactly(diary);
        }
    }

    @Test
    void noMoreRowsAreTakenThanALifeFills() throws IOException {
        byte[] before = Files.readAllBytes(diary);

        isRefused(JsonImport.restore(json, diary, Share.UNTOLD, 10), before, "import.too-many-rows");
        assertThat(JsonImport.restore(json, diary, Share.UNTOLD)).isInstanceOf(ReadResult.Valid.class);
    }

    @Test
    void aTextOfAnyLengthIsNotTaken() throws IOException {
        byte[] before = Files.readAllBytes(diary);
        Files.writeString(
                json,
                Files.readString(json)
                        .replaceFirst(
                                "\"note\":\"[^\"]*\"", "\"note\":\"" + "x".repeat(NewDiaryFile.MOST_TEXT + 1) + '"'));

        isRefused(JsonImport.restore(json, diary, Share.UNTOLD), before, "import.too-long");
    }

    @ParameterizedTest
    @CsvSource({
        "gentle, gentlf, import.unreadable-row",
        "2026-11-22T, 2026-11-31T, import.unreadable-row",
        "2026-11-22T18, 2026-11-22T24, import.unreadable-row",
        "0000-1000-4000, 000-10000-4000, import.unreadable-row",
    })
    void whatCouldNotBeReadLaterIsToldNow(String from, String to, String key) throws IOException {
        byte[] before = Files.readAllBytes(diary);
        Files.writeString(json, Files.readString(json).replace(from, to));

        isRefused(JsonImport.restore(json, diary, Share.UNTOLD), before, key);
    }

    @Test
    void aTitleThatIsNoTextIsToldNow() throws IOException {
        byte[] before = Files.readAllBytes(diary);
        Files.writeString(
                json, Files.readString(json).replaceAll("\"title\":\"(?:\\\\.|[^\"\\\\])*\"", "\"title\":\"7\""));

        isRefused(JsonImport.restore(json, diary, Share.UNTOLD), before, "import.unreadable-row");
    }

    @Test
    void aTableWithoutAnEndIsNotReadToItsEnd() {
        Path endless = Path.of("/dev/zero");
        assumeTrue(Files.exists(endless));

        assertThat(PainCsv.read(endless, NOW))
                .isInstanceOfSatisfying(
                        ReadResult.Invalid.class,
                        broken -> assertThat(((List<?>) broken.problems()))
                                .extracting(problem -> ((Problem) problem).key())
                                .containsExactly("import.too-large"));
    }
}
